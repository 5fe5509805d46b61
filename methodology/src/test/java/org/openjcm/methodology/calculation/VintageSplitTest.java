package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.units.GuardScale;

class VintageSplitTest {

  private static List<BigDecimal> parts(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }

  @Test
  void theLargestRemainderReceivesTheTonneThatIsLeft() {
    assertThat(VintageSplit.whole(parts("10.4", "20.7"), 31, GuardScale.STANDARD))
        .containsExactly(10L, 21L);
    assertThat(VintageSplit.whole(parts("10.5", "20.5"), 31, GuardScale.STANDARD))
        .containsExactly(11L, 20L);
    assertThat(VintageSplit.whole(parts("0.4", "0.4", "0.4"), 1, GuardScale.STANDARD))
        .containsExactly(1L, 0L, 0L);
  }

  @Test
  void aYearBelowZeroReceivesNothingAndTheOthersBearIt() {
    assertThat(VintageSplit.whole(parts("-10", "30", "30"), 50, GuardScale.STANDARD))
        .containsExactly(0L, 25L, 25L);
    assertThat(VintageSplit.whole(parts("-10", "5"), 0, GuardScale.STANDARD))
        .containsExactly(0L, 0L);
  }

  @Test
  void theTonnesAlwaysAddUpToTheTotal() {
    SplittableRandom dice = new SplittableRandom(7);
    for (int round = 0; round < 2_000; round++) {
      List<BigDecimal> parts = new ArrayList<>();
      for (int years = dice.nextInt(1, 6); years > 0; years--) {
        parts.add(BigDecimal.valueOf(dice.nextLong(-500, 100_000), 2));
      }
      BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      long total = Math.max(0, sum.setScale(0, java.math.RoundingMode.FLOOR).longValueExact());
      List<Long> whole = VintageSplit.whole(parts, total, GuardScale.STANDARD);
      assertThat(whole.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
      assertThat(whole).allMatch(one -> one >= 0);
    }
  }
}
