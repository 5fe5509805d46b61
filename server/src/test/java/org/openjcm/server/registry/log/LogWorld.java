package org.openjcm.server.registry.log;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.openjcm.cli.registry.KeyFolder;
import org.openjcm.registry.Book;
import org.openjcm.registry.Journal;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.Side;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.registry.PostgresJournal;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// A book in a database of its own, with its publisher.
final class LogWorld implements AutoCloseable {

  static final Book JAPAN = Book.of(Side.JAPAN);

  private static final String ACTS =
      """
      # a little of everything
      open JP-GOV
      open JP-RET
      open JP-CAN
      open ACME
      open KAZE
      series JP MN003 2025
      decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 700, 2025 ACME 100, 2025 MN-GOV 200
      issue JP JC-MN-012
      authorize JP MN-1 v1 by MN MN003 2021-2030 max 1000 NDC
      authorize JP JP-1 v1 by JP MN003 2021-2030 max 1000 NDC
      first-transfer JP-GOV → JP-GOV 1..600 under MN-1
      transfer JP-GOV → ACME 1..50
      transfer ACME → KAZE 1..20
      retire ACME 21..50 for GX_ETS ACME 2027
      cancel KAZE 1..5
      claim JP 1..5 for VOLUNTARY KAZE 2026
      """;

  final TestDatabase database = TestDatabase.fresh();
  final Path data;
  final KeyFolder keys;
  final LogFolder folder;
  final Checkpoints checkpoints = new Checkpoints(database.writer());
  private final AtomicLong tick = new AtomicLong();

  LogWorld(Path data) {
    this.data = data;
    this.keys = new KeyFolder(data.resolve("log-keys"));
    this.folder = new LogFolder(data.resolve("public-log"));
    keys.make(JAPAN, "jcm.example", new SecureRandom());
  }

  InstantSource clock() {
    return () -> Instant.parse("2026-05-01T00:00:00Z").plusMillis(tick.incrementAndGet());
  }

  PostgresJournal journal() {
    return new PostgresJournal(
        database.writer(), ShippedRules.rules(), clock(), new SecureRandom());
  }

  /// Records fourteen entries.
  void act() {
    try (PostgresJournal journal = journal()) {
      tell(journal, ACTS);
    }
  }

  static void tell(Journal journal, String story) {
    List<String> faults = Story.read(story).getFirst().tell(journal).faults();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(faults.toString());
    }
  }

  LogPublisher publisher() {
    return publisher(folder, Clock.systemUTC());
  }

  LogPublisher publisher(LogFolder into, InstantSource clock) {
    return new LogPublisher(
        source(DatabaseRole.READER),
        source(DatabaseRole.WRITER),
        () -> List.of(JAPAN),
        _ -> {},
        checkpoints,
        into,
        keys,
        clock);
  }

  private DataSource source(DatabaseRole role) {
    return new AbstractDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        return database.connect(role);
      }

      @Override
      public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
      }
    };
  }

  /// Publishes once and says how the book stands.
  LogState publish() {
    try (LogPublisher publisher = publisher()) {
      publisher.publishNow();
      return publisher.states().getOrDefault(JAPAN, new LogState.Empty());
    }
  }

  /// As the owner of the database, behind the server.
  void asOwner(String... statements) throws SQLException {
    try (Connection owner = database.owner();
        Statement statement = owner.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
