package org.openjcm.server.api;

import java.util.List;
import java.util.stream.Collectors;

/// Writes CSV as the register ships it: RFC 4180, UTF-8, CRLF, a blank cell for unknown.
public final class CsvText {

  private final StringBuilder csv = new StringBuilder();

  public CsvText line(List<String> cells) {
    csv.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return csv.toString();
  }
}
