package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjcm.registry.Book;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.ledger.InMemoryJournal;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.log.Salt;
import org.openjcm.registry.samples.Simulation;
import org.openjcm.registry.samples.Stories;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.Side;
import org.openjcm.server.database.TestDatabase;

/// The stories of the registry, against the journal in PostgreSQL.
class PostgresStoriesTest {

  private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

  static PostgresJournal journal(TestDatabase database) {
    AtomicLong tick = new AtomicLong();
    return new PostgresJournal(
        database.writer(),
        ShippedRules.rules(),
        () -> START.plusMillis(tick.incrementAndGet()),
        new SecureRandom());
  }

  @TestFactory
  Stream<DynamicTest> everyStoryIsTrueAndItsEntriesComeBackAsTheyWereMade() {
    return Stories.all().stream()
        .map(story ->
            DynamicTest.dynamicTest(
                story.title(),
                () -> {
                  try (TestDatabase database = TestDatabase.fresh();
                      PostgresJournal journal = journal(database)) {
                    Story.Told told = story.tell(journal);
                    assertThat(told.faults()).isEmpty();
                    for (JournalEntry entry : told.entries()) {
                      assertThat(journal.entry(entry.book(), entry.number())).contains(entry);
                    }
                  }
                }));
  }

  @Test
  void theSumRuleHoldsAfterEveryStepAndAfterANewStart() {
    long seed = Long.getLong("jcm.seed", System.nanoTime());
    try (TestDatabase database = TestDatabase.fresh()) {
      try (PostgresJournal journal = journal(database)) {
        Simulation simulation = new Simulation(seed, journal);
        simulation.run(600);
        assertThat(simulation.faults()).as("-Djcm.seed=" + seed).isEmpty();
      }
      InMemoryJournal twin =
          new InMemoryJournal(ShippedRules.rules(), () -> START, () -> new Salt("0".repeat(32)));
      try (PostgresJournal again = journal(database)) {
        Book book = Book.of(Side.JAPAN);
        again.entries(book, 1, Integer.MAX_VALUE).forEach(entry -> twin.state().apply(entry));
        twin.state()
            .accounts(book)
            .forEach(account ->
                assertThat(again.holdings(account.number(), Integer.MAX_VALUE))
                    .as("-Djcm.seed=" + seed + " " + account.number().text())
                    .containsExactlyInAnyOrderElementsOf(twin.state().holdings(account.number())));
      }
    }
  }
}
