package org.openjcm.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the server and its roles are, asked of the running PostgreSQL itself.
class DatabaseRolesTest {

  private static TestDatabase database;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void end() {
    database.close();
  }

  @Test
  void anAcknowledgedCommitSurvivesAPowerCut() {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(database.writer().jdbc().sql("SHOW " + setting).query(String.class).single())
          .as(setting)
          .isEqualTo("on");
    }
  }

  @Test
  void theServerIsPostgres18InUtf8AndUtc() {
    assertThat(
            database.reader().jdbc().sql("SHOW server_version_num").query(Integer.class).single())
        .isGreaterThanOrEqualTo(180_000);
    assertThat(database.reader().jdbc().sql("SHOW server_encoding").query(String.class).single())
        .isEqualTo("UTF8");
    assertThat(database.reader().jdbc().sql("SHOW TimeZone").query(String.class).single())
        .isEqualTo("UTC");
  }

  @Test
  void noConnectionIsTrustedWithoutItsPassword() throws SQLException {
    try (Connection superuser = TestDatabase.superuser()) {
      assertThat(ServerChecks.answer(superuser, "SHOW unix_socket_directories")).isEmpty();
      assertThat(ServerChecks.answer(superuser, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(
              ServerChecks.answer(
                  superuser, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThat(
              ServerChecks.answer(
                  superuser,
                  "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'"))
          .isEqualTo("0");
    }
  }

  @Test
  void theThreeRolesArePlainAndTheServersTwoAreNotTheOwner() throws SQLException {
    try (Connection owner = database.owner()) {
      ServerChecks.versionAndEncoding(owner);
      ServerChecks.roles(owner);
      assertThat(ServerChecks.answer(owner, "SELECT current_user")).isEqualTo("jcm_owner");
    }
    assertThat(database.writer().jdbc().sql("SELECT current_user").query(String.class).single())
        .isEqualTo("jcm_writer");
    assertThat(database.reader().jdbc().sql("SELECT current_user").query(String.class).single())
        .isEqualTo("jcm_reader");
  }

  @Test
  void neitherTheWriterNorTheReaderCanMakeATable() {
    assertThatThrownBy(
            () -> database.writer().jdbc().sql("CREATE TABLE public.mine (a int)").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(
            () -> database.reader().jdbc().sql("CREATE TABLE public.mine (a int)").update())
        .hasStackTraceContaining("read-only transaction");
  }

  @Test
  void twoTestDatabasesDoNotSeeEachOther() throws SQLException {
    try (TestDatabase other = TestDatabase.fresh();
        Connection owner = other.owner()) {
      Roles.execute(owner, "CREATE TABLE public.only_here (a int)");
      assertThat(
              database
                  .reader()
                  .jdbc()
                  .sql("SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'")
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }
}
