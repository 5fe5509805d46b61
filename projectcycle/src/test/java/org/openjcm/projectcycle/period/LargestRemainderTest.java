package org.openjcm.projectcycle.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Tonnes;

class LargestRemainderTest {

  @Test
  void thePartsAlwaysAddUp() {
    for (long total = 0; total < 500; total++) {
      List<Tonnes> parts = LargestRemainder.split(Tonnes.of(total), List.of(79, 20, 1));
      assertThat(Tonnes.sum(parts)).isEqualTo(Tonnes.of(total));
    }
  }

  @Test
  void theSuggestionForAPublishedTotalIsOnlyASuggestion() {
    // MN004, decided 2025-03-27: published 35,854 to Japan and 8,963 to Mongolia. 80/20 of the
    // total suggests the same; MN001's 110 and 29 of 139 it does not.
    assertThat(LargestRemainder.split(Tonnes.of(44_817), List.of(80, 20)))
        .containsExactly(Tonnes.of(35_854), Tonnes.of(8_963));
    assertThat(LargestRemainder.split(Tonnes.of(139), List.of(80, 20)))
        .containsExactly(Tonnes.of(111), Tonnes.of(28));
  }

  @Test
  void weightsThatAreAllZeroAreRefused() {
    assertThatThrownBy(() -> LargestRemainder.split(Tonnes.of(1), List.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
