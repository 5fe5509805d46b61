package org.openjcm.rulebook.notation;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the notation line by line: headings, paragraphs, pipe tables and fenced `jcm` blocks.
///
/// Everything else of Markdown is either plain prose here (emphasis, links) or a fault (raw HTML,
/// other fences), so that what a reader sees and what the machine reads cannot differ.
final class NotationReader {

  static final int LONGEST_TEXT = 1_000_000;
  static final int LONGEST_LINE = 4_000;
  private static final Pattern SEPARATOR = Pattern.compile("\\|( *:?-+:? *\\|)+");

  private final List<String> lines;
  private final boolean tooLong;
  private final Faults faults = new Faults();
  private final List<Block> blocks = new ArrayList<>();
  private int next;

  NotationReader(String text) {
    tooLong = text.length() > LONGEST_TEXT;
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    lines = tooLong ? List.of() : whole.lines().toList();
  }

  Notation read() {
    if (tooLong) {
      faults.add(
          "text-too-long",
          Place.START,
          "",
          words(
              "The text is longer than " + LONGEST_TEXT + " characters.",
              "文書が" + LONGEST_TEXT + "文字を超えています。"),
          words("Split it into several files.", "複数のファイルに分けてください。"));
    }
    while (next < lines.size()) {
      readBlock();
    }
    return new Notation(blocks, faults.inOrder());
  }

  private void readBlock() {
    String line = lines.get(next);
    if (line.isBlank()) {
      next++;
    } else if (line.startsWith("#")) {
      readHeading();
    } else if (line.startsWith("```")) {
      readFence();
    } else if (line.stripLeading().startsWith("|")) {
      readTable();
    } else {
      readParagraph();
    }
  }

  private void readHeading() {
    String line = checked();
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    String words = line.substring(level).strip();
    Place at = new Place(next, 1);
    if (level > 4 || words.isEmpty() || line.charAt(level) != ' ') {
      faults.add(
          "heading-form",
          at,
          line,
          words("This is not a heading of the notation.", "この記法の見出しではありません。"),
          words(
              "Write one to four # signs, a blank and the words: \"## Parameters\".",
              "#を1~4個、空白、語の順に書いてください(例:「## Parameters」)。"));
    }
    blocks.add(new Block.Heading(at, Math.min(level, 4), words));
  }

  private void readFence() {
    Place at = new Place(next + 1, 1);
    String opening = checked();
    String language = opening.substring(3).strip();
    if (!language.equals("jcm")) {
      faults.add(
          "fence-language",
          new Place(at.line(), 4),
          language,
          words("Only formula blocks are fenced: ```jcm.", "囲みに使えるのは数式ブロック(```jcm)だけです。"),
          words("Begin the block with ```jcm.", "ブロックを ```jcm で始めてください。"));
    }
    List<Line> inside = new ArrayList<>();
    while (next < lines.size()) {
      String line = checked();
      if (line.strip().equals("```")) {
        blocks.add(new Block.Formulas(at, inside));
        return;
      }
      inside.add(new Line(next, line));
    }
    faults.add(
        "fence-not-closed",
        at,
        opening,
        words("This formula block has no end.", "この数式ブロックは閉じられていません。"),
        words("Close it with a line ```.", "``` の行で閉じてください。"));
    blocks.add(new Block.Formulas(at, inside));
  }

  private void readTable() {
    Place at = new Place(next + 1, 1);
    List<Cell> header = cells(checked());
    List<List<Cell>> rows = new ArrayList<>();
    boolean separated = next < lines.size() && SEPARATOR.matcher(lines.get(next).strip()).matches();
    if (separated) {
      next++;
    } else {
      faults.add(
          "table-without-separator",
          at,
          lines.get(at.line() - 1),
          words("A table needs a line of dashes below its header.", "表の見出し行の下に区切り行が必要です。"),
          words(
              "Write |" + "---|".repeat(header.size()) + " on the next line.",
              "次の行に |" + "---|".repeat(header.size()) + " と書いてください。"));
    }
    while (next < lines.size() && lines.get(next).stripLeading().startsWith("|")) {
      List<Cell> row = cells(checked());
      if (row.size() == header.size()) {
        rows.add(row);
      } else {
        faults.add(
            "table-row-width",
            new Place(next, 1),
            lines.get(next - 1).strip(),
            words(
                "This row has %d cells, its header has %d.".formatted(row.size(), header.size()),
                "この行のセルは%d個ですが、見出しは%d個です。".formatted(row.size(), header.size())),
            words(
                "Give each column a cell, empty if need be; write a bar inside a cell as \\|.",
                "空欄でもよいので列ごとにセルを置き、セル内の縦線は \\| と書いてください。"));
      }
    }
    blocks.add(new Block.Table(at, header, rows));
  }

  /// Cuts the line just read at its bars.
  private List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    int begin = line.indexOf('|') + 1;
    int end = line.stripTrailing().length();
    StringBuilder words = new StringBuilder();
    for (int at = begin; at < end; at++) {
      char sign = line.charAt(at);
      if (sign == '\\' && at + 1 < end && line.charAt(at + 1) == '|') {
        words.append('|');
        at++;
      } else if (sign == '|') {
        cells.add(cell(begin, words));
        words.setLength(0);
        begin = at + 1;
      } else {
        words.append(sign);
      }
    }
    if (begin < end) {
      faults.add(
          "table-line-open",
          new Place(next, end),
          line.strip(),
          words("This line of a table does not end with a bar.", "表のこの行が縦線で終わっていません。"),
          words("End it with |.", "行末に | を付けてください。"));
      cells.add(cell(begin, words));
    }
    return cells;
  }

  private Cell cell(int begin, StringBuilder words) {
    int blanks = 0;
    while (blanks < words.length() && Character.isWhitespace(words.charAt(blanks))) {
      blanks++;
    }
    int shift = blanks == words.length() ? 0 : blanks;
    return new Cell(new Place(next, begin + shift + 1), words.toString().strip());
  }

  private void readParagraph() {
    Place at = new Place(next + 1, 1);
    List<Line> prose = new ArrayList<>();
    while (next < lines.size() && continuesProse(lines.get(next), prose.isEmpty())) {
      String line = checked();
      if (line.matches("\\s*</?[A-Za-z!].*")) {
        faults.add(
            "html",
            new Place(next, 1),
            line,
            words("HTML is not part of the notation.", "HTMLはこの記法に含まれません。"),
            words("Write plain sentences or a pipe table.", "文章または縦線の表で書いてください。"));
      }
      prose.add(new Line(next, line));
    }
    blocks.add(new Block.Paragraph(at, prose));
  }

  private static boolean continuesProse(String line, boolean first) {
    return first
        || !(line.isBlank()
            || line.startsWith("#")
            || line.startsWith("```")
            || line.stripLeading().startsWith("|"));
  }

  /// Takes the next line, having looked at its signs; `next` is then its number.
  private String checked() {
    String line = lines.get(next++);
    if (line.length() > LONGEST_LINE) {
      faults.add(
          "line-too-long",
          new Place(next, LONGEST_LINE + 1),
          line.substring(0, 40),
          words(
              "This line is longer than " + LONGEST_LINE + " characters.",
              "この行は" + LONGEST_LINE + "文字を超えています。"),
          words("Break it into several lines.", "複数の行に分けてください。"));
      return line.substring(0, LONGEST_LINE);
    }
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (Character.isISOControl(sign) || (Character.isSurrogate(sign) && !paired(line, at))) {
        faults.add(
            "control-character",
            new Place(next, at + 1),
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

  private static boolean paired(String line, int at) {
    return Character.isHighSurrogate(line.charAt(at))
        ? at + 1 < line.length() && Character.isLowSurrogate(line.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(line.charAt(at - 1));
  }
}
