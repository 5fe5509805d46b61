package org.openjcm.cli.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the entries of a book add up to, in tonnes. Japanese: 公表数量の集計.
public final class PublicTotals {

  private final Map<String, Long> entries = new TreeMap<>();
  private final Map<String, Long> tonnes = new TreeMap<>();
  private final Map<Long, List<Sealed>> sealed = new TreeMap<>();

  /// A sealed transfer; zero tonnes when nothing opens it.
  private record Sealed(long entry, long tonnes) {}

  PublicTotals() {}

  /// Counts an entry.
  ///
  /// @param movements known ones; of a sealed transfer only with an auditor's key
  void add(Leaf leaf, List<Leaf.Moved> movements) {
    entries.merge(leaf.kind(), 1L, Long::sum);
    long sum = 0;
    for (Leaf.Moved moved : movements) {
      sum += moved.last() - moved.first() + 1;
    }
    if (leaf.isSealedTransfer()) {
      long year = Long.parseLong(leaf.day().substring(0, 4));
      sealed.computeIfAbsent(year, _ -> new ArrayList<>()).add(new Sealed(leaf.number(), sum));
    } else if (sum > 0) {
      tonnes.merge(leaf.kind(), sum, Long::sum);
    }
  }

  /// Number of entries of each kind.
  public Map<String, Long> entries() {
    return new TreeMap<>(entries);
  }

  /// Tonnes of each kind of entry that says them.
  public Map<String, Long> tonnes() {
    return new TreeMap<>(tonnes);
  }

  /// Sealed transfers between entities, by year.
  public Map<Long, Long> sealedTransfers() {
    Map<Long, Long> count = new TreeMap<>();
    sealed.forEach((year, transfers) -> count.put(year, (long) transfers.size()));
    return count;
  }

  /// Sealed transfers of a year among the first entries.
  long transfers(long year, long size) {
    return sealed.getOrDefault(year, List.of()).stream().filter(s -> s.entry() <= size).count();
  }

  /// Tonnes of them, as far as an auditor's key opens them.
  long transferred(long year, long size) {
    return sealed.getOrDefault(year, List.of()).stream()
        .filter(s -> s.entry() <= size)
        .mapToLong(Sealed::tonnes)
        .sum();
  }
}
