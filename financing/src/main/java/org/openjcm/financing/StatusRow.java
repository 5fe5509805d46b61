package org.openjcm.financing;

import java.util.Set;

/// One country's line of the published status table.
///
/// @param placed columns whose number was put there by us: the printed text lost its blank cells,
///   and sums and outside facts leave one place for it
public record StatusRow(Signatory signatory, Counts counts, Set<StatusColumn> placed) {

  public StatusRow {
    placed = Set.copyOf(placed);
  }

  public StatusRow(Signatory signatory, Counts counts) {
    this(signatory, counts, Set.of());
  }
}
