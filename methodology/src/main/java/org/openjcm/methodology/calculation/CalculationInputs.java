package org.openjcm.methodology.calculation;

import java.time.LocalDate;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;

/// Everything a calculation depends on. The same inputs give the same bytes.
///
/// @param confirmations [Confirmations#NONE] computes as shipped
/// @param asOf the day for which the confirmations in force are taken
public record CalculationInputs(
    Methodology methodology,
    ProjectFacts facts,
    MonitoringData data,
    Confirmations confirmations,
    LocalDate asOf) {

  /// The confirmations in force about anything this methodology depends on.
  public Confirmations confirmationsInForce() {
    return confirmations.inForceAbout(methodology.facts(), asOf);
  }
}
