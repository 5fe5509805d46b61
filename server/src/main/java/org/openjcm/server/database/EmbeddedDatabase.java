package org.openjcm.server.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// A database on the embedded server.
final class EmbeddedDatabase implements Database {

  private final EmbeddedPostgres server;
  private final String name;
  private final Runnable end;

  private EmbeddedDatabase(EmbeddedPostgres server, String name, Runnable end) {
    this.server = server;
    this.name = name;
    this.end = end;
  }

  /// Starts the server of the folder, makes roles and database where missing, and migrates. Closing
  /// it stops the server and gives the folder back.
  static EmbeddedDatabase start(DataFolder folder, SecureRandom random) {
    EmbeddedPostgres server = EmbeddedPostgres.start(folder, random);
    Runnable end =
        () -> {
          server.close();
          folder.close();
        };
    try {
      makeWithRoles(server, "openjcm");
      EmbeddedDatabase database = new EmbeddedDatabase(server, "openjcm", end);
      Migrations.run(database);
      return database;
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  /// One database of this name on a server that others use too; closing it leaves the server
  /// running.
  static EmbeddedDatabase on(EmbeddedPostgres server, String name) {
    return new EmbeddedDatabase(server, name, () -> {});
  }

  static void makeWithRoles(EmbeddedPostgres server, String name) {
    try (Connection superuser = superuser(server)) {
      Roles.createWithPasswords(superuser, server.passwords());
      Roles.createDatabase(superuser, name);
    } catch (SQLException failed) {
      throw new CannotStart("The embedded database was not made: " + failed.getMessage(), failed);
    }
  }

  static Connection superuser(EmbeddedPostgres server) throws SQLException {
    PGSimpleDataSource source =
        Database.settings(EmbeddedPostgres.SUPERUSER, server.passwords().superuser());
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {server.port()});
    source.setDatabaseName("postgres");
    return source.getConnection();
  }

  public EmbeddedPostgres server() {
    return server;
  }

  @Override
  public DataSource unpooled(DatabaseRole role) {
    // The port is asked for at each connection: it may change when a dead server is brought back.
    return new AbstractDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        PGSimpleDataSource source = Database.settings(role.roleName(), server.passwords().of(role));
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.port()});
        source.setDatabaseName(name);
        source.setOptions(Database.options(role));
        return source.getConnection();
      }

      // How long a pool that closes waits for a connection that is being opened, in seconds.
      @Override
      public int getLoginTimeout() {
        return 2;
      }

      @Override
      public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("connections are opened by role");
      }
    };
  }

  @Override
  public boolean isKnownDead() {
    return !server.isAlive();
  }

  @Override
  public void revive() {
    server.restart();
  }

  @Override
  public void close() {
    end.run();
  }
}
