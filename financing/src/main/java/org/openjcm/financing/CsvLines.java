package org.openjcm.financing;

import java.util.ArrayList;
import java.util.List;

/// Splits CSV (RFC 4180, either line end, a byte order mark ignored) into lines of cells.
final class CsvLines {

  record Line(int number, List<String> cells) {}

  sealed interface Outcome {}

  record Split(List<Line> lines) implements Outcome {}

  /// A quoted cell that began on this line never ends.
  record NotClosed(int line) implements Outcome {}

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int number = 1;

  private CsvLines(String text) {
    this.text = text;
  }

  static Outcome of(String csv) {
    return new CsvLines(csv.startsWith("\uFEFF") ? csv.substring(1) : csv).split();
  }

  private Outcome split() {
    int lineStart = 1;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && cell.isEmpty()) {
        int quotedFrom = number;
        at = quoted(at + 1);
        if (at < 0) {
          return new NotClosed(quotedFrom);
        }
      } else if (c == ',') {
        endCell();
        at++;
      } else if (c == '\n' || c == '\r') {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        number++;
        endLine(lineStart);
        lineStart = number;
      } else {
        cell.append(c);
        at++;
      }
    }
    endLine(lineStart);
    return new Split(lines);
  }

  /// Reads up to the closing quote; answers the place after it, or -1 when there is none.
  private int quoted(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '"') {
        if (c == '\n') {
          number++;
        }
        cell.append(c);
        at++;
      } else if (text.startsWith("\"\"", at)) {
        cell.append('"');
        at += 2;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endLine(int lineNumber) {
    if (cells.isEmpty() && cell.isEmpty()) {
      return;
    }
    endCell();
    lines.add(new Line(lineNumber, List.copyOf(cells)));
    cells = new ArrayList<>();
  }
}
