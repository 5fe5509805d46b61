package org.openjcm.projectcycle.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openjcm.projectcycle.period.CaseStory.everything;
import static org.openjcm.projectcycle.period.CaseStory.reductions;
import static org.openjcm.projectcycle.period.CaseStory.report;
import static org.openjcm.projectcycle.period.CaseStory.row;
import static org.openjcm.projectcycle.period.CaseStory.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.projectcycle.period.Act.NewFinding;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.projectcycle.steps.Actor;
import org.openjcm.projectcycle.steps.PackedTables;
import org.openjcm.projectcycle.steps.Step;
import org.openjcm.projectcycle.steps.Track;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;

class PeriodCaseTest {

  private static final Side MONGOLIA = Side.of("MN");
  private static final TpeNumber TPE = SampleProject.VERIFIER;
  private static final EmissionReductions RIGHT = reductions(5_000, 6_000);
  private static final Sha256 RECOMPUTATION = Sha256.of("recomputed");

  @Test
  void readingsBecomeIssuedCreditsInBothBooks() {
    CaseStory story = theStraightWay();
    Approvals.verify(story.lines);
  }

  @Test
  void findingsAreAnsweredAndClosedBeforeAPositiveOpinion() {
    Approvals.verify(findings().lines);
  }

  @Test
  void aRequestCanBeIncompleteWithdrawnOpposedAndLowered() {
    Approvals.verify(detours().lines);
  }

  @Test
  void eachRefusalNamesItsFacts() {
    Approvals.verify(refusals().map(s -> s.lines.toString()).collect(Collectors.joining("\n")));
  }

  @Test
  void everyStepThatIsCarriedOutIsWalked() {
    Set<Step> walked =
        Stream.concat(
                Stream.of(theStraightWay(), findings(), detours(), refusedOnTheWay()), refusals())
            .flatMap(s -> s.walked.stream())
            .collect(Collectors.toSet());
    assertThat(walked)
        .containsExactlyInAnyOrderElementsOf(
            PackedTables.parisAligned().of(Track.PERIOD).stream()
                .filter(Step::executable)
                .toList());
  }

  @Test
  void everyRefusalHasAStory() {
    Set<Class<?>> told =
        Stream.concat(Stream.of(findings(), detours()), refusals())
            .flatMap(s -> s.refused.stream())
            .collect(Collectors.toSet());
    assertThat(told).containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
  }

  @Test
  void theDecisionOfBothCoChairsNamesTheVerificationItRestsOn() {
    PeriodCase.Decided decided = (PeriodCase.Decided) theStraightWay().now();
    assertThat(decided.decision().verification())
        .isEqualTo(CanonicalVerification.hash(decided.verification()));
    assertThat(decided.decision().reductions()).isEqualTo(decided.report().result());
    assertThat(decided.decision().allocation().total()).isEqualTo(Tonnes.of(11_000));
    assertThat(decided.awaited()).isEmpty();
  }

  @Test
  void aTaskListKnowsWhomTheCaseWaitsFor() {
    CaseStory story = CaseStory.begin();
    assertThat(story.now().awaited().getFirst().who()).isEqualTo(Actor.PROJECT_PARTICIPANT);
    story.then(new Act.SubmitReport(story.day(), report(RIGHT)));
    assertThat(story.now().awaited().getFirst().who()).isEqualTo(Actor.THIRD_PARTY_ENTITY);
    story.then(raise(story, FindingKind.CAR));
    assertThat(story.now().awaited().getFirst().who()).isEqualTo(Actor.PROJECT_PARTICIPANT);
    story.then(new Act.AnswerFinding(story.day(), 1, "Calibration record attached."));
    assertThat(story.now().awaited().getFirst().who()).isEqualTo(Actor.THIRD_PARTY_ENTITY);
    story.then(new Act.CloseFinding(story.day(), TPE, 1)).then(verify(story, RIGHT));
    story.then(request(story, everything(), ""));
    assertThat(story.now().awaited())
        .extracting(PeriodCase.Awaited::who)
        .containsExactly(Actor.SECRETARIAT, Actor.SECRETARIAT);
    story.then(new Act.ConfirmComplete(story.day())).then(affirm(story, Side.JAPAN));
    assertThat(story.now().awaited().getFirst().side()).contains(MONGOLIA);
    story.then(affirm(story, MONGOLIA)).then(new Act.NotifySide(story.day(), MONGOLIA));
    assertThat(story.now().awaited())
        .extracting(PeriodCase.Awaited::who)
        .containsExactly(Actor.SECRETARIAT, Actor.REGISTRY_MANAGER);
  }

  @Test
  void periodsOfOneProjectDoNotOverlap() {
    MonitoringPeriod touching =
        MonitoringPeriod.of(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 12, 31));
    MonitoringPeriod next =
        MonitoringPeriod.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31));
    assertThat(CaseStory.PROJECT.open(touching, List.of(CaseStory.PERIOD)))
        .isEqualTo(new RegisteredProject.PeriodOverlaps(touching, CaseStory.PERIOD));
    assertThat(CaseStory.PROJECT.open(next, List.of(CaseStory.PERIOD)))
        .isEqualTo(new RegisteredProject.Opened(next));
  }

  private static CaseStory theStraightWay() {
    CaseStory story = decided();
    return story
        .then(new Act.NotifySide(story.day(), Side.JAPAN))
        .then(issued(story, Side.JAPAN, 8_800))
        .then(new Act.NotifySide(story.day(), MONGOLIA))
        .then(issued(story, MONGOLIA, 2_200));
  }

  private static CaseStory findings() {
    CaseStory story = CaseStory.begin();
    return story
        .then(new Act.SubmitReport(story.day(), report(reductions(5_000, 6_001))))
        .then(new Act.SubmitReport(story.day(), report(reductions(5_000, 6_001))))
        .then(raise(story, FindingKind.FAR))
        .then(verify(story, RIGHT))
        .then(raise(story, FindingKind.CAR))
        .then(raise(story, FindingKind.CL))
        .then(verify(story, RIGHT))
        .then(new Act.CloseFinding(story.day(), TPE, 2))
        .then(new Act.AnswerFinding(story.day(), 2, "The meter of January was read twice."))
        .then(new Act.AnswerFinding(story.day(), 3, "See annex 2."))
        .then(new Act.SubmitReport(story.day(), report(RIGHT)))
        .then(new Act.CloseFinding(story.day(), TPE, 2))
        .then(new Act.CloseFinding(story.day(), TPE, 2))
        .then(new Act.AnswerFinding(story.day(), 2, "Again."))
        .then(new Act.CloseFinding(story.day(), TPE, 3))
        .then(verify(story, RIGHT));
  }

  private static CaseStory detours() {
    CaseStory story = verified();
    AllocationTable less =
        table(
            row(2024, SampleProject.JAPAN_GOVERNMENT, 4_000),
            row(2025, SampleProject.MONGOLIA_GOVERNMENT, 1_200));
    return story
        .then(request(story, everything(), ""))
        .then(new Act.ReportIncomplete(story.day(), ""))
        .then(new Act.ReportIncomplete(story.day(), "the form version is old"))
        .then(request(story, everything(), ""))
        .then(new Act.WithdrawRequest(story.day(), "account changed"))
        .then(request(story, everything(), ""))
        .then(new Act.ReportIncomplete(story.day(), "signature missing"))
        .then(new Act.WithdrawRequest(story.day(), "signatory on leave"))
        .then(request(story, everything(), ""))
        .then(new Act.ConfirmComplete(story.day()))
        .then(new Act.WithdrawRequest(story.day(), "one more check"))
        .then(request(story, everything(), ""))
        .then(new Act.ConfirmComplete(story.day()))
        .then(affirm(story, Side.JAPAN))
        .then(new Act.Oppose(story.day(), MONGOLIA, "the share of 2025 is not as agreed"))
        .then(new Act.WithdrawRequest(story.day(), "share to be discussed"))
        .then(request(story, everything(), ""))
        .then(new Act.ConfirmComplete(story.day()))
        .then(new Act.Oppose(story.day(), MONGOLIA, "the share of 2025 is not as agreed"))
        .then(new Act.ProposeQuantity(story.day(), MONGOLIA, less, "part kept until 2027"))
        .then(affirm(story, Side.JAPAN))
        .then(new Act.ProposeQuantity(story.day(), Side.JAPAN, less, "wording"))
        .then(affirm(story, Side.JAPAN))
        .then(affirm(story, MONGOLIA));
  }

  /// A negative opinion from both states, and a new report after it.
  private static CaseStory refusedOnTheWay() {
    CaseStory story = CaseStory.begin();
    story.then(new Act.SubmitReport(story.day(), report(RIGHT)));
    story.then(negative(story)).then(new Act.SubmitReport(story.day(), report(RIGHT)));
    return story.then(raise(story, FindingKind.CAR)).then(negative(story));
  }

  private static Stream<CaseStory> refusals() {
    return Stream.of(
        refusedReports(), refusedOpinions(), refusedRequests(), refusedDecisions(), refusedNotes());
  }

  private static CaseStory refusedReports() {
    CaseStory story = CaseStory.begin();
    MethodologyReference other = MethodologyReference.parse("MN_AM003 ver03.0");
    return story
        .then(new Act.ConfirmComplete(story.day()))
        .then(new Act.SubmitReport(CaseStory.PERIOD.last(), report(RIGHT)))
        .then(new Act.SubmitReport(LocalDate.of(2024, 6, 30), report(RIGHT)))
        .then(
            new Act.SubmitReport(
                story.day(),
                report(
                    reductions(
                        ProjectReference.parse("SAMPLE-MN-2"),
                        CaseStory.SOLAR,
                        CaseStory.PERIOD,
                        1,
                        1))))
        .then(
            new Act.SubmitReport(
                story.day(),
                report(reductions(SampleProject.REFERENCE, other, CaseStory.PERIOD, 1, 1))))
        .then(new Act.SubmitReport(story.day(), report(reductions(0, 0))));
  }

  private static CaseStory refusedOpinions() {
    CaseStory story = CaseStory.begin();
    TpeNumber stranger = new TpeNumber("SAMPLE-TPE-MN-2");
    return story
        .then(new Act.SubmitReport(story.day(), report(RIGHT)))
        .then(new Act.RaiseFindings(story.day(), TPE, List.of()))
        .then(
            new Act.RaiseFindings(
                story.day(), stranger, List.of(new NewFinding(FindingKind.CL, "?"))))
        .then(new Act.Verify(story.day(), stranger, RIGHT, RECOMPUTATION, Opinion.UNQUALIFIED, ""))
        .then(new Act.Verify(story.day(), TPE, RIGHT, RECOMPUTATION, Opinion.ADVERSE, ""))
        .then(raise(story, FindingKind.CL))
        .then(new Act.AnswerFinding(story.day(), 9, "?"))
        .then(new Act.AnswerFinding(story.day(), 1, " "))
        .then(new Act.CloseFinding(story.day(), stranger, 1))
        .then(new Act.CloseFinding(story.day(), TPE, 9))
        .then(verify(story, RIGHT));
  }

  private static CaseStory refusedRequests() {
    CaseStory story = verified();
    AccountNumber cancelled = AccountNumber.sample(CountryCode.JAPAN, "CAN", 1);
    AccountNumber real = AccountNumber.of(CountryCode.JAPAN, "GOV", 1);
    AccountNumber thai = AccountNumber.sample(CountryCode.of("TH"), "GOV", 1);
    return story
        .then(request(story, table(row(2024, SampleProject.JAPAN_GOVERNMENT, 5_001)), "r"))
        .then(request(story, table(row(2023, SampleProject.JAPAN_GOVERNMENT, 1)), "r"))
        .then(request(story, table(row(2024, SampleProject.JAPAN_GOVERNMENT, 5_000)), " "))
        .then(request(story, table(row(2024, cancelled, 1)), "r"))
        .then(request(story, table(row(2024, real, 1)), "r"))
        .then(request(story, table(row(2024, thai, 1)), "r"));
  }

  private static CaseStory refusedDecisions() {
    CaseStory story = verified();
    story.then(request(story, everything(), "")).then(new Act.ConfirmComplete(story.day()));
    return story
        .then(affirm(story, Side.of("TH")))
        .then(new Act.Affirm(story.day(), Side.JAPAN, new DecisionNumber("JC-MN-001")))
        .then(new Act.Oppose(story.day(), MONGOLIA, ""))
        .then(new Act.Oppose(story.day(), Side.of("TH"), "not ours"))
        .then(new Act.ProposeQuantity(story.day(), Side.of("TH"), everything(), "not ours"))
        .then(new Act.ProposeQuantity(story.day(), MONGOLIA, everything(), ""))
        .then(
            new Act.ProposeQuantity(
                story.day(),
                MONGOLIA,
                table(row(2025, SampleProject.MONGOLIA_GOVERNMENT, 6_001)),
                "more"))
        .then(new Act.WithdrawRequest(story.day(), ""))
        .then(affirm(story, Side.JAPAN))
        .then(affirm(story, Side.JAPAN))
        .then(new Act.Affirm(story.day(), MONGOLIA, new DecisionNumber("SAMPLE-JC-MN-2")));
  }

  private static CaseStory refusedNotes() {
    CaseStory story = decided();
    return story
        .then(new Act.NotifySide(story.day(), Side.of("TH")))
        .then(issued(story, Side.of("TH"), 1))
        .then(issued(story, MONGOLIA, 2_200))
        .then(new Act.NotifySide(story.day(), MONGOLIA))
        .then(new Act.NotifySide(story.day(), MONGOLIA))
        .then(issued(story, MONGOLIA, 2_201))
        .then(new Act.NotifySide(story.day(), Side.JAPAN))
        .then(issued(story, MONGOLIA, 2_200))
        .then(issued(story, MONGOLIA, 2_200));
  }

  private static CaseStory verified() {
    CaseStory story = CaseStory.begin();
    return story.then(new Act.SubmitReport(story.day(), report(RIGHT))).then(verify(story, RIGHT));
  }

  private static CaseStory decided() {
    CaseStory story = verified();
    return story
        .then(request(story, everything(), ""))
        .then(new Act.ConfirmComplete(story.day()))
        .then(affirm(story, Side.JAPAN))
        .then(affirm(story, MONGOLIA));
  }

  private static Act raise(CaseStory story, FindingKind kind) {
    return new Act.RaiseFindings(
        story.day(), TPE, List.of(new NewFinding(kind, "The meter was not calibrated.")));
  }

  private static Act verify(CaseStory story, EmissionReductions recomputed) {
    return new Act.Verify(
        story.day(), TPE, recomputed, RECOMPUTATION, Opinion.UNQUALIFIED, "Reasonable assurance.");
  }

  private static Act negative(CaseStory story) {
    return new Act.Verify(
        story.day(), TPE, RIGHT, RECOMPUTATION, Opinion.DISCLAIMER, "Records were lost.");
  }

  private static Act request(CaseStory story, AllocationTable table, String reason) {
    return new Act.RequestIssuance(story.day(), table, reason);
  }

  private static Act affirm(CaseStory story, Side side) {
    return new Act.Affirm(story.day(), side, SampleProject.DECISION);
  }

  private static Act issued(CaseStory story, Side side, long tonnes) {
    return new Act.ReportIssuance(story.day(), side, Tonnes.of(tonnes), 1);
  }
}
