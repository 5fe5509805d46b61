package org.openjcm.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A migrated, otherwise empty database for one test, on a PostgreSQL that all tests of this JVM
/// use.
///
/// The migrations run once per JVM into a template; each [#fresh()] is a copy (some 30 ms). Closing
/// it drops it.
public final class TestDatabase implements AutoCloseable {

  private static final String TEMPLATE = "template_migrated";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;
  private final Database database;
  private final Pools pools;

  private TestDatabase(String name) {
    this.name = name;
    this.database = EmbeddedDatabase.on(Shared.SERVER, name);
    this.pools = new Pools(database, 0, 10, 10);
  }

  public static TestDatabase fresh() {
    String name = "test_" + NUMBER.incrementAndGet();
    try (Connection superuser = EmbeddedDatabase.superuser(Shared.SERVER)) {
      Roles.cloneDatabase(superuser, TEMPLATE, name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return new TestDatabase(name);
  }

  public WriterDatabase writer() {
    return pools.writer();
  }

  public ReaderDatabase reader() {
    return pools.reader();
  }

  /// A connection as the owner, for tests that look at the catalog or break something on purpose.
  public Connection owner() throws SQLException {
    return database.unpooled(DatabaseRole.OWNER).getConnection();
  }

  /// The settings with which a server of its own finds this database as an external one.
  public Map<String, String> asExternal() {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "JCM_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + Shared.SERVER.port() + "/" + name);
    for (DatabaseRole role : DatabaseRole.values()) {
      settings.put("JCM_DATABASE_" + role.name() + "_PASSWORD", Shared.SERVER.passwords().of(role));
    }
    return settings;
  }

  static Connection superuser() throws SQLException {
    return EmbeddedDatabase.superuser(Shared.SERVER);
  }

  /// A new connection of its own as this role.
  public Connection connect(DatabaseRole role) throws SQLException {
    return database.unpooled(role).getConnection();
  }

  @Override
  public void close() {
    pools.close();
    try (Connection superuser = EmbeddedDatabase.superuser(Shared.SERVER)) {
      Roles.dropDatabase(superuser, name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// Started by the first test that needs it, stopped when the JVM ends; the next run finds its
  /// files and reuses them.
  private static final class Shared {

    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      DataFolder folder = freeFolder();
      EmbeddedPostgres server = EmbeddedPostgres.start(folder, new SecureRandom());
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      try {
        EmbeddedDatabase.makeWithRoles(server, "openjcm");
        dropLeftovers(server);
        EmbeddedDatabase.makeWithRoles(server, TEMPLATE);
        Migrations.run(EmbeddedDatabase.on(server, TEMPLATE));
        return server;
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }

    private static DataFolder freeFolder() {
      Path parent = Path.of("target", "test-database");
      for (int number = 1; ; number++) {
        try {
          Files.createDirectories(parent);
          return DataFolder.open(parent.resolve(Integer.toString(number)));
        } catch (CannotStart inUseByAnotherRun) {
          if (number == 8) {
            throw inUseByAnotherRun;
          }
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
    }

    private static void dropLeftovers(EmbeddedPostgres server) throws SQLException {
      try (Connection superuser = EmbeddedDatabase.superuser(server);
          Statement statement = superuser.createStatement()) {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname = '"
                    + TEMPLATE
                    + "'")) {
          while (rows.next()) {
            names.add(rows.getString(1));
          }
        }
        for (String name : names) {
          Roles.dropDatabase(superuser, name);
        }
      }
    }
  }
}
