package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.List;
import java.util.TreeSet;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.rulebook.BilingualText;

/// Whether every value names what proves it, by the evidence its monitoring option asks for: A the
/// publication and its edition, B the invoice, C the meter and its record. A value that names
/// nothing can be recomputed but not traced back, so that the result cannot be of grade A.
/// Japanese: 証拠の確認.
final class EvidenceCheck {

  private final List<Warning> warnings;

  EvidenceCheck(List<Warning> warnings) {
    this.warnings = warnings;
  }

  /// Grade A, or B when a value names no evidence; each such value is warned about.
  ProofGrade proofGrade(MonitoringData data) {
    TreeSet<String> unproved = new TreeSet<>();
    for (Reading reading : data.readings()) {
      if (!isProved(reading)) {
        unproved.add(Resolved.name(reading.parameter(), reading.equipment()));
      }
    }
    for (PeriodFact fact : data.facts()) {
      if (fact.evidence().isBlank()) {
        unproved.add(Resolved.name(fact.symbol(), fact.equipment()));
      }
    }
    unproved.forEach(name -> warnings.add(new Warning("no-evidence", name, message(name))));
    return unproved.isEmpty() ? ProofGrade.A : ProofGrade.B;
  }

  /// A meter that the project lists is evidence of what was measured, not of a publication or of an
  /// invoice.
  private static boolean isProved(Reading reading) {
    return !reading.evidence().isBlank()
        || (reading.option().equals("C") && !reading.meter().isBlank());
  }

  private static BilingualText message(String name) {
    return words(
        "Values of %s name no evidence (A: publication and edition, B: invoice, C: meter and record); the result is of proof grade B."
            .formatted(name),
        "%sの値に証拠がないため(A: 公表資料と版、B: 請求書、C: 計量器と記録)、結果の証明度はBとなります。".formatted(name));
  }
}
