package org.openjcm.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.server.database.MutableTables.Mutable;
import org.postgresql.util.PSQLException;

/// Whatever the Java code does, the database itself refuses to change what was recorded: the writer
/// may append to every table, and change only those that [MutableTables] names with a reason.
class AppendOnlyTest {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static TestDatabase database;
  private static List<String> tables = List.of();

  @BeforeAll
  static void findTheTables() throws SQLException {
    database = TestDatabase.fresh();
    try (Connection owner = database.owner()) {
      tables =
          SchemaText.column(
              owner,
              """
              SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%'
                AND n.nspname NOT IN ('information_schema', 'public') ORDER BY 1
              """);
    }
    assertThat(tables).contains("history.migrations");
  }

  @AfterAll
  static void end() {
    database.close();
  }

  @Test
  void noRecordCanBeUpdatedOrDeletedByTheWriter() throws SQLException {
    Map<String, Mutable> mutable = MutableTables.named();
    try (Connection writer = database.connect(DatabaseRole.WRITER)) {
      for (String table : tables) {
        List<String> allowed = mutable.containsKey(table) ? mutable.get(table).acts() : List.of();
        if (!allowed.contains("UPDATE")) {
          for (String column : columns(table)) {
            refused(writer, "UPDATE " + table + " SET " + column + " = " + column);
          }
        }
        if (!allowed.contains("DELETE")) {
          refused(writer, "DELETE FROM " + table);
        }
      }
    }
  }

  @Test
  void noTableCanBeTruncatedDroppedOrFreedOfItsTriggersByTheWriter() throws SQLException {
    try (Connection writer = database.connect(DatabaseRole.WRITER)) {
      for (String table : tables) {
        refused(writer, "TRUNCATE " + table);
        refused(writer, "ALTER TABLE " + table + " DISABLE TRIGGER ALL");
        refused(writer, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
        refused(writer, "DROP TABLE " + table);
      }
      refused(writer, "SET ROLE jcm_owner");
      refused(writer, "SET session_replication_role = replica");
    }
  }

  @Test
  void theReaderCanOnlyRead() throws SQLException {
    try (Connection reader = database.connect(DatabaseRole.READER)) {
      // Even a reader that gave itself a read-write transaction has no right to write.
      Roles.execute(reader, "SET default_transaction_read_only = off");
      for (String table : tables) {
        refused(reader, "INSERT INTO " + table + " DEFAULT VALUES");
        refused(reader, "DELETE FROM " + table);
        refused(reader, "TRUNCATE " + table);
        for (String column : columns(table)) {
          refused(reader, "UPDATE " + table + " SET " + column + " = " + column);
        }
      }
    }
  }

  @Test
  void theReaderSeesNoSecretOfThePeople() throws SQLException {
    try (Connection reader = database.connect(DatabaseRole.READER)) {
      for (String table : tables) {
        if (Stream.of("credential", "session", "set_up", "failed_try", "salt", "sealed")
            .anyMatch(table::contains)) {
          for (String column : columns(table)) {
            refused(reader, "SELECT " + column + " FROM " + table);
          }
        }
      }
    }
  }

  @Test
  void everyTableThatMayChangeExistsAndIsAllowedExactlyThat() throws SQLException {
    TreeSet<String> wrong = new TreeSet<>();
    try (Connection owner = database.owner()) {
      for (Mutable mutable : MutableTables.named().values()) {
        for (String act : List.of("UPDATE", "DELETE")) {
          String privilege =
              act.equals("UPDATE")
                  ? "has_any_column_privilege('jcm_writer', '" + mutable.table() + "', 'UPDATE')"
                  : "has_table_privilege('jcm_writer', '" + mutable.table() + "', 'DELETE')";
          if (!tables.contains(mutable.table())
              || ServerChecks.answer(owner, "SELECT " + privilege).equals("t")
                  != mutable.acts().contains(act)) {
            wrong.add(mutable.table() + " " + act);
          }
        }
      }
    }
    assertThat(wrong).as("lines of MutableTables that are not true").isEmpty();
  }

  private static List<String> columns(String table) throws SQLException {
    try (Connection owner = database.owner()) {
      return SchemaText.column(
          owner,
          "SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '"
              + table
              + "'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity <> 'a'");
    }
  }

  private static void refused(Connection connection, String statement) {
    assertThatThrownBy(() -> Roles.execute(connection, statement))
        .as(statement)
        .isInstanceOfSatisfying(
            PSQLException.class,
            refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }
}
