package org.openjcm.server.projectcycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.projectcycle.period.Act;
import org.openjcm.projectcycle.period.FindingKind;
import org.openjcm.projectcycle.period.MonitoringReport;
import org.openjcm.projectcycle.period.Opinion;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.projectcycle.period.Refusal;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.springframework.stereotype.Component;

/// Makes acts of forms: first the right to act, then what was typed. Japanese: 様式から手続へ.
@Component
class CaseActs {

  private final ProjectsInCycle projects;
  private final Calculations calculations;
  private final Decisions decisions;

  CaseActs(ProjectsInCycle projects, Calculations calculations, Decisions decisions) {
    this.projects = projects;
    this.calculations = calculations;
    this.decisions = decisions;
  }

  /// What a form says.
  sealed interface Reading {}

  record Ready(Act act) implements Reading {}

  /// The form again, with sums or a suggestion; nothing was asked yet.
  record ShowForm(AllocationForm form) implements Reading {}

  record Unreadable(String why, Optional<AllocationForm> form) implements Reading {}

  record NoSuchAct() implements Reading {}

  /// The stable id of a person in records.
  static String by(SignedIn who) {
    return "person-" + who.person();
  }

  /// Participants act through the organisations that take part in the project.
  void participant(SignedIn who, PeriodCase now) {
    RegisteredProject project = now.header().project();
    Permission.require(who, Role.PROJECT_PARTICIPANT, project.reference().partner());
    Permission.require(
        who,
        projects.takesPart(who.organisation().id(), project.reference()),
        Viewer.notYours(project));
  }

  /// The entity that the person acts for, named for verification of the project.
  TpeNumber entity(SignedIn who, PeriodCase now) {
    RegisteredProject project = now.header().project();
    Permission.require(who, Role.THIRD_PARTY_ENTITY, project.reference().partner());
    Optional<TpeNumber> entity = projects.entity(who.organisation().id(), project);
    Permission.require(who, entity.isPresent(), Viewer.notYours(project));
    return entity.orElseThrow();
  }

  Optional<Refusal> otherCase(PeriodCase now, EmissionReductions claimed) {
    PeriodCase.Header header = now.header();
    return claimed.project().equals(header.project().reference())
            && claimed.period().equals(header.period())
        ? Optional.empty()
        : Optional.of(
            new Refusal.OtherProjectOrPeriod(
                header.project().reference(),
                header.period(),
                claimed.project() + " " + claimed.period()));
  }

  static Optional<MonitoringReport> report(PeriodCase now) {
    return switch (now) {
      case PeriodCase.AwaitingReport _ -> Optional.empty();
      case PeriodCase.AwaitingVerification a -> Optional.of(a.report());
      case PeriodCase.FindingsOpen f -> Optional.of(f.report());
      case PeriodCase.NotVerified n -> Optional.of(n.report());
      case PeriodCase.Verified v -> Optional.of(v.report());
      case PeriodCase.AwaitingCompleteness a -> Optional.of(a.report());
      case PeriodCase.RequestIncomplete r -> Optional.of(r.report());
      case PeriodCase.AwaitingDecision a -> Optional.of(a.report());
      case PeriodCase.Objected o -> Optional.of(o.before().report());
      case PeriodCase.Decided d -> Optional.of(d.report());
    };
  }

  Reading read(
      Frame frame,
      SignedIn who,
      PeriodCase now,
      String event,
      Map<String, String> typed,
      LocalDate today) {
    return switch (event) {
      case "submit-report" -> submit(frame, who, now, typed, today);
      case "raise-findings" -> raise(frame, who, now, typed, today);
      case "answer-finding" -> answer(who, now, typed, today);
      case "close-finding" ->
          new Ready(new Act.CloseFinding(today, entity(who, now), number(typed)));
      case "verify" -> verify(frame, who, now, typed, today);
      case "request-issuance" -> request(frame, who, now, typed, today);
      case "confirm-complete" -> {
        secretariat(who, now);
        yield new Ready(new Act.ConfirmComplete(today));
      }
      case "report-incomplete" -> {
        secretariat(who, now);
        yield new Ready(new Act.ReportIncomplete(today, text(typed, "missing")));
      }
      case "withdraw-request" -> {
        participant(who, now);
        yield new Ready(new Act.WithdrawRequest(today, text(typed, "reason")));
      }
      case "propose-quantity" -> propose(frame, who, now, typed, today);
      case "affirm" -> new Ready(new Act.Affirm(today, coChair(who, now, typed), next(now)));
      case "object" ->
          new Ready(new Act.Oppose(today, coChair(who, now, typed), text(typed, "reason")));
      case "notify-side" -> {
        Side side = side(now, typed);
        Permission.require(who, Role.SECRETARIAT, side, partner(now));
        yield new Ready(new Act.NotifySide(today, side));
      }
      default -> new NoSuchAct();
    };
  }

  private Reading submit(
      Frame frame, SignedIn who, PeriodCase now, Map<String, String> typed, LocalDate today) {
    participant(who, now);
    return PeriodCasePages.hash(text(typed, "upload"))
        .flatMap(calculations::find)
        .<Reading>map(kept ->
            new Ready(
                new Act.SubmitReport(
                    today, new MonitoringReport(kept.readings(), kept.reductions(), kept.hash()))))
        .orElseGet(() -> new Unreadable(frame.t("projectcycle.upload.missing"), Optional.empty()));
  }

  private Reading raise(
      Frame frame, SignedIn who, PeriodCase now, Map<String, String> typed, LocalDate today) {
    TpeNumber entity = entity(who, now);
    for (FindingKind kind : FindingKind.values()) {
      if (kind.name().equals(text(typed, "kind"))) {
        return new Ready(
            new Act.RaiseFindings(
                today, entity, List.of(new Act.NewFinding(kind, text(typed, "text")))));
      }
    }
    return new Unreadable(frame.t("projectcycle.refused.nofinding"), Optional.empty());
  }

  private Reading answer(SignedIn who, PeriodCase now, Map<String, String> typed, LocalDate today) {
    participant(who, now);
    return new Ready(new Act.AnswerFinding(today, number(typed), text(typed, "response")));
  }

  private Reading verify(
      Frame frame, SignedIn who, PeriodCase now, Map<String, String> typed, LocalDate today) {
    TpeNumber entity = entity(who, now);
    Optional<Calculations.Kept> mine =
        PeriodCasePages.hash(text(typed, "recomputed")).flatMap(calculations::find);
    Optional<Opinion> opinion = opinion(text(typed, "opinion"));
    if (mine.isEmpty() || opinion.isEmpty()) {
      return new Unreadable(frame.t("projectcycle.verify.recompute.first"), Optional.empty());
    }
    Sha256 hash = mine.get().hash();
    return new Ready(
        new Act.Verify(
            today, entity, mine.get().reductions(), hash, opinion.get(), text(typed, "statement")));
  }

  private static Optional<Opinion> opinion(String name) {
    for (Opinion opinion : Opinion.values()) {
      if (opinion.name().equals(name)) {
        return Optional.of(opinion);
      }
    }
    return Optional.empty();
  }

  private Reading request(
      Frame frame, SignedIn who, PeriodCase now, Map<String, String> typed, LocalDate today) {
    participant(who, now);
    return allocation(
        frame, now, typed, (table, reason) -> new Act.RequestIssuance(today, table, reason));
  }

  private Reading propose(
      Frame frame, SignedIn who, PeriodCase now, Map<String, String> typed, LocalDate today) {
    Side side = coChair(who, now, typed);
    return allocation(
        frame, now, typed, (table, reason) -> new Act.ProposeQuantity(today, side, table, reason));
  }

  private interface Allocating {
    Act act(AllocationTable table, String reason);
  }

  private static Reading allocation(
      Frame frame, PeriodCase now, Map<String, String> typed, Allocating allocating) {
    Optional<MonitoringReport> report = report(now);
    if (report.isEmpty()) {
      return new NoSuchAct();
    }
    AllocationForm form = AllocationForm.typed(report.get().claimed(), typed);
    return switch (text(typed, "do")) {
      case "sums" -> new ShowForm(form);
      case "suggest" -> new ShowForm(form.suggested());
      default ->
          switch (form.read(frame)) {
            case AllocationForm.Faulty(List<String> faults) ->
                new Unreadable(faults.getFirst(), Optional.of(form.withFaults(faults)));
            case AllocationForm.Read(AllocationTable table) ->
                new Ready(allocating.act(table, form.reason()));
          };
    };
  }

  private void secretariat(SignedIn who, PeriodCase now) {
    Permission.require(who, Role.SECRETARIAT, partner(now));
  }

  private static Side coChair(SignedIn who, PeriodCase now, Map<String, String> typed) {
    Side side = side(now, typed);
    Permission.requireCoChair(who, side, partner(now));
    return side;
  }

  private DecisionNumber next(PeriodCase now) {
    return new DecisionNumber(
        now instanceof PeriodCase.AwaitingDecision a && !a.number().isEmpty()
            ? a.number()
            : decisions.next(now.header().project().reference()));
  }

  /// The side named in the form, as far as it is one of the project's; else Japan's, whose officers
  /// alone could then act.
  static Side side(PeriodCase now, Map<String, String> typed) {
    return now.header().project().sides().stream()
        .filter(s -> s.toString().equals(text(typed, "side")))
        .findFirst()
        .orElse(Side.JAPAN);
  }

  static CountryCode partner(PeriodCase now) {
    return now.header().project().reference().partner();
  }

  private static int number(Map<String, String> typed) {
    String number = text(typed, "number");
    return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
  }

  private static String text(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }
}
