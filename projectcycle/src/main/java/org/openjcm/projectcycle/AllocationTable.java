package org.openjcm.projectcycle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Who receives the credits of one decision, vintage by vintage, in whole tonnes that the
/// participants agreed on. No percentage is ever applied here: no single rounding explains the
/// published splits, so the table holds integers and only their sums are checked. Japanese:
/// クレジット配分表.
public record AllocationTable(List<Allocation> rows) {

  public AllocationTable {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("an allocation table needs at least one row");
    }
    Set<String> cells = new HashSet<>();
    for (Allocation row : rows) {
      if (!cells.add(row.vintage() + " " + row.account())) {
        throw new IllegalArgumentException(
            "vintage " + row.vintage() + " and account " + row.account() + " stand twice");
      }
    }
  }

  public Tonnes total() {
    return Tonnes.sum(rows.stream().map(Allocation::tonnes).toList());
  }

  public Tonnes total(Side side) {
    return Tonnes.sum(of(side).stream().map(Allocation::tonnes).toList());
  }

  public Tonnes total(Vintage vintage) {
    return Tonnes.sum(
        rows.stream().filter(r -> r.vintage().equals(vintage)).map(Allocation::tonnes).toList());
  }

  /// The rows that one side issues in its own registry.
  public List<Allocation> of(Side side) {
    return rows.stream().filter(r -> r.side().equals(side)).toList();
  }

  public List<Vintage> vintages() {
    return rows.stream().map(Allocation::vintage).distinct().sorted().toList();
  }

  public List<Side> sides() {
    return rows.stream().map(Allocation::side).distinct().sorted().toList();
  }
}
