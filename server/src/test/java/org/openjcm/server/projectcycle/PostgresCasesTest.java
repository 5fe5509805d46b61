package org.openjcm.server.projectcycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.period.Act;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.projectcycle.period.Cycle;
import org.openjcm.projectcycle.period.FindingKind;
import org.openjcm.projectcycle.period.MonitoringReport;
import org.openjcm.projectcycle.period.Opinion;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.projectcycle.period.Refusal;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.server.database.TestDatabase;

class PostgresCasesTest {

  private static final Side MONGOLIA = Side.of("MN");
  private static final Calculation CALCULATION = SampleMonitoring.SOLAR_PARK.calculation();
  private static final byte[] CSV =
      SampleMonitoring.SOLAR_PARK.readingsCsv().getBytes(StandardCharsets.UTF_8);
  private static final Cases.Key KEY = SampleCase.key();

  private final TestDatabase database = TestDatabase.fresh();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  private int forms;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aCaseIsWhatItsActsMakeOfItAfterARestartToo() {
    PostgresCases cases = opened();
    walkToTheDecision(cases);
    PeriodCase.Decided decided = (PeriodCase.Decided) cases.find(KEY).orElseThrow();
    assertThat(rooms().find(KEY)).contains(decided);
    assertThat(cases.history(KEY)).hasSize(9);
    assertThat(cases.all()).containsExactly(decided);
    assertThat(new Decisions(database.writer()).caseOf(decided.decision().number())).contains(KEY);
    assertThat(new Decisions(database.writer()).caseOf(decided.decision().verification()))
        .contains(KEY);
    assertThat(new Decisions(database.writer()).next(KEY.project())).isEqualTo("SAMPLE-JC-MN-2");
  }

  @Test
  void aFormSentTwiceIsOneAct() {
    PostgresCases cases = opened();
    Act submit = new Act.SubmitReport(day(1), report());
    Cycle.Outcome once = cases.take(KEY, "form-a", "person-1", submit);
    Cycle.Outcome twice = cases.take(KEY, "form-a", "person-1", submit);
    assertThat(once).isInstanceOf(Cycle.Taken.class).isEqualTo(twice);
    assertThat(cases.history(KEY)).hasSize(1);
  }

  @Test
  void ofManyWhoPressAtOnceOneActIsTaken() throws Exception {
    PostgresCases cases = opened();
    walkToTheDraft(cases);
    Act affirm = new Act.Affirm(day(5), Side.JAPAN, SampleProject.DECISION);
    List<Future<Cycle.Outcome>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        String key = "press-" + i;
        answers.add(threads.submit(() -> cases.take(KEY, key, "person-" + key, affirm)));
      }
    }
    int taken = 0;
    for (Future<Cycle.Outcome> answer : answers) {
      taken += answer.get() instanceof Cycle.Taken ? 1 : 0;
    }
    assertThat(taken).isEqualTo(1);
    assertThat(refusals()).isEqualTo(7);
  }

  @Test
  void aRefusedActIsRecordedAndChangesNothing() {
    PostgresCases cases = opened();
    Cycle.Outcome refused = take(cases, new Act.ConfirmComplete(day(1)));
    assertThat(refused)
        .isInstanceOfSatisfying(
            Cycle.NotTaken.class,
            not -> assertThat(not.refusal()).isInstanceOf(Refusal.NotNow.class));
    assertThat(cases.history(KEY)).isEmpty();
    assertThat(refusals()).isEqualTo(1);
  }

  @Test
  void everyKindOfActIsReadBackAsItWasTaken() {
    PostgresCases cases = opened();
    take(cases, new Act.SubmitReport(day(1), report()));
    take(
        cases,
        new Act.RaiseFindings(
            day(1),
            SampleProject.VERIFIER,
            List.of(new Act.NewFinding(FindingKind.CAR, "Zähler 計量器 \"x\""))));
    take(cases, new Act.AnswerFinding(day(1), 1, "Answered."));
    take(cases, new Act.CloseFinding(day(1), SampleProject.VERIFIER, 1));
    take(cases, verify());
    take(cases, new Act.RequestIssuance(day(2), all(), ""));
    take(cases, new Act.ReportIncomplete(day(2), "signature"));
    take(cases, new Act.WithdrawRequest(day(2), "again"));
    take(cases, new Act.RequestIssuance(day(2), all(), ""));
    take(cases, new Act.ConfirmComplete(day(3)));
    take(cases, new Act.Oppose(day(3), MONGOLIA, "share"));
    take(cases, new Act.ProposeQuantity(day(3), Side.JAPAN, all(), "as agreed"));
    take(cases, new Act.Affirm(day(3), MONGOLIA, SampleProject.DECISION));
    take(cases, new Act.Affirm(day(4), Side.JAPAN, SampleProject.DECISION));
    take(cases, new Act.NotifySide(day(4), Side.JAPAN));
    take(cases, new Act.ReportIssuance(day(4), Side.JAPAN, CALCULATION.reductions().total(), 7));
    PeriodCase.Decided decided = (PeriodCase.Decided) rooms().find(KEY).orElseThrow();
    assertThat(decided.issued().get(Side.JAPAN))
        .isEqualTo(new Act.ReportIssuance(day(4), Side.JAPAN, CALCULATION.reductions().total(), 7));
    assertThat(decided.state()).isEqualTo("ISSUED");
    assertThat(decided.verification().findings().getFirst().text()).isEqualTo("Zähler 計量器 \"x\"");
    assertThat(rooms().history(KEY).stream().map(s -> s.act().getClass()).distinct().count())
        .as("kinds of acts")
        .isEqualTo(Act.class.getPermittedSubclasses().length);
  }

  @Test
  void overlappingPeriodsAreRefusedByTheRoomAndByTheDatabase() {
    PostgresCases cases = opened();
    LocalDate inside = KEY.firstDay().plusDays(30);
    Cases.Key other = new Cases.Key(KEY.project(), inside);
    assertThat(cases.open(other, inside.plusDays(5), "demo"))
        .isInstanceOf(RegisteredProject.PeriodOverlaps.class);
    assertThatThrownBy(() ->
            database
                .writer()
                .jdbc()
                .sql(
                    """
                    INSERT INTO projectcycle.period_case
                    VALUES ('SAMPLE-MN-1', DATE '2025-01-01', DATE '2025-01-31', 'x', now())
                    """)
                .update())
        .hasMessageContaining("overlap");
  }

  @Test
  void nothingThatWasTakenCanBeChanged() {
    PostgresCases cases = opened();
    take(cases, new Act.SubmitReport(day(1), report()));
    for (String table :
        List.of("step_taken", "calculation", "data_file", "period_case", "registered_project")) {
      assertThatThrownBy(
              () -> database.writer().jdbc().sql("DELETE FROM projectcycle." + table).update())
          .as(table)
          .hasStackTraceContaining("permission denied");
    }
  }

  private void walkToTheDraft(PostgresCases cases) {
    take(cases, new Act.SubmitReport(day(1), report()));
    take(cases, verify());
    take(cases, new Act.RequestIssuance(day(3), all(), ""));
    take(cases, new Act.ConfirmComplete(day(4)));
  }

  private void walkToTheDecision(PostgresCases cases) {
    walkToTheDraft(cases);
    take(cases, new Act.Affirm(day(5), Side.JAPAN, SampleProject.DECISION));
    take(cases, new Act.ProposeQuantity(day(5), MONGOLIA, all(), "wording"));
    take(cases, new Act.Affirm(day(5), Side.JAPAN, SampleProject.DECISION));
    take(cases, new Act.Affirm(day(6), MONGOLIA, SampleProject.DECISION));
    take(cases, new Act.NotifySide(day(7), Side.JAPAN));
  }

  private Cycle.Outcome take(PostgresCases cases, Act act) {
    forms++;
    return cases.take(KEY, "form-" + forms, "person-1", act);
  }

  private static Act verify() {
    return new Act.Verify(
        day(2),
        SampleProject.VERIFIER,
        CALCULATION.reductions(),
        CALCULATION.hash(),
        Opinion.UNQUALIFIED,
        "Reasonable assurance.");
  }

  private static MonitoringReport report() {
    return new MonitoringReport(Sha256.of(CSV), CALCULATION.reductions(), CALCULATION.hash());
  }

  private static AllocationTable all() {
    return new AllocationTable(
        CALCULATION.reductions().byVintage().stream()
            .map(v -> new Allocation(v.vintage(), SampleProject.JAPAN_GOVERNMENT, v.whole()))
            .toList());
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private PostgresCases opened() {
    ProjectsInCycle projects = new ProjectsInCycle(database.writer());
    projects.register(
        SampleProject.registeredWith(CALCULATION.reductions().methodology()),
        SampleMonitoring.SOLAR_PARK.projectText().getBytes(StandardCharsets.UTF_8));
    PostgresCases cases = rooms();
    cases.open(KEY, SampleCase.period().last(), "demo");
    Sha256 file = new DataFiles(database.writer(), clock).keep("readings.csv", CSV, "person-1");
    new Calculations(database.writer(), clock).keep(CALCULATION, file, day(1), "person-1");
    assertThat(new Calculations(database.writer(), clock).require(CALCULATION.hash()))
        .isEqualTo(CALCULATION.reductions());
    return cases;
  }

  private PostgresCases rooms() {
    ProjectsInCycle projects = new ProjectsInCycle(database.writer());
    Calculations calculations = new Calculations(database.writer(), clock);
    return new PostgresCases(database.writer(), projects, new ActReader(calculations), clock);
  }

  private long refusals() {
    return database
        .writer()
        .jdbc()
        .sql("SELECT count(*) FROM projectcycle.act_refused")
        .query(Long.class)
        .single();
  }
}
