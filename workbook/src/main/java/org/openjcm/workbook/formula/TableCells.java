package org.openjcm.workbook.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjcm.methodology.text.LookupTable;
import org.openjcm.workbook.layout.Address;

/// Where the rows of the tables stand in the list of default values. Japanese: 既定値表の位置.
public final class TableCells {

  /// One row: its value, and for a range the cell of its lower end.
  public record Placed(LookupTable.Row row, Address value) {}

  private final Map<String, List<Placed>> rows = new HashMap<>();

  /// No table yet.
  public TableCells() {}

  public void put(String table, Placed row) {
    rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
  }

  List<Placed> of(String table) {
    return rows.getOrDefault(table, List.of());
  }

  /// The column of the names of a row, left of its value.
  public static final int NAMES = 1;

  /// The column of the lower end of a range.
  public static final int FROM = 5;
}
