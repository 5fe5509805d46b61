package org.openjcm.projectcycle.period;

import java.time.LocalDate;
import java.util.List;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.rulebook.Sha256;

/// The third-party entity's opinion on a monitoring report, with its own recalculation. Japanese:
/// 検証.
///
/// @param report hash of the result that was verified
/// @param recomputed what the entity's own calculation gave
/// @param recomputation hash of that calculation's result
/// @param differences between claim and recalculation; a positive opinion has none
/// @param findings all of the case, closed or not
/// @param statement the reasons, for a negative opinion; conclusions, for a positive one
public record Verification(
    TpeNumber entity,
    LocalDate date,
    Sha256 report,
    EmissionReductions recomputed,
    Sha256 recomputation,
    List<Difference> differences,
    List<Finding> findings,
    Opinion opinion,
    String statement) {

  public Verification {
    differences = List.copyOf(differences);
    findings = List.copyOf(findings);
    if (opinion.isPositive()
        && (!differences.isEmpty()
            || findings.stream().anyMatch(Finding::stopsThePositiveOpinion))) {
      throw new IllegalArgumentException(
          "a positive opinion has no differences and no CAR or CL remaining");
    }
  }
}
