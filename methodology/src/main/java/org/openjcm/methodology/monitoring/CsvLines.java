package org.openjcm.methodology.monitoring;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;

/// Cuts comma-separated values (RFC 4180) into cells that know their place. A line that begins with
/// `#` is a remark; a field with a line break inside is not part of the format.
final class CsvLines {

  private CsvLines() {}

  static List<List<Cell>> read(String text, Faults faults) {
    List<List<Cell>> rows = new ArrayList<>();
    each(text, faults, rows::add);
    return rows;
  }

  /// Row by row, so that a year of hourly readings never stands in memory as cells.
  static void each(String text, Faults faults, Consumer<List<Cell>> row) {
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int number = 0;
    for (String line : (Iterable<String>) whole.lines()::iterator) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        row.accept(cells(clean(line, number, faults), number, faults));
      }
    }
  }

  /// The line without signs that no text file holds: the first is a fault, all become blanks.
  private static String clean(String line, int number, Faults faults) {
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (sign >= ' ' && sign < 0x7F) {
        continue;
      }
      boolean half = Character.isSurrogate(sign);
      if (half
          && Character.isHighSurrogate(sign)
          && at + 1 < line.length()
          && Character.isLowSurrogate(line.charAt(at + 1))) {
        at++;
      } else if (half || (Character.isISOControl(sign) && sign != '\t')) {
        faults.add(
            "control-character",
            new Place(number, at + 1),
            "U+%04X".formatted((int) sign),
            words(
                "A control character (U+%04X) stands here.".formatted((int) sign),
                "ここに制御文字(U+%04X)があります。".formatted((int) sign)),
            words("Replace it by a blank.", "空白に置き換えてください。"));
        return line.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
      }
    }
    return line;
  }

  private static List<Cell> cells(String line, int number, Faults faults) {
    List<Cell> cells = new ArrayList<>(12);
    int next = 0;
    if (line.indexOf('"') < 0) {
      for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', next)) {
        cells.add(new Cell(new Place(number, next + 1), line.substring(next, comma).strip()));
        next = comma + 1;
      }
      cells.add(new Cell(new Place(number, next + 1), line.substring(next).strip()));
      return cells;
    }
    while (next <= line.length()) {
      Place at = new Place(number, next + 1);
      StringBuilder field = new StringBuilder();
      if (next < line.length() && line.charAt(next) == '"') {
        next = quoted(line, next + 1, field, at, faults);
      }
      while (next < line.length() && line.charAt(next) != ',') {
        field.append(line.charAt(next++));
      }
      cells.add(new Cell(at, field.toString().strip()));
      next++;
    }
    return cells;
  }

  private static int quoted(String line, int begin, StringBuilder field, Place at, Faults faults) {
    for (int next = begin; next < line.length(); next++) {
      char sign = line.charAt(next);
      if (sign == '"' && next + 1 < line.length() && line.charAt(next + 1) == '"') {
        field.append('"');
        next++;
      } else if (sign == '"') {
        return next + 1;
      } else {
        field.append(sign);
      }
    }
    faults.add(
        "quote-open",
        at,
        line.substring(begin - 1),
        words("This quotation mark is not closed on its line.", "引用符が同じ行で閉じられていません。"),
        words("Close it, or double a mark that is meant as such.", "閉じるか、文字としての引用符は二重にしてください。"));
    return line.length();
  }
}
