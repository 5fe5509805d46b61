package org.openjcm.projectcycle.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.projectcycle.period.Act.AnswerFinding;
import org.openjcm.projectcycle.period.Act.CloseFinding;
import org.openjcm.projectcycle.period.Act.RaiseFindings;
import org.openjcm.projectcycle.period.Act.SubmitReport;
import org.openjcm.projectcycle.period.Act.Verify;
import org.openjcm.projectcycle.period.PeriodCase.AwaitingReport;
import org.openjcm.projectcycle.period.PeriodCase.AwaitingVerification;
import org.openjcm.projectcycle.period.PeriodCase.FindingsOpen;
import org.openjcm.projectcycle.period.PeriodCase.Header;
import org.openjcm.projectcycle.period.PeriodCase.NotVerified;
import org.openjcm.projectcycle.period.PeriodCase.Verified;
import org.openjcm.projectcycle.steps.Step;
import org.openjcm.projectcycle.steps.StepTable;
import org.openjcm.projectcycle.steps.Track;

/// Takes acts on the case of a monitoring period. The table of steps says what is possible when;
/// the rules of each act stand in the methods here and, from the issuance request on, in
/// [Deciding].
public final class Cycle {

  private final StepTable table;

  public Cycle(StepTable table) {
    this.table = table;
  }

  /// What an act led to.
  public sealed interface Outcome {}

  public record Taken(PeriodCase next, Step step) implements Outcome {}

  public record NotTaken(Refusal refusal) implements Outcome {}

  /// What the rules of one act say, before the table is asked for the step.
  sealed interface Ruling {
    static Ruling to(PeriodCase next) {
      return new Moved(next);
    }

    static Ruling no(Refusal refusal) {
      return new Stopped(refusal);
    }
  }

  record Moved(PeriodCase next) implements Ruling {}

  record Stopped(Refusal refusal) implements Ruling {}

  public StepTable table() {
    return table;
  }

  public Outcome take(PeriodCase now, Act act) {
    if (!table.allows(Track.PERIOD, now.state(), act.event())) {
      List<String> possible =
          table.from(Track.PERIOD, now.state()).stream()
              .filter(Step::executable)
              .map(Step::event)
              .distinct()
              .toList();
      return new NotTaken(new Refusal.NotNow(now.state(), act.event(), possible));
    }
    if (act.date().isBefore(now.header().lastAct())) {
      return new NotTaken(new Refusal.BeforeEarlierStep(act.date(), now.header().lastAct()));
    }
    return switch (rule(now, act)) {
      case Stopped(Refusal refusal) -> new NotTaken(refusal);
      case Moved(PeriodCase next) ->
          new Taken(
              next.after(now),
              table
                  .find(Track.PERIOD, now.state(), act.event(), next.state())
                  .orElseThrow(() ->
                      new IllegalStateException(
                          "not in the table of steps: %s %s %s"
                              .formatted(now.state(), act.event(), next.state()))));
    };
  }

  private static Ruling rule(PeriodCase now, Act act) {
    Header header = now.header().on(act.date());
    return switch (act) {
      case SubmitReport submit -> submit(now, submit, header);
      case RaiseFindings raise -> raise(now, raise, header);
      case AnswerFinding answer -> answer((FindingsOpen) now, answer, header);
      case CloseFinding close -> close((FindingsOpen) now, close, header);
      case Verify verify -> verify(now, verify, header);
      case Act.RequestIssuance _,
          Act.ConfirmComplete _,
          Act.ReportIncomplete _,
          Act.WithdrawRequest _,
          Act.ProposeQuantity _,
          Act.Affirm _,
          Act.Oppose _,
          Act.NotifySide _,
          Act.ReportIssuance _ ->
          Deciding.rule(now, act, header);
    };
  }

  private static Ruling submit(PeriodCase now, SubmitReport act, Header header) {
    EmissionReductions claimed = act.report().claimed();
    if (!claimed.project().equals(header.project().reference())
        || !claimed.period().equals(header.period())) {
      return Ruling.no(
          new Refusal.OtherProjectOrPeriod(
              header.project().reference(),
              header.period(),
              claimed.project() + " " + claimed.period()));
    }
    if (!claimed.methodology().equals(header.project().methodology())) {
      return Ruling.no(
          new Refusal.OtherMethodology(header.project().methodology(), claimed.methodology()));
    }
    if (!act.date().isAfter(header.period().last())) {
      return Ruling.no(new Refusal.PeriodNotOver(header.period(), act.date()));
    }
    if (claimed.total().isZero()) {
      return Ruling.no(new Refusal.NothingReduced(header.period()));
    }
    return Ruling.to(
        switch (now) {
          case FindingsOpen open -> new FindingsOpen(header, act.report(), open.findings());
          case AwaitingVerification waiting ->
              new AwaitingVerification(header, act.report(), waiting.findings());
          case NotVerified negative ->
              new AwaitingVerification(
                  header,
                  act.report(),
                  negative.verification().findings().stream().filter(Finding::closed).toList());
          case AwaitingReport _ -> new AwaitingVerification(header, act.report(), List.of());
          default -> throw impossible(now, act);
        });
  }

  private static Ruling raise(PeriodCase now, RaiseFindings act, Header header) {
    Optional<Refusal> stranger = stranger(act.entity(), header);
    if (stranger.isPresent()) {
      return Ruling.no(stranger.get());
    }
    if (act.findings().isEmpty() || act.findings().stream().anyMatch(f -> f.text().isBlank())) {
      return Ruling.no(new Refusal.NothingFound());
    }
    List<Finding> findings = new ArrayList<>(findings(now));
    int next = findings.stream().mapToInt(Finding::number).max().orElse(0) + 1;
    for (Act.NewFinding raised : act.findings()) {
      findings.add(Finding.raised(next++, raised.kind(), raised.text()));
    }
    return Ruling.to(standing(header, report(now), List.copyOf(findings)));
  }

  /// Forward action requests alone leave the opinion open.
  private static PeriodCase standing(
      Header header, MonitoringReport report, List<Finding> findings) {
    return findings.stream().anyMatch(Finding::stopsThePositiveOpinion)
        ? new FindingsOpen(header, report, findings)
        : new AwaitingVerification(header, report, findings);
  }

  private static Ruling answer(FindingsOpen now, AnswerFinding act, Header header) {
    Optional<Finding> asked = find(now.findings(), act.number());
    if (asked.isEmpty()) {
      return Ruling.no(new Refusal.FindingUnknown(act.number()));
    }
    if (asked.get().closed()) {
      return Ruling.no(new Refusal.FindingClosed(act.number()));
    }
    if (act.response().isBlank()) {
      return Ruling.no(new Refusal.NoReason(act.event()));
    }
    return Ruling.to(
        new FindingsOpen(
            header, now.report(), replaced(now.findings(), asked.get().answered(act.response()))));
  }

  private static Ruling close(FindingsOpen now, CloseFinding act, Header header) {
    Optional<Refusal> stranger = stranger(act.entity(), header);
    if (stranger.isPresent()) {
      return Ruling.no(stranger.get());
    }
    Optional<Finding> asked = find(now.findings(), act.number());
    if (asked.isEmpty()) {
      return Ruling.no(new Refusal.FindingUnknown(act.number()));
    }
    if (asked.get().closed()) {
      return Ruling.no(new Refusal.FindingClosed(act.number()));
    }
    if (asked.get().response().isBlank()) {
      return Ruling.no(new Refusal.FindingUnanswered(act.number()));
    }
    List<Finding> findings = replaced(now.findings(), asked.get().accepted());
    return Ruling.to(standing(header, now.report(), findings));
  }

  private static Ruling verify(PeriodCase now, Verify act, Header header) {
    Optional<Refusal> stranger = stranger(act.entity(), header);
    if (stranger.isPresent()) {
      return Ruling.no(stranger.get());
    }
    MonitoringReport report = report(now);
    List<Difference> differences = Difference.between(report.claimed(), act.recomputed());
    List<Finding> findings = findings(now);
    if (act.opinion().isPositive()) {
      List<String> open =
          findings.stream().filter(Finding::stopsThePositiveOpinion).map(Finding::label).toList();
      if (!open.isEmpty()) {
        return Ruling.no(new Refusal.FindingsRemain(open));
      }
      if (!differences.isEmpty()) {
        return Ruling.no(new Refusal.RecalculationDiffers(differences));
      }
    } else if (act.statement().isBlank()) {
      return Ruling.no(new Refusal.NoReason(act.event()));
    }
    Verification opinion =
        new Verification(
            act.entity(),
            act.date(),
            report.result(),
            act.recomputed(),
            act.recomputation(),
            differences,
            findings,
            act.opinion(),
            act.statement());
    return Ruling.to(
        act.opinion().isPositive()
            ? new Verified(header, report, opinion)
            : new NotVerified(header, report, opinion));
  }

  /// Only an entity that the Modalities of Communication name for verification may act.
  private static Optional<Refusal> stranger(TpeNumber entity, Header header) {
    return header.project().verifiers().contains(entity)
        ? Optional.empty()
        : Optional.of(
            new Refusal.EntityNotNamed(
                entity, header.project().verifiers().stream().sorted().toList()));
  }

  private static List<Finding> findings(PeriodCase now) {
    return switch (now) {
      case AwaitingVerification waiting -> waiting.findings();
      case FindingsOpen open -> open.findings();
      default -> List.of();
    };
  }

  private static MonitoringReport report(PeriodCase now) {
    return switch (now) {
      case AwaitingVerification waiting -> waiting.report();
      case FindingsOpen open -> open.report();
      default -> throw new IllegalStateException("no report stands in " + now.state());
    };
  }

  private static Optional<Finding> find(List<Finding> findings, int number) {
    return findings.stream().filter(f -> f.number() == number).findFirst();
  }

  private static List<Finding> replaced(List<Finding> findings, Finding by) {
    return findings.stream().map(f -> f.number() == by.number() ? by : f).toList();
  }

  static IllegalStateException impossible(PeriodCase now, Act act) {
    return new IllegalStateException(
        "the table of steps allows " + act.event() + " in " + now.state() + ", the rules do not");
  }
}
