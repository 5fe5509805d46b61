package org.openjcm.article6.aef;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.Book;
import org.openjcm.registry.ledger.InMemoryJournal;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.log.Salt;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;

/// What was corrected in the registry is no action of the agreed electronic format.
class CorrectedTransferTest {

  @Test
  void aCorrectedFirstTransferIsNoActionAndItsNumbersAreNotGivenAgain() {
    AtomicLong tick = new AtomicLong();
    InMemoryJournal journal =
        new InMemoryJournal(
            ShippedRules.rules(),
            () -> Instant.parse("2026-05-01T00:00:00Z").plusMillis(tick.incrementAndGet()),
            () -> new Salt("%032x".formatted(tick.get())));
    Story story =
        Story.read(
                """
                # corrected and done again
                open JP-GOV
                open ACME
                series JP MN003 2025
                decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 100
                issue JP JC-MN-012
                authorize JP MN-1 v1 by MN MN003 2021-2030 max 60 NDC
                first-transfer JP-GOV → ACME 1..60 under MN-1
                correct JP entry 5 with SECOND
                first-transfer JP-GOV → JP-GOV 1..50 under MN-1
                """)
            .getFirst();
    assertThat(story.tell(journal).faults()).isEmpty();
    AefReport report = new AefReport(journal.entries(Book.of(Side.JAPAN), 1, 100));
    CountryCode mongolia = CountryCode.of("MN");
    assertThat(report.firstTransferred(mongolia))
        .extracting(t -> t.tonnes().value())
        .containsExactly(50L);
    assertThat(report.tables(mongolia, 2026).actions())
        .singleElement()
        .satisfies(action -> {
          assertThat(action.units().itmos().serials().first()).isEqualTo(61);
          assertThat(action.units().underlying().serials().first()).isEqualTo(1);
        });
  }
}
