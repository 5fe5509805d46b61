package org.openjcm.projectcycle.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.steps.Actor;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.Side;

/// One monitoring period of a registered project on its way from readings to issued credits: a type
/// for each state, holding what is known there. [Cycle#take] moves it. Japanese: (モニタリング期間ごとの)案件.
public sealed interface PeriodCase {

  Header header();

  /// The state's name in the table of steps.
  String state();

  /// What stays the same over the whole case, the day of the last act, and the day of the act that
  /// led into the present state, from which time limits are counted.
  record Header(
      RegisteredProject project, MonitoringPeriod period, LocalDate lastAct, LocalDate since) {
    Header on(LocalDate date) {
      return new Header(project, period, date, date);
    }

    Header since(LocalDate earlier) {
      return new Header(project, period, lastAct, earlier);
    }
  }

  /// Whom the case waits for, and on which side; one entry for each who can act next.
  record Awaited(Actor who, Optional<Side> side) {}

  record AwaitingReport(Header header) implements PeriodCase {
    @Override
    public String state() {
      return "AWAITING_REPORT";
    }
  }

  record AwaitingVerification(Header header, MonitoringReport report, List<Finding> findings)
      implements PeriodCase {
    @Override
    public String state() {
      return "AWAITING_VERIFICATION";
    }
  }

  record FindingsOpen(Header header, MonitoringReport report, List<Finding> findings)
      implements PeriodCase {
    @Override
    public String state() {
      return "FINDINGS_OPEN";
    }
  }

  record NotVerified(Header header, MonitoringReport report, Verification verification)
      implements PeriodCase {
    @Override
    public String state() {
      return "NOT_VERIFIED";
    }
  }

  record Verified(Header header, MonitoringReport report, Verification verification)
      implements PeriodCase {
    @Override
    public String state() {
      return "VERIFIED";
    }
  }

  record AwaitingCompleteness(
      Header header, MonitoringReport report, Verification verification, IssuanceRequest request)
      implements PeriodCase {
    @Override
    public String state() {
      return "AWAITING_COMPLETENESS";
    }
  }

  record RequestIncomplete(
      Header header,
      MonitoringReport report,
      Verification verification,
      IssuanceRequest request,
      String missing)
      implements PeriodCase {
    @Override
    public String state() {
      return "REQUEST_INCOMPLETE";
    }
  }

  /// The request is complete; both co-chairs must affirm one draft.
  ///
  /// @param draft the quantities on the table, with the reason when less than verified
  /// @param affirmed the co-chairs that affirmed exactly this draft
  /// @param number named by the first co-chair who affirmed
  record AwaitingDecision(
      Header header,
      MonitoringReport report,
      Verification verification,
      AllocationTable draft,
      String reasonForLess,
      List<Side> affirmed,
      String number)
      implements PeriodCase {
    @Override
    public String state() {
      return "AWAITING_DECISION";
    }
  }

  record Objected(AwaitingDecision before, Header header, Side by, String reason)
      implements PeriodCase {
    @Override
    public String state() {
      return "OBJECTED";
    }
  }

  /// Both co-chairs affirmed; each side is notified and issues on its own day.
  ///
  /// @param notified the day each side's registry was notified
  /// @param issued the issuances that sides reported back
  record Decided(
      Header header,
      MonitoringReport report,
      Verification verification,
      JointCommitteeDecision decision,
      SortedMap<Side, LocalDate> notified,
      SortedMap<Side, Act.ReportIssuance> issued)
      implements PeriodCase {

    @Override
    public String state() {
      List<Side> sides = decision.allocation().sides();
      if (issued.keySet().containsAll(sides)) {
        return "ISSUED";
      }
      return notified.keySet().containsAll(sides) ? "NOTIFIED" : "DECIDED";
    }
  }

  /// Who can act next: what a task list shows.
  default List<Awaited> awaited() {
    List<Side> sides = header().project().sides();
    return switch (this) {
      case AwaitingReport _, NotVerified _, Verified _, RequestIncomplete _ ->
          List.of(new Awaited(Actor.PROJECT_PARTICIPANT, Optional.empty()));
      case AwaitingVerification _ ->
          List.of(new Awaited(Actor.THIRD_PARTY_ENTITY, Optional.empty()));
      case FindingsOpen open ->
          List.of(
              new Awaited(
                  open.findings().stream()
                          .anyMatch(f -> f.stopsThePositiveOpinion() && f.response().isBlank())
                      ? Actor.PROJECT_PARTICIPANT
                      : Actor.THIRD_PARTY_ENTITY,
                  Optional.empty()));
      case AwaitingCompleteness _ -> forEach(Actor.SECRETARIAT, sides);
      case AwaitingDecision waiting ->
          forEach(
              Actor.JOINT_COMMITTEE,
              sides.stream().filter(s -> !waiting.affirmed().contains(s)).toList());
      case Objected _ -> forEach(Actor.JOINT_COMMITTEE, sides);
      case Decided decided -> awaitedAfterDecision(decided);
    };
  }

  private static List<Awaited> awaitedAfterDecision(Decided decided) {
    return decided.decision().allocation().sides().stream()
        .filter(s -> !decided.issued().containsKey(s))
        .map(s ->
            new Awaited(
                decided.notified().containsKey(s) ? Actor.REGISTRY_MANAGER : Actor.SECRETARIAT,
                Optional.of(s)))
        .toList();
  }

  private static List<Awaited> forEach(Actor who, List<Side> sides) {
    return sides.stream().map(s -> new Awaited(who, Optional.of(s))).toList();
  }

  /// A case before anything happened in it.
  static PeriodCase opened(RegisteredProject project, MonitoringPeriod period) {
    return new AwaitingReport(new Header(project, period, period.first(), period.first()));
  }

  /// This case after an act that did not lead out of the state of `before`: its time limits run on.
  default PeriodCase after(PeriodCase before) {
    if (!before.state().equals(state())) {
      return this;
    }
    Header same = header().since(before.header().since());
    return switch (this) {
      case AwaitingReport _ -> new AwaitingReport(same);
      case AwaitingVerification a -> new AwaitingVerification(same, a.report(), a.findings());
      case FindingsOpen f -> new FindingsOpen(same, f.report(), f.findings());
      case NotVerified n -> new NotVerified(same, n.report(), n.verification());
      case Verified v -> new Verified(same, v.report(), v.verification());
      case AwaitingCompleteness a ->
          new AwaitingCompleteness(same, a.report(), a.verification(), a.request());
      case RequestIncomplete r ->
          new RequestIncomplete(same, r.report(), r.verification(), r.request(), r.missing());
      case AwaitingDecision a ->
          new AwaitingDecision(
              same,
              a.report(),
              a.verification(),
              a.draft(),
              a.reasonForLess(),
              a.affirmed(),
              a.number());
      case Objected o -> new Objected(o.before(), same, o.by(), o.reason());
      case Decided d ->
          new Decided(same, d.report(), d.verification(), d.decision(), d.notified(), d.issued());
    };
  }
}
