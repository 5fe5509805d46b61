package org.openjcm.projectcycle;

import java.time.LocalDate;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;

/// What the Joint Committee decided on an issuance request: the record that crosses from the
/// project cycle to both registries. Each side issues its own rows, on its own day. Japanese:
/// 合同委員会の決定.
///
/// @param reductions hash of the accepted calculation's result, from which anyone can walk back to
///   the readings
/// @param verification hash of the verification opinion on which the decision rests
public record JointCommitteeDecision(
    DecisionNumber number,
    LocalDate date,
    ProjectReference project,
    MonitoringPeriod period,
    AllocationTable allocation,
    ProofGrade proofGrade,
    Sha256 reductions,
    Sha256 verification) {

  public JointCommitteeDecision {
    if (number.isSample() != project.isSample()) {
      throw new IllegalArgumentException(
          "decision " + number + " and project " + project + " must both be samples or neither");
    }
    if (!number.partner().equals(project.partner())) {
      throw new IllegalArgumentException(
          "decision " + number + " is not one of the partner country of " + project);
    }
    if (allocation.rows().stream().anyMatch(r -> r.account().sample() != project.isSample())) {
      throw new IllegalArgumentException("sample credits go to sample accounts, and only those");
    }
    if (allocation.vintages().getFirst().year() < period.first().getYear()
        || allocation.vintages().getLast().year() > period.last().getYear()) {
      throw new IllegalArgumentException(
          "the vintages " + allocation.vintages() + " lie outside the monitoring period " + period);
    }
  }
}
