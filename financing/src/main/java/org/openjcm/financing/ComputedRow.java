package org.openjcm.financing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// One country's line of the computed table; every column has a cell, perhaps an empty one.
public record ComputedRow(Signatory signatory, Map<StatusColumn, ComputedCell> cells) {

  public ComputedRow {
    Map<StatusColumn, ComputedCell> copy = new EnumMap<>(cells);
    if (copy.size() != StatusColumn.values().length) {
      throw new IllegalArgumentException(signatory.country() + " lacks a column");
    }
    cells = Collections.unmodifiableMap(copy);
  }

  public ComputedCell cell(StatusColumn column) {
    ComputedCell cell = cells.get(column);
    if (cell == null) {
      throw new IllegalStateException("no cell for " + column);
    }
    return cell;
  }

  /// The numbers only, as the published table has them; a cell in which nothing counts is blank.
  public Counts counts() {
    Map<StatusColumn, Integer> counts = new EnumMap<>(StatusColumn.class);
    cells.forEach((column, cell) -> {
      if (cell.counted() > 0) {
        counts.put(column, cell.counted());
      }
    });
    return new Counts(counts);
  }
}
