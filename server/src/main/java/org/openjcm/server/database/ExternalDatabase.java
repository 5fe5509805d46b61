package org.openjcm.server.database;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL 18 or newer that somebody else runs, named by `JCM_DATABASE_URL`.
///
/// Two ways to the three roles. Either `JCM_DATABASE_USER` with `JCM_DATABASE_PASSWORD` may create
/// roles: then they are made here with drawn passwords, kept in the data folder. Or the database's
/// administrator has made them and gives their passwords in `JCM_DATABASE_OWNER_PASSWORD`,
/// `JCM_DATABASE_WRITER_PASSWORD` and `JCM_DATABASE_READER_PASSWORD`; this is the way for several
/// servers on one database.
final class ExternalDatabase implements Database {

  private final String url;
  private final Passwords passwords;
  private final DataFolder folder;

  private ExternalDatabase(String url, Passwords passwords, DataFolder folder) {
    this.url = url;
    this.passwords = passwords;
    this.folder = folder;
  }

  /// Connects, checks the server, makes or checks the roles, and migrates.
  ///
  /// @throws CannotStart when the server is too old, not UTF-8, unreachable, or a role may too much
  ///   or too little
  static ExternalDatabase connect(
      Map<String, String> environment, DataFolder folder, SecureRandom random) {
    String url = jdbcUrl(required(environment, "JCM_DATABASE_URL"));
    boolean given = environment.containsKey("JCM_DATABASE_WRITER_PASSWORD");
    try {
      Passwords passwords =
          given
              ? givenPasswords(environment)
              : Passwords.keptIn(folder.path().resolve("database/passwords"), random);
      if (!given) {
        try (Connection administrator =
            source(
                    url,
                    required(environment, "JCM_DATABASE_USER"),
                    required(environment, "JCM_DATABASE_PASSWORD"))
                .getConnection()) {
          ServerChecks.versionAndEncoding(administrator);
          Roles.createWithPasswords(administrator, passwords);
          Roles.grantDatabase(administrator);
        }
      }
      ExternalDatabase database = new ExternalDatabase(url, passwords, folder);
      try (Connection owner = database.unpooled(DatabaseRole.OWNER).getConnection()) {
        ServerChecks.versionAndEncoding(owner);
        ServerChecks.roles(owner);
      }
      Migrations.run(database);
      return database;
    } catch (SQLException refused) {
      throw new CannotStart(
          "The database at "
              + shown(url)
              + " did not let OpenJCM in: "
              + refused.getMessage()
              + "\nCheck JCM_DATABASE_URL, JCM_DATABASE_USER and JCM_DATABASE_PASSWORD.",
          refused);
    } catch (IOException unwritable) {
      throw new CannotStart(
          "The database passwords cannot be kept in "
              + folder.path()
              + ": "
              + unwritable.getMessage(),
          unwritable);
    }
  }

  /// Accepts `jdbc:postgresql://…` and the shorter `postgresql://…`; user and password have
  /// settings of their own.
  static String jdbcUrl(String given) {
    String url = given.strip();
    if (url.startsWith("postgres://")) {
      url = "postgresql://" + url.substring("postgres://".length());
    }
    if (url.startsWith("postgresql://")) {
      url = "jdbc:" + url;
    }
    if (!url.matches("jdbc:postgresql://[^@\\s]+/[^/@\\s]+")) {
      throw new CannotStart(
          "JCM_DATABASE_URL is not understood. Write it as jdbc:postgresql://HOST:PORT/DATABASE, and user and"
              + " password as JCM_DATABASE_USER and JCM_DATABASE_PASSWORD.");
    }
    return url;
  }

  @Override
  public DataSource unpooled(DatabaseRole role) {
    PGSimpleDataSource source = source(url, role.roleName(), passwords.of(role));
    source.setOptions(Database.options(role));
    return source;
  }

  @Override
  public boolean isKnownDead() {
    return false;
  }

  @Override
  public void revive() {
    // Its owner restarts it; the pools find it again by themselves.
  }

  @Override
  public void close() {
    folder.close();
  }

  private static PGSimpleDataSource source(String url, String user, String password) {
    PGSimpleDataSource source = Database.settings(user, password);
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  private static Passwords givenPasswords(Map<String, String> environment) {
    Map<DatabaseRole, String> roles = new EnumMap<>(DatabaseRole.class);
    for (DatabaseRole role : DatabaseRole.values()) {
      roles.put(role, required(environment, "JCM_DATABASE_" + role.name() + "_PASSWORD"));
    }
    return new Passwords("", roles);
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new CannotStart("The setting " + name + " is missing; see docs/guides/running.md.");
    }
    return value;
  }

  private static String shown(String url) {
    int question = url.indexOf('?');
    return question < 0 ? url : url.substring(0, question);
  }
}
