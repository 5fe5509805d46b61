package org.openjcm.server.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.database.TestDatabase;

/// The shipped register goes into the database once, all or nothing.
class RegisterLoadTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  private TestDatabase database;
  private RegisterLoad load;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    load = new RegisterLoad(database.writer(), CLOCK);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void everyRowOfTheShippedRegisterIsLoaded() {
    assertThat(load.load(RegisterFiles.shipped(), "test", _ -> {}))
        .isEqualTo(new LoadOutcome.Loaded(1, 1282));
    assertThat(rows("projectcycle.current_project")).isEqualTo(147);
    assertThat(
            number(
                "select count(*) from projectcycle.current_project where status = 'registered'"
                    + " and registered_on is not null"))
        .isEqualTo(94);
    assertThat(
            number("select count(*) from projectcycle.current_project where status = 'validation'"))
        .isEqualTo(49);
    assertThat(
            number("select count(*) from projectcycle.current_project where status = 'withdrawn'"))
        .isEqualTo(4);
    assertThat(rows("registry.current_public_issuance")).isEqualTo(43);
    assertThat(
            number("select count(*) from registry.current_public_issuance where counted = 'yes'"))
        .isEqualTo(40);
    assertThat(
            number(
                "select sum(tonnes) from registry.current_public_issuance where counted = 'yes'"))
        .isEqualTo(156_502);
    assertThat(
            number(
                "select sum(tonnes) from registry.current_public_issuance where counted = 'yes'"
                    + " and coalesce(decided_on, decided_by) <= '2024-10-31'"))
        .isEqualTo(80_912);
    assertThat(number("select count(*) from registry.current_public_issuance where tonnes is null"))
        .isEqualTo(12);
    assertThat(rows("financing.current_support_project")).isEqualTo(201);
    assertThat(evidence("A")).isEqualTo(122);
    assertThat(evidence("B")).isEqualTo(37);
    assertThat(evidence("C")).isEqualTo(42);
    assertThat(rows("methodology.current_methodology_version")).isEqualTo(105);
    assertThat(
            number(
                "select count(distinct methodology) from methodology.current_methodology_version"))
        .isEqualTo(94);
    assertThat(rows("projectcycle.current_project_case")).isEqualTo(35);
    assertThat(rows("projectcycle.current_third_party_entity")).isEqualTo(10);
    assertThat(
            number(
                "select count(*) from rulebook.current_partner_country where standing = 'partner'"))
        .isEqualTo(31);
    assertThat(
            number(
                "select count(*) from financing.current_published_total where confidence = 'verified'"))
        .isEqualTo(50);
    assertThat(
            number(
                "select count(*) from financing.current_published_status where country is not null"))
        .isEqualTo(29);
    assertThat(
            database
                .reader()
                .jdbc()
                .sql(
                    """
                    select array_to_string(array[sum(registered), sum(issuing), sum(equipment), sum(fgas),
                      sum(adb), sum(unido), sum(newtech), sum(redd), sum(total)], ' ')
                    from financing.current_published_status where country is not null
                    """)
                .query(String.class)
                .single())
        .isEqualTo("72 31 235 4 8 1 2 2 252");
  }

  @Test
  void aSecondLoadAppendsNothing() {
    load.load(RegisterFiles.shipped(), "test", _ -> {});
    assertThat(load.load(RegisterFiles.shipped(), "test", _ -> {}))
        .isEqualTo(new LoadOutcome.LoadedBefore(1));
    assertThat(rows("projectcycle.project")).isEqualTo(147);
    assertThat(rows("rulebook.edition")).isEqualTo(1);
  }

  @Test
  void aLaterVersionOfTheProductSucceedsOnlyTheRowsThatDiffer() {
    load.load(RegisterFiles.shipped(), "test", _ -> {});
    LoadOutcome later =
        load.load(
            with(
                "projects.csv",
                text ->
                    text.replace("project/MN007,MN007,MN,", "project/MN007,MN007,MN,Retitled: ")),
            "test",
            _ -> {});
    assertThat(later).isEqualTo(new LoadOutcome.Loaded(2, 1));
    assertThat(rows("projectcycle.current_project")).isEqualTo(147);
    assertThat(rows("projectcycle.project")).isEqualTo(148);
  }

  @Test
  void aFileCutInHalfIsRefusedAndNothingIsKept() {
    LoadOutcome outcome =
        load.load(
            with("support-projects.csv", text -> text.substring(0, text.length() / 2)),
            "test",
            _ -> {});
    assertThat(outcome).isInstanceOf(LoadOutcome.NotLoaded.class);
    assertThat(((LoadOutcome.NotLoaded) outcome).text())
        .startsWith(
            "The public register was not loaded, and nothing of it is kept:\n  support-projects.csv, line ");
    assertThat(load.progress().stage()).isEqualTo(LoadProgress.Stage.FAILED);
    nothingIsKept();
  }

  @Test
  void aFileCutAtTheEndOfARowIsFoundByItsNumberOfRows() {
    LoadOutcome outcome =
        load.load(
            with("cases.csv", text -> text.substring(0, text.indexOf("\ncase/20") + 1)),
            "test",
            _ -> {});
    assertThat(faults(outcome))
        .containsExactly(
            "cases.csv, line 20: the file has 19 rows where contents.csv says 35; it may be cut");
    nothingIsKept();
  }

  @Test
  void aWrongNumberIsNamedWithFileLineAndColumn() {
    LoadOutcome outcome =
        load.load(
            with("public-issuances.csv", text -> text.replace(",35419,", ",35.419,")),
            "test",
            _ -> {});
    assertThat(faults(outcome))
        .containsExactly(
            "public-issuances.csv, line 20, column 8 (tonnes): not a whole number: \"35.419\";"
                + " expected digits only, such as 12500");
    nothingIsKept();
  }

  @Test
  void aRowThatPointsNowhereIsNamed() {
    LoadOutcome outcome =
        load.load(
            with(
                "project-participants.csv",
                text ->
                    text.replace(
                        "participant/MN001-H1,project/MN001",
                        "participant/MN001-H1,project/MN999")),
            "test",
            _ -> {});
    assertThat(faults(outcome))
        .singleElement()
        .asString()
        .endsWith("column 2 (project): there is no row project/MN999 in the register");
    nothingIsKept();
  }

  @Test
  void aMissingFileIsNamed() {
    LoadOutcome outcome =
        load.load(
            name ->
                name.equals("cases.csv") ? Optional.empty() : RegisterFiles.shipped().bytes(name),
            "test",
            _ -> {});
    assertThat(faults(outcome)).containsExactly("cases.csv: the file is missing");
    nothingIsKept();
  }

  @Test
  void aLoadKilledHalfWayLeavesNothingAndTheNextOneLoadsEverything() {
    assertThatThrownBy(() ->
            load.load(
                RegisterFiles.shipped(),
                "test",
                progress -> {
                  if (progress.stage() == LoadProgress.Stage.LOADING && progress.rowsDone() > 600) {
                    throw new IllegalStateException("power cut");
                  }
                }))
        .hasMessage("power cut");
    nothingIsKept();
    assertThat(
            new RegisterLoad(database.writer(), CLOCK)
                .load(RegisterFiles.shipped(), "test", _ -> {}))
        .isInstanceOf(LoadOutcome.Loaded.class);
    assertThat(rows("projectcycle.current_project")).isEqualTo(147);
  }

  @Test
  void aConnectionCutHalfWayLeavesNothing() {
    assertThatThrownBy(() ->
            load.load(
                RegisterFiles.shipped(),
                "test",
                progress -> {
                  if (progress.stage() == LoadProgress.Stage.LOADING && progress.rowsDone() > 600) {
                    cutTheWriter();
                  }
                }))
        .isInstanceOf(RuntimeException.class);
    nothingIsKept();
  }

  @Test
  void progressIsToldFromCheckingToDone() {
    List<LoadProgress.Stage> stages = new ArrayList<>();
    List<String> told = new ArrayList<>();
    load.load(
        RegisterFiles.shipped(),
        "test",
        progress -> {
          if (stages.isEmpty() || stages.getLast() != progress.stage()) {
            stages.add(progress.stage());
          }
          told.add(progress.text());
        });
    assertThat(stages)
        .containsExactly(
            LoadProgress.Stage.CHECKING, LoadProgress.Stage.LOADING, LoadProgress.Stage.DONE);
    assertThat(told).contains("Loading the public register: projects.csv (273 of 1282 rows)");
    assertThat(load.progress().text()).isEqualTo("The public register is loaded (1282 rows)");
  }

  @Test
  void theWriterCannotChangeWhatIsLoaded() {
    load.load(RegisterFiles.shipped(), "test", _ -> {});
    for (StoredTable table : RegisterTables.ALL) {
      for (String attempt :
          List.of(
              "update " + table.table() + " set confidence = 'verified'",
              "delete from " + table.table(),
              "truncate " + table.table())) {
        assertThatThrownBy(() -> database.writer().jdbc().sql(attempt).update())
            .as(attempt)
            .rootCause()
            .hasMessageContaining("permission denied");
      }
    }
  }

  private void cutTheWriter() {
    try (var owner = database.connect(DatabaseRole.WRITER);
        var statement = owner.createStatement()) {
      statement.execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where usename = 'jcm_writer' and pid <> pg_backend_pid() and datname = current_database()
          """);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void nothingIsKept() {
    assertThat(rows("rulebook.edition")).isZero();
    RegisterTables.ALL.forEach(table -> assertThat(rows(table.table())).as(table.table()).isZero());
  }

  private long rows(String table) {
    return number("select count(*) from " + table);
  }

  private long evidence(String grade) {
    return number(
        "select count(*) from financing.current_support_project where evidence = '" + grade + "'");
  }

  private long number(String sql) {
    return database.reader().jdbc().sql(sql).query(Long.class).single();
  }

  private static List<String> faults(LoadOutcome outcome) {
    assertThat(outcome).isInstanceOf(LoadOutcome.NotLoaded.class);
    return ((LoadOutcome.NotLoaded) outcome).faults().stream().map(Object::toString).toList();
  }

  /// The shipped register with one file changed.
  static RegisterFiles with(String file, UnaryOperator<String> change) {
    Map<String, byte[]> changed = new HashMap<>();
    changed.put(
        file,
        change
            .apply(new String(RegisterFiles.shipped().bytes(file).orElseThrow(), UTF_8))
            .getBytes(UTF_8));
    return name ->
        changed.containsKey(name)
            ? Optional.of(Arrays.copyOf(changed.get(name), changed.get(name).length))
            : RegisterFiles.shipped().bytes(name);
  }
}
