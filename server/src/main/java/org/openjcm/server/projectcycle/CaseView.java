package org.openjcm.server.projectcycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.period.CanonicalVerification;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.projectcycle.period.Difference;
import org.openjcm.projectcycle.period.Due;
import org.openjcm.projectcycle.period.Finding;
import org.openjcm.projectcycle.period.MonitoringReport;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.projectcycle.period.Verification;
import org.openjcm.projectcycle.steps.RulesOnDay;
import org.openjcm.projectcycle.steps.Track;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;

/// One case as its page shows it to one person. Japanese: 案件ページの内容.
///
/// @param rules as they are known today
/// @param formKey proves that a form was sent once; a new one for each page
/// @param upload a calculation that was made but not submitted yet
/// @param recomputed the entity's recalculation, before the opinion
/// @param nextDecision the number the next decision takes
public record CaseView(
    Cases.Key key,
    PeriodCase now,
    List<Cases.StepTaken> history,
    RulesOnDay rules,
    Viewer viewer,
    LocalDate today,
    String formKey,
    Optional<Calculations.Kept> upload,
    List<String> warnings,
    List<String> faults,
    Optional<Calculations.Kept> recomputed,
    Optional<AllocationForm> allocation,
    String nextDecision,
    String refusal,
    String done) {

  CaseView with(Optional<AllocationForm> form, String decision) {
    return new CaseView(
        key,
        now,
        history,
        rules,
        viewer,
        today,
        formKey,
        upload,
        warnings,
        faults,
        recomputed,
        form,
        decision,
        refusal,
        done);
  }

  public RegisteredProject project() {
    return now.header().project();
  }

  public String path() {
    return path(key);
  }

  static String path(Cases.Key key) {
    return "/projectcycle/cases/" + key.project() + "/" + key.firstDay();
  }

  public Optional<MonitoringReport> report() {
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

  public Optional<Verification> verification() {
    return switch (now) {
      case PeriodCase.AwaitingReport _,
          PeriodCase.AwaitingVerification _,
          PeriodCase.FindingsOpen _ ->
          Optional.empty();
      case PeriodCase.NotVerified n -> Optional.of(n.verification());
      case PeriodCase.Verified v -> Optional.of(v.verification());
      case PeriodCase.AwaitingCompleteness a -> Optional.of(a.verification());
      case PeriodCase.RequestIncomplete r -> Optional.of(r.verification());
      case PeriodCase.AwaitingDecision a -> Optional.of(a.verification());
      case PeriodCase.Objected o -> Optional.of(o.before().verification());
      case PeriodCase.Decided d -> Optional.of(d.verification());
    };
  }

  public Optional<Sha256> verificationHash() {
    return verification().map(CanonicalVerification::hash);
  }

  public List<Finding> findings() {
    return switch (now) {
      case PeriodCase.AwaitingVerification a -> a.findings();
      case PeriodCase.FindingsOpen f -> f.findings();
      default -> verification().map(Verification::findings).orElse(List.of());
    };
  }

  public Optional<JointCommitteeDecision> decision() {
    return now instanceof PeriodCase.Decided d ? Optional.of(d.decision()) : Optional.empty();
  }

  /// The draft or decided allocation, as far as there is one.
  public Optional<AllocationTable> allocated() {
    return switch (now) {
      case PeriodCase.AwaitingCompleteness a -> Optional.of(a.request().allocation());
      case PeriodCase.RequestIncomplete r -> Optional.of(r.request().allocation());
      case PeriodCase.AwaitingDecision a -> Optional.of(a.draft());
      case PeriodCase.Objected o -> Optional.of(o.before().draft());
      case PeriodCase.Decided d -> Optional.of(d.decision().allocation());
      default -> Optional.empty();
    };
  }

  /// Differences between the claim and the recalculation on the table.
  public List<Difference> differences() {
    return report()
        .flatMap(
            claim -> recomputed.map(mine -> Difference.between(claim.claimed(), mine.reductions())))
        .orElse(List.of());
  }

  /// Whether the table of steps knows the event in this state.
  public boolean can(String event) {
    return rules.shipped().allows(Track.PERIOD, now.state(), event);
  }

  /// The day by which those for whom the case waits should have acted, when a limit is known.
  public Optional<Due> due() {
    return Due.of(rules, now);
  }

  /// Sides for which the person may still act in a decided case.
  public List<Side> toNotify() {
    return now instanceof PeriodCase.Decided d
        ? d.decision().allocation().sides().stream()
            .filter(s -> !d.notified().containsKey(s) && viewer.secretariat().contains(s))
            .toList()
        : List.of();
  }

  public List<Side> toIssue() {
    return now instanceof PeriodCase.Decided d
        ? d.decision().allocation().sides().stream()
            .filter(s ->
                d.notified().containsKey(s)
                    && !d.issued().containsKey(s)
                    && viewer.registry().contains(s))
            .toList()
        : List.of();
  }

  /// Co-chairs' sides for which the person may act on the draft.
  public List<Side> toAffirm() {
    return now instanceof PeriodCase.AwaitingDecision a
        ? viewer.coChair().stream().filter(s -> !a.affirmed().contains(s)).toList()
        : List.of();
  }

  /// Whether anything on the page is for this person to do now.
  public boolean hasTask() {
    return now.awaited().stream().anyMatch(viewer::isAwaited);
  }

  /// Co-chairs that affirmed the draft.
  public List<Side> affirmed() {
    return now instanceof PeriodCase.AwaitingDecision a ? a.affirmed() : List.of();
  }

  public String reasonForLess() {
    return now instanceof PeriodCase.AwaitingDecision a ? a.reasonForLess() : "";
  }

  public boolean mayWithdraw() {
    return viewer.participant() && can("withdraw-request");
  }

  /// The states still ahead on the straight way.
  public List<String> ahead() {
    List<String> way =
        List.of(
            "AWAITING_REPORT",
            "AWAITING_VERIFICATION",
            "VERIFIED",
            "AWAITING_COMPLETENESS",
            "AWAITING_DECISION",
            "DECIDED",
            "NOTIFIED",
            "ISSUED");
    int at =
        switch (now.state()) {
          case "FINDINGS_OPEN", "NOT_VERIFIED" -> 1;
          case "REQUEST_INCOMPLETE" -> 3;
          case "OBJECTED" -> 4;
          default -> way.indexOf(now.state());
        };
    return way.subList(at + 1, way.size());
  }
}
