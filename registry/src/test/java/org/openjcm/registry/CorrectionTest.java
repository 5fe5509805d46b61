package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.ledger.InMemoryJournal;
import org.openjcm.registry.ledger.RegistryRules;
import org.openjcm.registry.log.Salt;
import org.openjcm.registry.samples.Story;

/// A final act under rule data that name an authority, which no shipped side does.
class CorrectionTest {

  private static final Path RULES =
      Path.of("src/main/resources/org/openjcm/registry/ledger/rules.md");

  private static InMemoryJournal journal() throws IOException {
    String rules =
        Files.readString(RULES)
            + "| JP | retire | Tokyo District Court | judgment | made up for this test | INFERRED |\n";
    AtomicLong tick = new AtomicLong();
    return new InMemoryJournal(
        RegistryRules.read(rules),
        () -> Instant.parse("2026-05-01T00:00:00Z").plusMillis(tick.incrementAndGet()),
        () -> new Salt("%032x".formatted(tick.get())));
  }

  @Test
  void whereTheRuleDataNameAnAuthorityItsOrderUndoesARetirementWithItsClaimAndItsDraw()
      throws IOException {
    Story story =
        Story.read(
                """
                # an order undoes a retirement
                open JP-GOV
                open JP-RET
                open JP-CAN
                series JP MN003 2025
                decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 100
                issue JP JC-MN-012
                authorize JP MN-1 v1 by MN MN003 2021-2030 max 100 NDC
                authorize JP JP-1 v1 by JP MN003 2021-2030 max 60 NDC
                first-transfer JP-GOV → JP-GOV 1..100 under MN-1
                retire JP-GOV 1..60 for GX_ETS ACME 2027
                retire JP-GOV 61..61   refused: JP-1 leaves 0
                correct JP entry 8 with SECOND   refused: retire is final
                correct JP entry 8 by COURT-1
                holds JP-GOV 100
                retire JP-GOV 1..60 for GX_ETS KAZE 2028
                claim JP 1..5 for SHK KAZE 2028
                correct JP entry 10 by COURT-2   refused: already claimed 1..5 for SHK
                cancel JP-GOV 61..70
                correct JP entry 12 by COURT-3   refused: cancel is final
                """)
            .getFirst();
    assertThat(story.tell(journal()).faults()).isEmpty();
  }
}
