package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.Tonnes;

/// One entry moves at most a thousand blocks, so that each stays readable.
class ManyBlocksTest {

  @Test
  void aQuantityOutOfMoreThanAThousandFragmentsIsAskedForInParts() {
    StringBuilder story =
        new StringBuilder(
            """
            # fragments
            open JP-GOV
            open ACME
            open KAZE
            series JP MN003 2025
            decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 2100
            issue JP JC-MN-012
            """);
    for (int serial = 1; serial <= 402; serial += 2) {
      story.append("transfer JP-GOV → ACME %d..%d%n".formatted(serial, serial));
    }
    story.append(
        """
        transfer ACME → KAZE 201t   refused: more than 200 blocks
        transfer ACME → KAZE 200t
        holds KAZE 200
        holds ACME 1
        """);
    Story.Told told = Story.read(story.toString()).getFirst().tell(StoriesTest.journal());
    assertThat(told.faults()).isEmpty();
    assertThat(told.refusals()).containsExactly(new Refusal.TooManyBlocks(200, Tonnes.of(200)));
  }

  @Test
  void aDecisionOfMoreRowsThanAnEntryHoldsIsRefusedAndNotHalfIssued() {
    StringBuilder story = new StringBuilder("# rows\nseries JP MN003 2025\n");
    for (int number = 1; number <= 201; number++) {
      story.append("open H%d%n".formatted(number));
    }
    story.append("decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 H1 1");
    for (int number = 2; number <= 201; number++) {
      story.append(", 2025 H%d 1".formatted(number));
    }
    story.append("\nissue JP JC-MN-012   refused: more than 200 blocks\nholds H1 0\n");
    Story.Told told = Story.read(story.toString()).getFirst().tell(StoriesTest.journal());
    assertThat(told.faults()).isEmpty();
    assertThat(told.refusals()).containsExactly(new Refusal.TooManyBlocks(200, Tonnes.of(200)));
  }
}
