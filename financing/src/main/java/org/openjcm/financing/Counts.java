package org.openjcm.financing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The numbers of one line of the status table. A blank cell is absent, never zero: the ministry
/// prints nothing where there is nothing.
public record Counts(Map<StatusColumn, Integer> byColumn) {

  public static final Counts NONE = new Counts(Map.of());

  public Counts {
    Map<StatusColumn, Integer> copy = new EnumMap<>(StatusColumn.class);
    byColumn.forEach((column, count) -> {
      if (count < 1) {
        throw new IllegalArgumentException(
            "the " + column.column() + " cell holds " + count + "; leave it empty for none");
      }
      copy.put(column, count);
    });
    byColumn = Collections.unmodifiableMap(copy);
  }

  /// The number in a cell; empty when the cell is blank.
  public Optional<Integer> of(StatusColumn column) {
    return Optional.ofNullable(byColumn.get(column));
  }

  /// The number in a cell, a blank one taken as nothing to add.
  public int addend(StatusColumn column) {
    return of(column).orElse(0);
  }

  /// What the six scheme cells add up to.
  public int schemesTogether() {
    return StatusColumn.schemes().stream().mapToInt(this::addend).sum();
  }

  /// Both lines added cell by cell.
  public Counts plus(Counts other) {
    Map<StatusColumn, Integer> sum = new EnumMap<>(StatusColumn.class);
    sum.putAll(byColumn);
    other.byColumn.forEach((column, count) -> sum.merge(column, count, Integer::sum));
    return new Counts(sum);
  }
}
