package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.registry.Book;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.ledger.LedgerState;
import org.openjcm.rulebook.Side;
import org.openjcm.server.database.Database;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.database.Databases;

/// `kill -9` in the middle of issuance and transfer load, three rounds: of the server process, of
/// PostgreSQL, and of both. Afterwards the books balance, every acknowledged act is there, and none
/// was done twice.
class KillTest {

  private static final Book JAPAN = Book.of(Side.JAPAN);

  @TempDir Path data;

  @Test
  void everyAcknowledgedActSurvivesKillNineAndTheBooksBalance() throws Exception {
    Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    List<String> targets = List.of("server", "postgres", "both");
    for (int round = 0; round < targets.size(); round++) {
      fire(round, targets.get(round), acknowledged);
      theBooksBalance(acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThan(300);
  }

  private void fire(int round, String target, Map<String, Long> acknowledged) throws Exception {
    Process process = start(round);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      awaitReady(lines);
      Thread reader = Thread.ofPlatform().start(() -> collect(lines, acknowledged));
      Thread.sleep(1_200 + 300L * round);
      if (!target.equals("server")) {
        killPostgres();
      }
      if (target.equals("postgres")) {
        // The server lives on, brings PostgreSQL back, and its clients insist with the same keys.
        Thread.sleep(6_000);
      }
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
      reader.join(20_000);
    }
  }

  private Process start(int round) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            JournalUnderFire.class.getName(),
            data.toString(),
            Integer.toString(round))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static void awaitReady(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals("READY")) {
      line = lines.readLine();
    }
    assertThat(line).as("the process under fire began its load").isEqualTo("READY");
  }

  static void collect(BufferedReader lines, Map<String, Long> acknowledged) {
    try {
      String line = lines.readLine();
      while (line != null) {
        String[] words = line.split(" ", -1);
        if (words.length == 3 && words[0].equals("ACK")) {
          acknowledged.put(words[1], Long.parseLong(words[2]));
        }
        line = lines.readLine();
      }
    } catch (IOException killed) {
      // What was read so far was acknowledged; the rest of the pipe died with the process.
      return;
    }
  }

  private void killPostgres() throws IOException {
    Path pidFile = data.resolve("database/data/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  private void theBooksBalance(Map<String, Long> acknowledged) {
    try (Database database = Databases.open(data, Map.of());
        OwnConnection any = OwnConnection.open(database.unpooled(DatabaseRole.WRITER));
        PostgresJournal journal = JournalUnderFire.journal(database)) {
      LedgerState recomputed = new LedgerState();
      long last = journal.lastEntry(JAPAN);
      for (long first = 1; first <= last; first += 1_000) {
        List<JournalEntry> page = journal.entries(JAPAN, first, 1_000);
        page.forEach(recomputed::apply);
      }
      assertThat(recomputed.lastEntry(JAPAN)).isEqualTo(last);
      recomputed
          .accounts(JAPAN)
          .forEach(account ->
              assertThat(journal.holdings(account.number(), Integer.MAX_VALUE))
                  .containsExactlyInAnyOrderElementsOf(recomputed.holdings(account.number())));
      assertThat(any.number("SELECT sum(tonnes) FROM registry.balance"))
          .isEqualTo(any.number("SELECT sum(tonnes) FROM registry.issuance"))
          .isEqualTo(any.number("SELECT sum(last_serial - first_serial + 1) FROM registry.live"));
      Map<String, Long> recorded = new ConcurrentHashMap<>();
      any.list(
          "SELECT key, number FROM registry.entry WHERE book = 'JP'",
          row -> recorded.put(row.getString(1), row.getLong(2)) == null);
      assertThat(new ArrayList<>(recorded.entrySet()))
          .containsAll(acknowledged.entrySet())
          .hasSize((int) last);
    }
  }
}
