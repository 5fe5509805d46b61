package org.openjcm.workbook.filled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjcm.workbook.xlsx.SheetCells;

/// A table of a sheet, found by its column headings wherever it was moved to. Japanese: 見出しで見つけた表.
///
/// @param columns by the English heading in small letters, without its letter `(b)`
/// @param rows numbers of the lines below the headings, up to the next table or the end
public record FilledTable(
    SheetCells sheet, int heading, Map<String, Integer> columns, List<Integer> rows) {

  private static final int LONGEST_HEADING = 200;
  private static final Pattern LETTER = Pattern.compile("^\\([a-z]\\)\\s*");
  private static final Pattern SPACE = Pattern.compile("[\\s　]+");

  /// Every table of a sheet that has all these headings.
  public static List<FilledTable> in(SheetCells sheet, List<String> headings) {
    List<FilledTable> tables = new ArrayList<>();
    for (int row : sheet.rows().keySet()) {
      Map<String, Integer> columns = headings(sheet, row);
      if (columns.keySet().containsAll(headings)) {
        tables.add(new FilledTable(sheet, row, columns, below(sheet, row)));
      }
    }
    return tables;
  }

  private static Map<String, Integer> headings(SheetCells sheet, int row) {
    Map<String, Integer> columns = new HashMap<>();
    sheet
        .row(row)
        .forEach((column, value) -> {
          if (value instanceof SheetCells.Value.Words(String text)
              && text.length() <= LONGEST_HEADING) {
            columns.putIfAbsent(plain(text), column);
          }
        });
    return columns;
  }

  /// `monitored values` for `(e) Monitored Values⏎モニタリング値`
  static String plain(String heading) {
    String first = heading.strip().split("[\\r\\n]", 2)[0].split(" / ", 2)[0];
    String named = LETTER.matcher(first).replaceFirst("");
    return SPACE.matcher(named).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static List<Integer> below(SheetCells sheet, int heading) {
    List<Integer> rows = new ArrayList<>();
    for (int row : sheet.rows().tailMap(heading, false).keySet()) {
      if (isNextTable(sheet, row)) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  private static boolean isNextTable(SheetCells sheet, int row) {
    Map<String, Integer> headings = headings(sheet, row);
    if (headings.containsKey("parameters") && headings.containsKey("units")) {
      return true;
    }
    return sheet.row(row).values().stream()
        .map(SheetCells::text)
        .anyMatch(text ->
            text.matches(
                "(?s)Table [0-9].*|\\[(Monitoring option|Equipment|Meters|Corrections)].*"));
  }

  public boolean has(String heading) {
    return columns.containsKey(heading);
  }

  public int column(String heading) {
    Integer column = columns.get(heading);
    if (column == null) {
      throw new IllegalStateException("no column " + heading);
    }
    return column;
  }

  /// The words of a cell; empty where the table has no such column.
  public String text(int row, String heading) {
    return has(heading) ? sheet.text(row, column(heading)) : "";
  }

  public Optional<SheetCells.Value> value(int row, String heading) {
    return has(heading) ? sheet.at(row, column(heading)) : Optional.empty();
  }

  /// `E12`
  public String cell(int row, String heading) {
    return sheet.address(row, has(heading) ? column(heading) : 0).local();
  }
}
