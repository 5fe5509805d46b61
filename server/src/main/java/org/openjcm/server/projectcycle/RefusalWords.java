package org.openjcm.server.projectcycle;

import java.util.stream.Collectors;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.projectcycle.period.Difference;
import org.openjcm.projectcycle.period.Refusal;
import org.openjcm.server.pages.Frame;

/// Says in the page's language why an act was not taken, and what to do instead.
final class RefusalWords {

  private RefusalWords() {}

  static String say(Frame frame, Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotNow now ->
          frame.t(
              "projectcycle.refused.notnow",
              frame.t("projectcycle.state." + now.state()),
              now.possible().stream()
                  .map(event -> frame.t("projectcycle.event." + event))
                  .collect(Collectors.joining(frame.isJapanese() ? "、" : ", ")));
      case Refusal.BeforeEarlierStep early ->
          frame.t("projectcycle.refused.date", early.date(), early.earlier());
      case Refusal.PeriodNotOver running ->
          frame.t("projectcycle.refused.notover", running.period(), running.date());
      case Refusal.OtherProjectOrPeriod other ->
          frame.t("projectcycle.refused.othercase", other.project(), other.period(), other.found());
      case Refusal.OtherMethodology other ->
          frame.t("projectcycle.refused.othermethodology", other.registeredWith(), other.used());
      case Refusal.NothingReduced nothing ->
          frame.t("projectcycle.refused.nothing", nothing.period());
      case Refusal.EntityNotNamed stranger ->
          frame.t(
              "projectcycle.refused.entity",
              stranger.entity(),
              stranger.named().stream().map(TpeNumber::text).collect(Collectors.joining(", ")));
      case Refusal.NothingFound _ -> frame.t("projectcycle.refused.nofinding");
      case Refusal.FindingUnknown(int number) ->
          frame.t("projectcycle.refused.findingunknown", number);
      case Refusal.FindingClosed(int number) ->
          frame.t("projectcycle.refused.findingclosed", number);
      case Refusal.FindingUnanswered(int number) ->
          frame.t("projectcycle.refused.findingunanswered", number);
      case Refusal.FindingsRemain remain ->
          frame.t("projectcycle.refused.findingsremain", String.join(", ", remain.labels()));
      case Refusal.RecalculationDiffers differs ->
          frame.t(
              "projectcycle.refused.differs",
              differs.differences().stream()
                  .map(Difference::what)
                  .collect(Collectors.joining(", ")));
      case Refusal.NoReason _ -> frame.t("projectcycle.refused.noreason");
      case Refusal.MoreThanVerified more ->
          frame.t("projectcycle.refused.more", more.vintage(), more.verified(), more.asked());
      case Refusal.LessWithoutReason less ->
          frame.t("projectcycle.refused.less", less.verified(), less.asked());
      case Refusal.StrangeSide strange -> frame.t("projectcycle.refused.side", strange.side());
      case Refusal.CannotReceiveIssuance wrong ->
          frame.t("projectcycle.refused.account", wrong.account());
      case Refusal.SampleMixed mixed ->
          frame.t("projectcycle.refused.sample", mixed.account(), mixed.project());
      case Refusal.AlreadyAffirmed done -> frame.t("projectcycle.refused.affirmed", done.side());
      case Refusal.OtherDecisionNumber other ->
          frame.t("projectcycle.refused.number", other.expected(), other.found());
      case Refusal.NothingForSide none -> frame.t("projectcycle.refused.noneforside", none.side());
      case Refusal.AlreadyNotified done -> frame.t("projectcycle.refused.notified", done.side());
      case Refusal.NotYetNotified early ->
          frame.t("projectcycle.refused.notnotified", early.side());
      case Refusal.AlreadyReported done -> frame.t("projectcycle.refused.reported", done.side());
      case Refusal.IssuedOtherQuantity other ->
          frame.t("projectcycle.refused.quantity", other.side(), other.notified(), other.issued());
    };
  }
}
