package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.util.List;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.notation.Fault;

/// Prints what is wrong with a file: `file:line:column`, as editors understand it, the line with
/// the offending words marked below, and what to do.
final class FaultLines {

  private static final int WIDEST = 96;
  private static final int BEFORE = 32;
  private static final String MARGIN = "    ";

  private FaultLines() {}

  /// Tells the faults of a file as the command at hand tells them.
  interface Refusing {
    void refuse(String file, String text, List<Fault> faults);
  }

  /// Prints each fault; `text` is the file, or empty where there is none to show.
  static void print(
      PrintWriter out, String file, String text, List<Fault> faults, String language) {
    List<String> lines = text.lines().toList();
    for (Fault fault : faults) {
      out.printf("%s:%s: %s [%s]%n", file, fault.at(), fault.message().in(language), fault.kind());
      int line = fault.at().line();
      if (line <= lines.size() && !lines.get(line - 1).isBlank()) {
        marked(out, lines.get(line - 1), fault);
      } else if (!fault.offending().isBlank()) {
        out.printf("%s«%s»%n", MARGIN, fault.offending());
      }
      String remedy = fault.remedy().in(language);
      if (!remedy.isBlank()) {
        out.printf("%s%s%n", MARGIN, remedy);
      }
    }
  }

  /// The part of the line around the place, and carets below the words meant.
  private static void marked(PrintWriter out, String line, Fault fault) {
    int column = Math.min(fault.at().column() - 1, line.length());
    int end = column + lengthOf(fault.offending(), line, column);
    int from = width(line.substring(0, end)) <= WIDEST ? 0 : Math.max(0, column - BEFORE);
    if (from > 0 && Character.isLowSurrogate(line.charAt(from))) {
      from--;
    }
    int to = from;
    while (to < line.length() && width(line.substring(from, to + 1)) <= WIDEST) {
      to++;
    }
    String before = (from > 0 ? "…" : "") + line.substring(from, Math.min(column, to));
    String words = line.substring(Math.min(column, to), Math.min(Math.max(end, column), to));
    out.printf(
        "%s%s%s%n",
        MARGIN, (from > 0 ? "…" : "") + line.substring(from, to), to < line.length() ? "…" : "");
    out.printf(
        "%s%s%s%n", MARGIN, " ".repeat(width(before)), "^".repeat(Math.max(1, width(words))));
  }

  /// How many signs from the place on are meant; one where the words stand elsewhere.
  private static int lengthOf(String offending, String line, int column) {
    return !offending.isEmpty() && line.startsWith(offending, column)
        ? offending.length()
        : Math.min(1, line.length() - column);
  }

  /// Columns of a terminal: a sign of East Asian width takes two.
  static int width(String text) {
    return text.codePoints().map(FaultLines::width).sum();
  }

  private static int width(int sign) {
    boolean wide =
        (sign >= 0x1100 && sign <= 0x115F)
            || (sign >= 0x2E80 && sign <= 0xA4CF)
            || (sign >= 0xAC00 && sign <= 0xD7A3)
            || (sign >= 0xF900 && sign <= 0xFAFF)
            || (sign >= 0xFE30 && sign <= 0xFE6F)
            || (sign >= 0xFF01 && sign <= 0xFF60)
            || (sign >= 0xFFE0 && sign <= 0xFFE6)
            || (sign >= 0x1F300 && sign <= 0x1FAFF)
            || (sign >= 0x20000 && sign <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  static Json json(String file, Fault fault) {
    return Json.object()
        .with("file", file)
        .with("line", fault.at().line())
        .with("column", fault.at().column())
        .with("kind", fault.kind())
        .with("offending", fault.offending())
        .with("message_en", fault.message().en())
        .with("message_ja", fault.message().ja())
        .with("remedy_en", fault.remedy().en())
        .with("remedy_ja", fault.remedy().ja())
        .done();
  }
}
