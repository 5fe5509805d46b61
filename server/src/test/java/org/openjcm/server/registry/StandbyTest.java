package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.registry.bench.BenchWorld;

/// Two processes on one PostgreSQL: the second refuses to write as long as the first does, and
/// takes over when the first is killed, with every act that the first acknowledged.
class StandbyTest {

  @TempDir Path folder;

  @Test
  void theSecondProcessStandsByAndTakesOverWhenTheFirstIsKilled() throws Exception {
    Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    Request asked = transferOfTheFirstWorld();
    try (TestDatabase database = TestDatabase.fresh();
        PostgresJournal second = PostgresStoriesTest.journal(database)) {
      Process first = firstProcess(database);
      try (BufferedReader lines = first.inputReader(StandardCharsets.UTF_8)) {
        KillTest.awaitReady(lines);
        Thread reader = Thread.ofPlatform().start(() -> KillTest.collect(lines, acknowledged));
        for (int time = 0; time < 5; time++) {
          assertThatThrownBy(() -> second.record(asked))
              .isInstanceOfSatisfying(
                  JournalUnavailable.class,
                  refused ->
                      assertThat(refused.reason())
                          .isEqualTo(JournalUnavailable.Reason.ANOTHER_WRITER));
          Thread.sleep(200);
        }
        first.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        reader.join(20_000);
        assertThat(insist(second, asked)).isInstanceOf(Outcome.Recorded.class);
      } finally {
        first.destroyForcibly();
      }
      assertThat(acknowledged).isNotEmpty();
      try (OwnConnection any = OwnConnection.over(database.connect(DatabaseRole.WRITER))) {
        Map<String, Long> recorded = new ConcurrentHashMap<>();
        any.list(
            "SELECT key, number FROM registry.entry WHERE book = 'JP'",
            row -> recorded.put(row.getString(1), row.getLong(2)) == null);
        assertThat(recorded).containsAllEntriesOf(acknowledged).containsKey(asked.key().text());
        assertThat(any.number("SELECT sum(tonnes) FROM registry.balance"))
            .isEqualTo(any.number("SELECT sum(tonnes) FROM registry.issuance"));
      }
    }
  }

  /// The standby asks again until it leads; it does within some seconds.
  private static Outcome insist(PostgresJournal journal, Request request) throws Exception {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (true) {
      try {
        return journal.record(request);
      } catch (JournalUnavailable notYet) {
        if (Instant.now().isAfter(until)) {
          throw notYet;
        }
        Thread.sleep(100);
      }
    }
  }

  /// A transfer in the world that the first process made.
  private static Request transferOfTheFirstWorld() {
    return new Request(
        BenchWorld.BOOK,
        new IdempotencyKey("by-the-second"),
        "standby",
        BenchWorld.existing(40).transfer(new SplittableRandom(1)));
  }

  private Process firstProcess(TestDatabase database) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                JournalUnderFire.class.getName(),
                folder.toString(),
                "1")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(database.asExternal());
    return builder.start();
  }
}
