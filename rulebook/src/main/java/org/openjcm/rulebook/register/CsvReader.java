package org.openjcm.rulebook.register;

import static org.openjcm.rulebook.BilingualText.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openjcm.rulebook.BilingualText;

/// Reads CSV after RFC 4180: cells parted by commas, quoted where they hold commas, quotes or line
/// ends. It takes UTF-8 with or without byte order mark, and lines ended by LF, CRLF or CR; it
/// never guesses, and says line and column of whatever it cannot take.
public final class CsvReader {

  /// The longest file taken, in bytes: some 100,000 projects.
  public static final int LONGEST_FILE = 64 * 1024 * 1024;

  /// The longest cell taken, in characters.
  public static final int LONGEST_CELL = 20_000;

  /// Faults listed before reading stops: enough to see what is wrong with a file.
  static final int MOST_FAULTS = 200;

  private final String file;
  private final String text;
  private final List<CsvFault> faults = new ArrayList<>();
  private int at;
  private int line = 1;

  private CsvReader(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /// Reads a whole file.
  ///
  /// @param file name for messages
  public static CsvReading read(String file, byte[] bytes) {
    if (bytes.length > LONGEST_FILE) {
      return fault(
          file,
          0,
          words(
              "the file is longer than " + LONGEST_FILE + " bytes; split it",
              "ファイルが" + LONGEST_FILE + "バイトを超えています。分割してください。"));
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return read(file, text);
    } catch (CharacterCodingException notUtf8) {
      return fault(
          file,
          lineOfFirstBadByte(bytes),
          words(
              "the text is not UTF-8; in a spreadsheet program save it as \"CSV UTF-8\"",
              "文字コードがUTF-8ではありません。表計算ソフトで「CSV UTF-8」として保存してください。"));
    }
  }

  public static CsvReading read(String file, String text) {
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new CsvReader(file, withoutMark).readAll();
  }

  private CsvReading readAll() {
    if (text.isBlank()) {
      return fault(
          file,
          0,
          words(
              "the file is empty; the first line must name the columns",
              "ファイルが空です。1行目に列名を書いてください。"));
    }
    List<String> header = readLine().cells();
    checkHeader(header);
    List<CsvReading.Line> lines = new ArrayList<>();
    while (at < text.length() && faults.size() < MOST_FAULTS) {
      CsvReading.Line next = readLine();
      if (next.cells().size() == 1 && next.cells().getFirst().isEmpty()) {
        continue; // an empty line, as at the end of many files
      }
      if (next.cells().size() != header.size()) {
        faults.add(
            new CsvFault(
                file,
                next.number(),
                Math.min(next.cells().size(), header.size()),
                "",
                words(
                    "the row has %d cells where the header has %d; the row or the file may be cut"
                        .formatted(next.cells().size(), header.size()),
                    "この行の欄は%d個で、見出しは%d個です。行又はファイルが途中で切れていないか確かめてください。"
                        .formatted(next.cells().size(), header.size()))));
      }
      lines.add(next);
    }
    return faults.isEmpty()
        ? new CsvReading.Table(file, header, lines)
        : new CsvReading.Unreadable(faults);
  }

  private void checkHeader(List<String> header) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (name.isBlank()) {
        faults.add(
            new CsvFault(file, 1, i + 1, "", words("the column has no name", "列に名前がありません。")));
      } else if (!seen.add(name)) {
        faults.add(
            new CsvFault(
                file, 1, i + 1, name, words("two columns have this name", "同じ名前の列が2つあります。")));
      }
    }
  }

  private CsvReading.Line readLine() {
    int started = line;
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(readCell(cells.size() + 1));
      if (at >= text.length()) {
        return new CsvReading.Line(started, cells);
      }
      char end = text.charAt(at++);
      if (end != ',') {
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        line++;
        return new CsvReading.Line(started, cells);
      }
    }
  }

  private String readCell(int column) {
    if (at < text.length() && text.charAt(at) == '"') {
      return readQuoted(column);
    }
    int from = at;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      char c = text.charAt(at);
      if (c == '"') {
        add(
            line,
            column,
            words(
                "a quote inside an unquoted cell; quote the whole cell and double it",
                "引用符で囲んでいない欄の中に引用符があります。欄全体を引用符で囲み、中の引用符は2つ重ねてください。"));
        skipToEnd();
        break;
      }
      if (c < ' ' && c != '\t') {
        add(line, column, control(c));
        skipToEnd();
        break;
      }
      at++;
    }
    return limited(text.substring(from, at), column);
  }

  private String readQuoted(int column) {
    int opened = line;
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append('"');
          at += 2;
          continue;
        }
        at++;
        if (at < text.length() && !isEnd(text.charAt(at))) {
          add(
              line,
              column,
              words(
                  "text after the closing quote; put it inside, or a comma between",
                  "閉じる引用符の後に文字があります。引用符の中に入れるか、間にコンマを置いてください。"));
          skipToEnd();
        }
        return limited(cell.toString(), column);
      }
      if (c == '\0') {
        add(line, column, control(c));
      }
      if (c == '\n' || (c == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n'))) {
        line++;
      }
      cell.append(c);
      at++;
    }
    add(
        opened,
        column,
        words(
            "a quote is opened and never closed; the file may be cut",
            "引用符が閉じられていません。ファイルが途中で切れていないか確かめてください。"));
    return cell.length() > LONGEST_CELL ? "" : cell.toString();
  }

  private String limited(String cell, int column) {
    if (cell.length() > LONGEST_CELL) {
      add(
          line,
          column,
          words(
              "the cell has more than " + LONGEST_CELL + " characters",
              "この欄は" + LONGEST_CELL + "文字を超えています。短くしてください。"));
      return "";
    }
    return cell;
  }

  private void skipToEnd() {
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
  }

  private static BilingualText control(char c) {
    return words(
        "a control character (code " + (int) c + ")", "制御文字（コード" + (int) c + "）があります。取り除いてください。");
  }

  private void add(int onLine, int column, BilingualText reason) {
    faults.add(new CsvFault(file, onLine, column, "", reason));
  }

  private static boolean isEnd(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  private static CsvReading fault(String file, int line, BilingualText reason) {
    return new CsvReading.Unreadable(List.of(new CsvFault(file, line, 0, "", reason)));
  }

  /// Decodes line by line (a line feed never stands inside a character of UTF-8) to find the place.
  private static int lineOfFirstBadByte(byte[] bytes) {
    int line = 1;
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        try {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, i - from));
        } catch (CharacterCodingException here) {
          return line;
        }
        line++;
        from = i + 1;
      }
    }
    return line;
  }
}
