package org.openjcm.server.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openjcm.rulebook.register.Column;
import org.openjcm.rulebook.register.RegisterRow;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads the shipped register into the database: once, all or nothing, in one transaction.
///
/// A later version of the product may ship changed facts. Then only rows that differ are appended,
/// under a new edition; a row that the register desk has succeeded meanwhile stays as the desk left
/// it, and no row is ended by its absence.
@Component
public class RegisterLoad {

  /// Rows sent to the database at once, and how often progress is told.
  private static final int BATCH = 500;

  private final WriterDatabase database;
  private final Clock clock;
  private volatile LoadProgress progress = LoadProgress.NOT_STARTED;

  public RegisterLoad(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public LoadProgress progress() {
    return progress;
  }

  /// Remembers that the installation was started without the register.
  public void skip() {
    progress = new LoadProgress(LoadProgress.Stage.SKIPPED, "", 0, 0);
  }

  /// Loads, unless these very files were loaded before.
  ///
  /// @param files where the register is
  /// @param loadedBy who or what loads it, as the edition records it
  /// @param told is given each step, for the terminal
  public LoadOutcome load(RegisterFiles files, String loadedBy, Consumer<LoadProgress> told) {
    RegisterCheck check =
        new RegisterCheck(
            files, file -> tell(new LoadProgress(LoadProgress.Stage.CHECKING, file, 0, 0), told));
    Optional<RegisterCheck.Register> register = check.read();
    if (register.isEmpty()) {
      tell(new LoadProgress(LoadProgress.Stage.FAILED, "", 0, 0), told);
      return new LoadOutcome.NotLoaded(check.faults());
    }
    LoadOutcome outcome =
        database.transaction().execute(_ -> append(register.get(), loadedBy, told));
    if (outcome == null) {
      throw new IllegalStateException("the loading transaction gave no outcome");
    }
    tell(
        new LoadProgress(LoadProgress.Stage.DONE, "", register.get().size(), register.get().size()),
        told);
    return outcome;
  }

  private LoadOutcome append(
      RegisterCheck.Register register, String loadedBy, Consumer<LoadProgress> told) {
    lock(database.jdbc());
    Optional<Long> before = editionOf(register.content().hex());
    if (before.isPresent()) {
      return new LoadOutcome.LoadedBefore(before.get());
    }
    Instant now = clock.instant();
    long edition =
        Editions.append(
            database.jdbc(),
            new Editions.Entry(
                "shipped",
                "Register shipped with OpenJCM",
                "public-register/ (each row names its source)",
                register.content(),
                now,
                loadedBy,
                Optional.empty()));
    int done = 0;
    int appended = 0;
    for (Map.Entry<StoredTable, List<RegisterRow>> each : register.rows().entrySet()) {
      StoredTable table = each.getKey();
      Map<String, LatestRow> latest = LatestRow.ofAll(database.jdbc(), table);
      List<RegisterRow> changed =
          each.getValue().stream()
              .filter(row -> mayAppend(row, Optional.ofNullable(latest.get(row.key()))))
              .toList();
      for (int from = 0; from < changed.size(); from += BATCH) {
        List<RegisterRow> batch = changed.subList(from, Math.min(changed.size(), from + BATCH));
        appendRows(new JdbcTemplate(database.source()), table, edition, false, batch);
        appended += batch.size();
        done += batch.size();
        tell(
            new LoadProgress(
                LoadProgress.Stage.LOADING, table.file().fileName(), done, register.size()),
            told);
      }
      done += each.getValue().size() - changed.size();
    }
    return new LoadOutcome.Loaded(edition, appended);
  }

  /// A new row, or one that differs from what an earlier load appended; never one that the desk has
  /// succeeded or ended.
  private static boolean mayAppend(RegisterRow row, Optional<LatestRow> latest) {
    return latest.isEmpty()
        || (!latest.get().fromDesk() && !latest.get().cells().equals(row.cells()));
  }

  /// Loads and imports go one after the other; held until the transaction ends.
  public static void lock(JdbcClient jdbc) {
    jdbc.sql("select pg_advisory_xact_lock(719041200)").query().singleRow();
  }

  /// Appends rows to their table; used by the desk too.
  public static void appendRows(
      JdbcTemplate jdbc, StoredTable table, long edition, boolean ended, List<RegisterRow> rows) {
    List<Column> columns = table.file().columns();
    List<Object[]> parameters = new ArrayList<>(rows.size());
    for (RegisterRow row : rows) {
      Object[] values = new Object[columns.size() + 2];
      values[0] = edition;
      values[1] = ended;
      for (int i = 0; i < columns.size(); i++) {
        String cell = row.cell(columns.get(i).name());
        values[i + 2] = cell;
      }
      parameters.add(values);
    }
    jdbc.batchUpdate(table.insert(), parameters);
  }

  private Optional<Long> editionOf(String content) {
    return database
        .jdbc()
        .sql("select edition from rulebook.edition where kind = 'shipped' and content_sha256 = ?")
        .param(content)
        .query(Long.class)
        .optional();
  }

  private void tell(LoadProgress now, Consumer<LoadProgress> told) {
    progress = now;
    told.accept(now);
  }
}
