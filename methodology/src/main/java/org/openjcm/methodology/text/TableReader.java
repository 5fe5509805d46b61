package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Rows;

/// Reads the tables whose values are looked up.
final class TableReader {

  private static final Pattern TABLE =
      Pattern.compile("(?i)table +(\\S+) +by +([^\\[\\]]*\\S) *(?:\\[([^\\]]*)\\])?");

  private final DeclaringCells cells;
  private final Faults faults;
  private final List<LookupTable> tables = new ArrayList<>();

  TableReader(DeclaringCells cells, Faults faults) {
    this.cells = cells;
    this.faults = faults;
  }

  List<LookupTable> read() {
    return List.copyOf(tables);
  }

  boolean isTable(Notation.Section section) {
    return TABLE.matcher(section.heading().text()).matches();
  }

  void read(Notation.Section section) {
    Matcher heading = TABLE.matcher(section.heading().text());
    if (!heading.matches()) {
      throw new IllegalArgumentException("no table: " + section.heading().text());
    }
    Cell at = new Cell(section.heading().at(), heading.group(1));
    List<LookupTable.Key> keys = keys(section, heading.group(2), heading.group(3));
    List<LookupTable.Row> rows = rows(section, at.text(), keys);
    if (rows.isEmpty()) {
      faults.add(
          "table-empty",
          at.at(),
          at.text(),
          words("This table has no usable row.", "この表に使える行がありません。"),
          words("Give each category its value.", "区分ごとに値を書いてください。"));
      return;
    }
    Unit unit = rows.getFirst().constant().unit();
    for (LookupTable.Row row : rows) {
      if (!row.constant().unit().isSameAs(unit)) {
        faults.add(
            "unit-mismatch",
            row.constant().at(),
            row.constant().unit().toString(),
            words(
                "The rows of a table share one unit; the first has " + unit + ".",
                "表の行の単位は同じでなければなりません。先頭行は" + unit + "です。"),
            words("State all rows in " + unit + ".", "全ての行を" + unit + "で書いてください。"));
      }
    }
    cells
        .name(at)
        .ifPresent(any -> tables.add(new LookupTable(at.text(), at.at(), keys, unit, rows)));
  }

  /// The last key goes by range when the heading ends with a unit.
  private List<LookupTable.Key> keys(
      Notation.Section section, String written, @Nullable String unit) {
    List<LookupTable.Key> keys = new ArrayList<>();
    String[] symbols = written.split(" *, *", -1);
    for (int at = 0; at < symbols.length; at++) {
      boolean last = at == symbols.length - 1;
      keys.add(
          unit != null && last
              ? new LookupTable.ByRange(
                  symbols[at], cells.unit(new Cell(section.heading().at(), unit.strip())))
              : new LookupTable.ByName(symbols[at]));
    }
    return keys;
  }

  private List<LookupTable.Row> rows(
      Notation.Section section, String table, List<LookupTable.Key> keys) {
    Set<String> columns = new HashSet<>(DeclaringCells.CONSTANT_COLUMNS);
    boolean ranged = false;
    for (LookupTable.Key key : keys) {
      switch (key) {
        case LookupTable.ByName name -> columns.add(name.symbol());
        case LookupTable.ByRange _ -> {
          columns.add("from");
          columns.add("below");
          ranged = true;
        }
      }
    }
    List<LookupTable.Row> rows = new ArrayList<>();
    for (Rows.Row row : SectionTables.rows(section, columns, Set.of(), faults)) {
      List<String> names =
          keys.stream()
              .filter(LookupTable.ByName.class::isInstance)
              .map(key -> row.text(key.symbol()))
              .toList();
      Optional<LookupTable.Range> range =
          ranged
              ? Optional.of(new LookupTable.Range(end(row.cell("from")), end(row.cell("below"))))
              : Optional.empty();
      String written = LookupTable.Row.written(names, range);
      if (rows.stream().anyMatch(one -> one.written().equals(written))) {
        faults.add(
            "declared-twice",
            row.place(),
            written,
            words("This category has two rows.", "この区分の行が重複しています。"),
            words("Keep one of the two.", "どちらか一方だけを残してください。"));
      } else {
        rows.add(new LookupTable.Row(names, range, cells.constant(row, table + "." + written)));
      }
    }
    return rows;
  }

  private Optional<BigDecimal> end(Cell cell) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    if (cell.text().matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      return Optional.of(new BigDecimal(cell.text()));
    }
    faults.add(
        "range-form",
        cell.at(),
        cell.text(),
        words("This is not the end of a range.", "範囲の端として読めません。"),
        words(
            "Write a number, or leave the cell blank for an open end.",
            "数値を書くか、端がない場合は空欄にしてください。"));
    return Optional.empty();
  }
}
