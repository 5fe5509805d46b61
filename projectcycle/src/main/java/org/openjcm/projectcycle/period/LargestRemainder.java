package org.openjcm.projectcycle.period;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openjcm.rulebook.Tonnes;

/// Help for filling an allocation table: splits whole tonnes by weights so that the parts add up.
/// Only a suggestion that participants may change: no single rounding explains the published
/// splits. Japanese: 最大剰余法.
public final class LargestRemainder {

  private LargestRemainder() {}

  /// Each part gets its share rounded down; the tonnes left over go one by one to the largest
  /// remainders, the earlier part first when equal.
  ///
  /// @param weights whole, not negative, at least one positive: percentages such as 80 and 20
  public static List<Tonnes> split(Tonnes total, List<Integer> weights) {
    long sum = weights.stream().mapToLong(Integer::longValue).sum();
    if (sum <= 0 || weights.stream().anyMatch(w -> w < 0)) {
      throw new IllegalArgumentException("weights are not negative and not all zero: " + weights);
    }
    List<Long> parts = new ArrayList<>();
    for (int weight : weights) {
      parts.add(Math.multiplyExact(total.value(), weight) / sum);
    }
    long left = total.value() - parts.stream().mapToLong(Long::longValue).sum();
    List<Integer> byRemainder =
        IntStream.range(0, weights.size())
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer i) -> -(total.value() * weights.get(i) % sum)))
            .toList();
    for (int i = 0; i < left; i++) {
      int part = byRemainder.get(i);
      parts.set(part, parts.get(part) + 1);
    }
    return parts.stream().map(Tonnes::of).toList();
  }
}
