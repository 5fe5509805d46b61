package org.openjcm.methodology.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Changes cells of the pipe tables within lines of a text, and nothing else of them.
final class TableLines {

  private TableLines() {}

  /// Changes one row.
  interface Change {

    /// Looks at one row, and changes it where it wants to.
    ///
    /// @param line number of the line in the text
    /// @param row cells by column, in the order of the columns
    void of(int line, Map<String, String> row);
  }

  /// The lines with every row of every table handed to `change`.
  static List<String> changed(int first, List<String> lines, Change change) {
    List<String> changed = new ArrayList<>();
    int number = first - 1;
    List<String> header = List.of();
    boolean separated = false;
    for (String line : lines) {
      number++;
      if (!line.stripLeading().startsWith("|")) {
        header = List.of();
        separated = false;
        changed.add(line);
      } else if (header.isEmpty()) {
        header = cells(line).stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
        changed.add(line);
      } else if (!separated) {
        separated = true;
        changed.add(line);
      } else {
        changed.add(row(header, number, line, change));
      }
    }
    return changed;
  }

  private static String row(List<String> header, int number, String line, Change change) {
    List<String> cells = cells(line);
    Map<String, String> row = new LinkedHashMap<>();
    for (int at = 0; at < header.size(); at++) {
      row.put(header.get(at), at < cells.size() ? cells.get(at) : "");
    }
    Map<String, String> before = Map.copyOf(row);
    change.of(number, row);
    return row.equals(before) ? line : line(row.values());
  }

  /// `| a | b |`, with bars inside of cells kept.
  static String line(Collection<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static List<String> cells(String line) {
    String inside = line.strip().substring(1);
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int at = 0; at < inside.length(); at++) {
      char sign = inside.charAt(at);
      if (sign == '\\' && at + 1 < inside.length() && inside.charAt(at + 1) == '|') {
        cell.append('|');
        at++;
      } else if (sign == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(sign);
      }
    }
    return cells;
  }
}
