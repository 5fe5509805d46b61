package org.openjcm.server.projectcycle;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.period.Act;
import org.openjcm.projectcycle.period.CanonicalAct;
import org.openjcm.projectcycle.period.CanonicalDecision;
import org.openjcm.projectcycle.period.CanonicalVerification;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.projectcycle.period.Cycle;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.projectcycle.period.Verification;
import org.openjcm.projectcycle.steps.PackedTables;
import org.openjcm.projectcycle.steps.Step;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// The cases in PostgreSQL: acts are appended in canonical bytes, and a case is what its acts make
/// of it, replayed each time. Japanese: 案件簿(データベース).
@Component
public class PostgresCases implements Cases {

  private final WriterDatabase database;
  private final ProjectsInCycle projects;
  private final ActReader reader;
  private final Clock clock;
  private final Cycle cycle = new Cycle(PackedTables.parisAligned());

  PostgresCases(WriterDatabase database, ProjectsInCycle projects, ActReader reader, Clock clock) {
    this.database = database;
    this.projects = projects;
    this.reader = reader;
    this.clock = clock;
  }

  private record Row(String act, String takenBy, String formKey) {}

  private record Replayed(PeriodCase now, List<StepTaken> steps) {}

  /// Opens a period of a registered project; opening it again is no change.
  public RegisteredProject.Outcome open(Key key, LocalDate lastDay, String by) {
    RegisteredProject project = projects.find(key.project()).orElseThrow();
    MonitoringPeriod period = MonitoringPeriod.of(key.firstDay(), lastDay);
    List<MonitoringPeriod> earlier =
        database
            .jdbc()
            .sql("SELECT first_day, last_day FROM projectcycle.period_case WHERE project = ?")
            .param(key.project().text())
            .query((row, _) ->
                MonitoringPeriod.of(
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class)))
            .list();
    if (earlier.contains(period)) {
      return new RegisteredProject.Opened(period);
    }
    RegisteredProject.Outcome outcome = project.open(period, earlier);
    if (outcome instanceof RegisteredProject.Opened) {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO projectcycle.period_case (project, first_day, last_day, opened_by, opened_at)
              VALUES (?, ?, ?, ?, ?)
              """)
          .params(
              key.project().text(), Date.valueOf(key.firstDay()), Date.valueOf(lastDay), by, now())
          .update();
    }
    return outcome;
  }

  @Override
  public Optional<PeriodCase> find(Key key) {
    return replay(key).map(Replayed::now);
  }

  @Override
  public List<StepTaken> history(Key key) {
    return replay(key).map(Replayed::steps).orElse(List.of());
  }

  @Override
  public List<PeriodCase> all() {
    return keys().stream().map(this::find).flatMap(Optional::stream).toList();
  }

  private List<Key> keys() {
    return database
        .jdbc()
        .sql(
            "SELECT project, first_day FROM projectcycle.period_case ORDER BY first_day DESC, project")
        .query((row, _) ->
            new Key(
                ProjectReference.parse(row.getString("project")),
                row.getObject("first_day", LocalDate.class)))
        .list();
  }

  @Override
  public Cycle.Outcome take(Key key, String formKey, String by, Act act) {
    Cycle.Outcome outcome =
        database
            .transaction()
            .execute(_ -> {
              lock(key);
              return decide(key, formKey, by, act);
            });
    if (outcome instanceof Cycle.NotTaken(var refusal)) {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO projectcycle.act_refused
                (project, first_day, event, refusal, tried_by, tried_at)
              VALUES (?, ?, ?, ?, ?, ?)
              """)
          .params(
              key.project().text(),
              Date.valueOf(key.firstDay()),
              act.event(),
              refusal.toString(),
              by,
              now())
          .update();
    }
    return outcome;
  }

  /// One act at a time on one case; other cases go on beside it.
  private void lock(Key key) {
    database
        .jdbc()
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
        .param("projectcycle.case " + key.project() + " " + key.firstDay())
        .query(String.class)
        .single();
  }

  private Cycle.Outcome decide(Key key, String formKey, String by, Act act) {
    List<Row> rows = rows(key);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).formKey().equals(formKey)) {
        Replayed then = replay(key, rows.subList(0, i + 1));
        return new Cycle.Taken(then.now(), then.steps().getLast().step());
      }
    }
    Replayed before = replay(key, rows);
    Cycle.Outcome outcome = cycle.take(before.now(), act);
    if (outcome instanceof Cycle.Taken(PeriodCase next, Step step)) {
      append(key, rows.size() + 1, formKey, by, act, next, step);
    }
    return outcome;
  }

  private void append(
      Key key, int number, String formKey, String by, Act act, PeriodCase next, Step step) {
    byte[] bytes = CanonicalAct.bytes(act);
    database
        .jdbc()
        .sql(
            """
            INSERT INTO projectcycle.step_taken
              (project, first_day, number, event, from_state, to_state, on_date, act, act_hash,
               form_key, taken_by, taken_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            key.project().text(),
            Date.valueOf(key.firstDay()),
            number,
            act.event(),
            step.from(),
            step.to(),
            Date.valueOf(act.date()),
            bytes,
            Sha256.of(bytes).hex(),
            formKey,
            by,
            now())
        .update();
    switch (next) {
      case PeriodCase.Verified verified when act instanceof Act.Verify ->
          keep(key, number, verified.verification());
      case PeriodCase.NotVerified negative -> keep(key, number, negative.verification());
      case PeriodCase.Decided decided when act instanceof Act.Affirm -> keep(key, number, decided);
      default -> {
        // Everything else of the step stands in the act itself.
      }
    }
  }

  private void keep(Key key, int number, Verification opinion) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO projectcycle.verification (hash, project, first_day, number, opinion)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            CanonicalVerification.hash(opinion).hex(),
            key.project().text(),
            Date.valueOf(key.firstDay()),
            number,
            CanonicalVerification.bytes(opinion))
        .update();
  }

  private void keep(Key key, int number, PeriodCase.Decided decided) {
    byte[] bytes = CanonicalDecision.bytes(decided.decision());
    database
        .jdbc()
        .sql(
            """
            INSERT INTO projectcycle.decision (number, project, first_day, step, decision, hash)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            decided.decision().number().text(),
            key.project().text(),
            Date.valueOf(key.firstDay()),
            number,
            bytes,
            Sha256.of(bytes).hex())
        .update();
  }

  private List<Row> rows(Key key) {
    return database
        .jdbc()
        .sql(
            """
            SELECT convert_from(act, 'UTF8') AS act, taken_by, form_key FROM projectcycle.step_taken
            WHERE project = ? AND first_day = ? ORDER BY number
            """)
        .params(key.project().text(), Date.valueOf(key.firstDay()))
        .query((row, _) ->
            new Row(row.getString("act"), row.getString("taken_by"), row.getString("form_key")))
        .list();
  }

  private Optional<Replayed> replay(Key key) {
    return opened(key).map(_ -> replay(key, rows(key)));
  }

  private Optional<PeriodCase> opened(Key key) {
    return database
        .jdbc()
        .sql("SELECT last_day FROM projectcycle.period_case WHERE project = ? AND first_day = ?")
        .params(key.project().text(), Date.valueOf(key.firstDay()))
        .query((row, _) -> row.getObject("last_day", LocalDate.class))
        .optional()
        .map(last ->
            PeriodCase.opened(
                projects.find(key.project()).orElseThrow(),
                MonitoringPeriod.of(key.firstDay(), last)));
  }

  private Replayed replay(Key key, List<Row> rows) {
    PeriodCase now = opened(key).orElseThrow(() -> new IllegalArgumentException("no case " + key));
    List<StepTaken> steps = new ArrayList<>();
    for (Row row : rows) {
      Act act = reader.read(row.act());
      switch (cycle.take(now, act)) {
        case Cycle.Taken(PeriodCase next, Step step) -> {
          steps.add(new StepTaken(steps.size() + 1, act, step, row.takenBy()));
          now = next;
        }
        case Cycle.NotTaken(var refusal) ->
            throw new IllegalStateException(
                "act %d of %s cannot be replayed: %s".formatted(steps.size() + 1, key, refusal));
      }
    }
    return new Replayed(now, List.copyOf(steps));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
