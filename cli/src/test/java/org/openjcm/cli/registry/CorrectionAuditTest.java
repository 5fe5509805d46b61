package org.openjcm.cli.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.Book;
import org.openjcm.registry.ledger.InMemoryJournal;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.log.Salt;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.Side;

/// A correction is right for an outsider only when it names the entry that it undoes.
class CorrectionAuditTest {

  private static final String STORY =
      """
      # a first transfer is corrected, restrictions are silent, many move at once
      open JP-GOV
      open ACME
      open KAZE
      series JP MN003 2025
      decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 100
      issue JP JC-MN-012
      authorize JP MN-1 v1 by MN MN003 2021-2030 max 60 NDC
      first-transfer JP-GOV → ACME 1..60 under MN-1
      correct JP entry 6 with SECOND
      first-transfer JP-GOV → JP-GOV 1..60 under MN-1
      bind JP-GOV 5t by COURT-1
      unbind JP entry 9 by COURT-2
      transfer-many JP-GOV → ACME 1..10, KAZE 5t
      transfer ACME → KAZE 1..2
      correct JP entry 12 by COURT-3
      """;

  private static Optional<LogFault> told(UnaryOperator<String> changing) {
    AtomicLong tick = new AtomicLong();
    InMemoryJournal journal =
        new InMemoryJournal(
            ShippedRules.rules(),
            () -> Instant.parse("2026-05-01T00:00:00Z").plusMillis(tick.incrementAndGet()),
            () -> new Salt("%032x".formatted(tick.get())));
    assertThat(Story.read(STORY).getFirst().tell(journal).faults()).isEmpty();
    SerialLives lives = new SerialLives();
    Book book = Book.of(Side.JAPAN);
    for (long number = 1; number <= journal.lastEntry(book); number++) {
      byte[] bytes =
          changing.apply(journal.sealed(book, number).orElseThrow().leaf()).getBytes(UTF_8);
      Leaf leaf = Leaf.read(bytes, 0, bytes.length);
      Optional<LogFault> fault =
          lives.tell(leaf, leaf.moved(), SerialLives.Place.kinds(leaf.moved()));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  @Test
  void theCorrectedMarkAndWhatItDrewGoBack() {
    assertThat(told(UnaryOperator.identity())).isEmpty();
  }

  @Test
  void aCorrectionOfAnotherEntryIsAFault() {
    assertThat(told(leaf -> leaf.replace("\"corrects\":6", "\"corrects\":4")))
        .containsInstanceOf(LogFault.NotFirstTransferred.class);
  }
}
