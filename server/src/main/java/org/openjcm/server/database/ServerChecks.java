package org.openjcm.server.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What is asked of an external PostgreSQL before anything is written to it.
final class ServerChecks {

  private ServerChecks() {}

  static void versionAndEncoding(Connection connection) throws SQLException {
    int version = Integer.parseInt(answer(connection, "SHOW server_version_num"));
    if (version < 180_000) {
      throw new CannotStart(
          "The database server is PostgreSQL "
              + answer(connection, "SHOW server_version")
              + "; OpenJCM needs 18 or newer. Upgrade it or point JCM_DATABASE_URL at another.");
    }
    String encoding = answer(connection, "SHOW server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new CannotStart(
          "The database "
              + connection.getCatalog()
              + " is encoded in "
              + encoding
              + "; OpenJCM needs UTF8. Create it with: CREATE DATABASE openjcm ENCODING 'UTF8' TEMPLATE template0");
    }
    for (String setting : List.of("fsync", "full_page_writes")) {
      if (!answer(connection, "SHOW " + setting).equals("on")) {
        throw new CannotStart(
            "The database server runs with "
                + setting
                + " = off and may lose acknowledged entries. Set it to on.");
      }
    }
    if (answer(connection, "SHOW synchronous_commit").equals("off")) {
      throw new CannotStart(
          "The database server runs with synchronous_commit = off and may lose acknowledged entries."
              + " Set it to on.");
    }
  }

  /// The promise that the database refuses by itself holds only when the server's roles are neither
  /// superuser nor owner.
  static void roles(Connection owner) throws SQLException {
    List<String> wrong = new ArrayList<>();
    for (DatabaseRole role : DatabaseRole.values()) {
      String name = role.roleName();
      String found =
          answer(
              owner,
              "SELECT coalesce((SELECT concat_ws(' ', CASE WHEN rolsuper THEN 'SUPERUSER' END,"
                  + " CASE WHEN rolcreaterole THEN 'CREATEROLE' END, CASE WHEN rolcreatedb THEN 'CREATEDB' END,"
                  + " CASE WHEN rolbypassrls THEN 'BYPASSRLS' END, CASE WHEN rolreplication THEN 'REPLICATION' END,"
                  + " CASE WHEN NOT rolcanlogin THEN 'NOLOGIN' END)"
                  + " FROM pg_roles WHERE rolname = '"
                  + name
                  + "'), 'missing')");
      if (!found.isEmpty()) {
        wrong.add(name + ": " + found);
      }
    }
    if (wrong.isEmpty()) {
      for (DatabaseRole role : List.of(DatabaseRole.WRITER, DatabaseRole.READER)) {
        if (answer(owner, "SELECT pg_has_role('" + role.roleName() + "', 'jcm_owner', 'MEMBER')")
            .equals("t")) {
          wrong.add(role.roleName() + ": member of jcm_owner");
        }
      }
      if (answer(owner, "SELECT has_database_privilege('jcm_owner', current_database(), 'CREATE')")
          .equals("f")) {
        wrong.add("jcm_owner: may not create schemas (GRANT CREATE ON DATABASE … TO jcm_owner)");
      }
    }
    if (!wrong.isEmpty()) {
      throw new CannotStart(
          "The database roles are not as OpenJCM needs them (plain LOGIN roles, no more, no less):\n  "
              + String.join("\n  ", wrong));
    }
  }

  static String answer(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
