package org.openjcm.methodology.text;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.notation.Place;

/// Values by the category of a fact: the reference factor by kind of connection. Japanese: 区分別の値.
///
/// @param fact the symbol of the fact whose category selects the row
public record LookupTable(String name, Place at, String fact, Unit unit, List<Row> rows) {

  public LookupTable {
    rows = List.copyOf(rows);
  }

  /// One category and its constant.
  public record Row(String category, Constant constant) {}

  public Optional<Row> row(String category) {
    return rows.stream().filter(row -> row.category().equals(category)).findFirst();
  }
}
