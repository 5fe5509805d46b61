package org.openjcm.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What a killed predecessor leaves behind, on a data folder of its own whose path has spaces in
/// it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedPostgresTest {

  private static final Path FOLDER = Path.of("target", "test embedded postgres");
  private static final Path DATA = FOLDER.resolve("database/data").toAbsolutePath();

  private DataFolder folder;
  private EmbeddedPostgres server;

  @BeforeAll
  static void beginWithoutData() throws IOException {
    try (DataFolder folder = DataFolder.open(FOLDER)) {
      PostgresPrograms.deleteTree(folder.path().resolve("database/data"));
    }
  }

  @BeforeEach
  void open() {
    folder = DataFolder.open(FOLDER);
    server = EmbeddedPostgres.start(folder, new SecureRandom());
  }

  @AfterEach
  void close() {
    server.close();
    folder.close();
  }

  @Test
  @Order(1)
  void theFirstStartMakesAClusterThatOnlyItsOwnerCanRead() throws Exception {
    remember("first start");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(FOLDER.resolve("database/passwords"))))
        .isEqualTo("rw-------");
    assertThat(FOLDER.resolve("database/initdb-password")).doesNotExist();
  }

  @Test
  @Order(2)
  void aStoppedServerStartsAgainWithEverythingInIt() throws Exception {
    assertThat(remembered()).isEqualTo("first start");
  }

  @Test
  @Order(3)
  void theOrphanOfAKilledPredecessorIsStoppedAndItsRecordsAreThere() throws Exception {
    remember("before the kill");
    long orphan = server.processId();

    start(); // nobody stopped the first one, as after kill -9 of the JVM

    assertThat(server.processId()).isNotEqualTo(orphan);
    assertThat(new Postmaster(orphan, DATA).isAlive()).isFalse();
    assertThat(remembered()).isEqualTo("before the kill");
  }

  @Test
  @Order(4)
  void aLockFileThatNamesAnotherProgramOrNobodyIsPutAway() throws Exception {
    String ourselves = Long.toString(ProcessHandle.current().pid());
    for (String pid : List.of(ourselves, "999999999", "nonsense")) {
      server.close();
      Files.writeString(Postmaster.pidFile(DATA), pid + "\n" + DATA + "\n1\n1\n\n127.0.0.1\n");
      start();
      assertThat(remembered()).isEqualTo("before the kill");
    }
  }

  @Test
  @Order(5)
  void aKilledServerIsKnownDeadAtOnceAndCanBeBroughtBack() throws Exception {
    remember("acknowledged");
    ProcessHandle.of(server.processId()).orElseThrow().destroyForcibly();
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (server.isAlive() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(server.isAlive()).isFalse();

    server.restart();

    assertThat(server.isAlive()).isTrue();
    assertThat(remembered()).isEqualTo("acknowledged");
  }

  @Test
  @Order(6)
  void aSecondServerOnTheSameFolderIsRefused() {
    assertThatThrownBy(() -> DataFolder.open(FOLDER))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Another OpenJCM is running on the data folder")
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining("--data DIR");
  }

  @Test
  @Order(7)
  void dataOfAnotherMajorVersionIsNotTouched() throws IOException {
    Path version = DATA.resolve("PG_VERSION");
    String real = Files.readString(version);
    Files.writeString(version, "17\n");
    try {
      assertThatThrownBy(this::start)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("written by PostgreSQL 17");
    } finally {
      Files.writeString(version, real);
    }
  }

  private void start() {
    server = EmbeddedPostgres.start(folder, new SecureRandom());
  }

  private void remember(String text) throws SQLException {
    try (Connection superuser = EmbeddedDatabase.superuser(server)) {
      Roles.execute(superuser, "CREATE TABLE IF NOT EXISTS memory (words text)");
      Roles.execute(superuser, "DELETE FROM memory");
      Roles.execute(superuser, "INSERT INTO memory VALUES ('" + text + "')");
    }
  }

  private String remembered() throws SQLException {
    try (Connection superuser = EmbeddedDatabase.superuser(server)) {
      return ServerChecks.answer(superuser, "SELECT words FROM memory");
    }
  }
}
