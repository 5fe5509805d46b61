package org.openjcm.projectcycle.period;

import java.time.LocalDate;
import java.util.List;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Why an act was not taken. The facts stand here; the words are in the message files.
public sealed interface Refusal {

  /// The table of steps has no such event in this state.
  record NotNow(String state, String event, List<String> possible) implements Refusal {}

  record BeforeEarlierStep(LocalDate date, LocalDate earlier) implements Refusal {}

  record PeriodNotOver(MonitoringPeriod period, LocalDate date) implements Refusal {}

  record OtherProjectOrPeriod(ProjectReference project, MonitoringPeriod period, String found)
      implements Refusal {}

  record OtherMethodology(MethodologyReference registeredWith, MethodologyReference used)
      implements Refusal {}

  record NothingReduced(MonitoringPeriod period) implements Refusal {}

  record EntityNotNamed(TpeNumber entity, List<TpeNumber> named) implements Refusal {}

  record NothingFound() implements Refusal {}

  record FindingUnknown(int number) implements Refusal {}

  record FindingClosed(int number) implements Refusal {}

  record FindingUnanswered(int number) implements Refusal {}

  /// A positive opinion with CAR or CL remaining.
  record FindingsRemain(List<String> labels) implements Refusal {}

  /// A positive opinion although the recalculation differs.
  record RecalculationDiffers(List<Difference> differences) implements Refusal {}

  record NoReason(String event) implements Refusal {}

  record MoreThanVerified(Vintage vintage, Tonnes verified, Tonnes asked) implements Refusal {}

  record LessWithoutReason(Tonnes verified, Tonnes asked) implements Refusal {}

  record StrangeSide(Side side) implements Refusal {}

  record CannotReceiveIssuance(AccountNumber account) implements Refusal {}

  record SampleMixed(AccountNumber account, ProjectReference project) implements Refusal {}

  record AlreadyAffirmed(Side side) implements Refusal {}

  /// The two co-chairs named different numbers for one decision, or a wrong country's.
  record OtherDecisionNumber(String expected, String found) implements Refusal {}

  record NothingForSide(Side side) implements Refusal {}

  record AlreadyNotified(Side side) implements Refusal {}

  record NotYetNotified(Side side) implements Refusal {}

  record AlreadyReported(Side side) implements Refusal {}

  record IssuedOtherQuantity(Side side, Tonnes notified, Tonnes issued) implements Refusal {}
}
