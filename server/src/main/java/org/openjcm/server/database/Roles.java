package org.openjcm.server.database;

import static org.openjcm.server.database.DatabaseRole.OWNER;
import static org.openjcm.server.database.DatabaseRole.READER;
import static org.openjcm.server.database.DatabaseRole.WRITER;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// Makes the three roles and the database. Everything here can be repeated at each start.
final class Roles {

  private Roles() {}

  /// The password travels as a SCRAM verifier, so that it stands in no server log.
  static void createWithPasswords(Connection administrator, Passwords passwords)
      throws SQLException {
    for (DatabaseRole role : DatabaseRole.values()) {
      String name = role.roleName();
      if (!exists(administrator, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        execute(
            administrator,
            "CREATE ROLE "
                + name
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS");
      }
      administrator
          .unwrap(PGConnection.class)
          .alterUserPassword(name, passwords.of(role).toCharArray(), "scram-sha-256");
    }
  }

  static void createDatabase(Connection superuser, String name) throws SQLException {
    if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
      createFrom(superuser, "template0", name);
    }
    allowOnlyTheThree(superuser, name);
  }

  /// Copies a migrated database, for tests; nobody may be connected to the template.
  static void cloneDatabase(Connection superuser, String template, String name)
      throws SQLException {
    createFrom(superuser, template, name);
    allowOnlyTheThree(superuser, name);
  }

  /// On an external server the database exists; its administrator lets the owner make schemas in
  /// it.
  static void grantDatabase(Connection administrator) throws SQLException {
    String database = quoted(administrator, administrator.getCatalog());
    execute(
        administrator, "GRANT CONNECT, CREATE ON DATABASE " + database + " TO " + OWNER.roleName());
    letIn(administrator, database);
  }

  static void dropDatabase(Connection superuser, String name) throws SQLException {
    execute(superuser, "DROP DATABASE IF EXISTS " + quoted(superuser, name) + " WITH (FORCE)");
  }

  private static void createFrom(Connection superuser, String template, String name)
      throws SQLException {
    execute(
        superuser,
        "CREATE DATABASE "
            + quoted(superuser, name)
            + " OWNER "
            + OWNER.roleName()
            + " ENCODING 'UTF8' TEMPLATE "
            + quoted(superuser, template));
  }

  private static void allowOnlyTheThree(Connection superuser, String name) throws SQLException {
    String database = quoted(superuser, name);
    execute(superuser, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
    letIn(superuser, database);
  }

  private static void letIn(Connection administrator, String database) throws SQLException {
    execute(
        administrator,
        "GRANT CONNECT ON DATABASE "
            + database
            + " TO "
            + WRITER.roleName()
            + ", "
            + READER.roleName());
  }

  private static String quoted(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.enquoteIdentifier(name, true);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
