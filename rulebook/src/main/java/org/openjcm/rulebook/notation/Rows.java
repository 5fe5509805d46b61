package org.openjcm.rulebook.notation;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The rows of a table whose columns are known by name, in whatever order they stand.
public final class Rows {

  private Rows() {}

  /// One row; `cell` answers by the name of the column.
  public static final class Row {

    private final Block.Table table;
    private final List<Cell> cells;

    private Row(Block.Table table, List<Cell> cells) {
      this.table = table;
      this.cells = cells;
    }

    public Cell cell(String column) {
      int at = table.column(column);
      return at < 0 ? new Cell(place(), "") : cells.get(at);
    }

    public String text(String column) {
      return cell(column).text();
    }

    public Place place() {
      return cells.getFirst().at();
    }
  }

  /// The rows of `table`; a missing, doubled or unknown column is a fault, and then there are none.
  public static List<Row> of(
      Block.Table table, Set<String> required, Set<String> optional, Faults faults) {
    boolean usable = true;
    for (String column : required.stream().sorted().toList()) {
      if (table.column(column) < 0) {
        usable = false;
        faults.add(
            "column-missing",
            table.at(),
            column,
            words(
                "This table lacks the column \"" + column + "\".",
                "この表には「" + column + "」の列がありません。"),
            words(
                "Add the column; a cell may be empty where nothing is known.",
                "列を加えてください。不明なセルは空欄で構いません。"));
      }
    }
    for (int at = 0; at < table.header().size(); at++) {
      Cell heading = table.header().get(at);
      String name = heading.text();
      boolean known =
          required.stream().anyMatch(name::equalsIgnoreCase)
              || optional.stream().anyMatch(name::equalsIgnoreCase);
      if (!known || table.column(name) != at) {
        usable = false;
        faults.add(
            "column-unknown",
            heading.at(),
            name,
            words(
                known
                    ? "The column \"" + name + "\" stands twice."
                    : "This table has no column \"" + name + "\".",
                known ? "「" + name + "」の列が重複しています。" : "この表に「" + name + "」という列はありません。"),
            Spelling.suggestion(name, union(required, optional)));
      }
    }
    List<Row> rows = new ArrayList<>();
    if (usable) {
      table.rows().forEach(cells -> rows.add(new Row(table, cells)));
    }
    return rows;
  }

  private static List<String> union(Set<String> one, Set<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(null);
    return all;
  }
}
