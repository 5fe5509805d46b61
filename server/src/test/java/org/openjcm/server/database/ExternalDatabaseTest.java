package org.openjcm.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A PostgreSQL that somebody else runs; here it is a second embedded one.
class ExternalDatabaseTest {

  private static final Path DATA = Path.of("target", "test-external", "product");

  private static DataFolder folder;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void startTheOtherServer() throws SQLException {
    folder = DataFolder.open(Path.of("target", "test-external", "server"));
    server = EmbeddedPostgres.start(folder, new SecureRandom());
    try (Connection superuser = EmbeddedDatabase.superuser(server)) {
      for (String database : new String[] {"given", "bytes"}) {
        Roles.dropDatabase(superuser, database);
      }
      Roles.execute(superuser, "CREATE DATABASE given ENCODING 'UTF8' TEMPLATE template0");
      Roles.execute(
          superuser,
          "CREATE DATABASE bytes ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
    }
  }

  @AfterAll
  static void stopIt() {
    server.close();
    folder.close();
  }

  @Test
  void anAdministratorsAddressIsEnoughToStart() throws SQLException {
    try (Database database = Databases.open(DATA, settings("given"))) {
      try (Connection writer = database.unpooled(DatabaseRole.WRITER).getConnection()) {
        assertThat(ServerChecks.answer(writer, "SELECT current_user")).isEqualTo("jcm_writer");
        assertThat(ServerChecks.answer(writer, "SELECT count(*) > 0 FROM history.migrations"))
            .isEqualTo("t");
      }
      assertThat(database.isKnownDead()).isFalse();
    }
  }

  @Test
  void aRoleThatMayTooMuchStopsTheStart() throws SQLException {
    Databases.open(DATA, settings("given")).close();
    try (Connection superuser = EmbeddedDatabase.superuser(server)) {
      Roles.execute(superuser, "ALTER ROLE jcm_writer CREATEDB");
      Roles.execute(superuser, "GRANT jcm_owner TO jcm_reader");
      assertThatThrownBy(() -> Databases.open(DATA, settings("given")))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("jcm_writer: CREATEDB");
      Roles.execute(superuser, "ALTER ROLE jcm_writer NOCREATEDB");
      assertThatThrownBy(() -> Databases.open(DATA, settings("given")))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("jcm_reader: member of jcm_owner");
      Roles.execute(superuser, "REVOKE jcm_owner FROM jcm_reader");
    }
  }

  @Test
  void aDatabaseThatIsNotUtf8StopsTheStart() {
    assertThatThrownBy(() -> Databases.open(DATA, settings("bytes")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("encoded in SQL_ASCII")
        .hasMessageContaining("ENCODING 'UTF8'");
  }

  @Test
  void aWrongPasswordSaysWhichSettingsToCheck() {
    Map<String, String> settings = settings("given");
    settings.put("JCM_DATABASE_PASSWORD", "wrong");
    assertThatThrownBy(() -> Databases.open(DATA, settings))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(
            "Check JCM_DATABASE_URL, JCM_DATABASE_USER and JCM_DATABASE_PASSWORD");
  }

  @Test
  void aMissingOrUnreadableSettingIsNamed() {
    Map<String, String> noUser = settings("given");
    noUser.remove("JCM_DATABASE_USER");
    assertThatThrownBy(() -> Databases.open(DATA, noUser))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("JCM_DATABASE_USER is missing");
    for (String url :
        new String[] {"", "localhost", "jdbc:mysql://x/y", "postgresql://me:secret@x/y"}) {
      assertThatThrownBy(() -> ExternalDatabase.jdbcUrl(url))
          .as(url)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("JCM_DATABASE_URL");
    }
    assertThat(ExternalDatabase.jdbcUrl("postgres://db.example.org/openjcm?ssl=true"))
        .isEqualTo("jdbc:postgresql://db.example.org/openjcm?ssl=true");
  }

  private static Map<String, String> settings(String database) {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "JCM_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database);
    settings.put("JCM_DATABASE_USER", EmbeddedPostgres.SUPERUSER);
    settings.put("JCM_DATABASE_PASSWORD", server.passwords().superuser());
    return settings;
  }
}
