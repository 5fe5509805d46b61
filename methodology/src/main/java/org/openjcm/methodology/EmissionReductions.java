package org.openjcm.methodology;

import java.util.List;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Tonnes;

/// What a methodology made of the monitoring data of one period: the record that crosses from the
/// methodology room to the project cycle. Japanese: 排出削減量.
///
/// Same inputs, same bytes: the four hashes name everything the result depends on.
///
/// @param byVintage in order of year; the whole tonnes add up to `total`
/// @param total reductions rounded down once per period
/// @param unverified constants and rules used that nobody has confirmed yet; empty = none
/// @param methodologyText hash of the approved text that was executed
/// @param inputs hash of the monitoring data and project facts in canonical form
/// @param confirmations hash of the set of confirmations in force
/// @param trace hash of the trace of every step
public record EmissionReductions(
    ProjectReference project,
    MethodologyReference methodology,
    MonitoringPeriod period,
    List<VintageReductions> byVintage,
    Tonnes total,
    ProofGrade proofGrade,
    List<FactKey> unverified,
    Sha256 methodologyText,
    Sha256 inputs,
    Sha256 confirmations,
    Sha256 trace) {

  public EmissionReductions {
    byVintage = List.copyOf(byVintage);
    unverified = List.copyOf(unverified);
    Tonnes sum = Tonnes.sum(byVintage.stream().map(VintageReductions::whole).toList());
    if (!sum.equals(total)) {
      throw new IllegalArgumentException(
          "the vintages add up to " + sum + ", not to the total of " + total);
    }
  }
}
