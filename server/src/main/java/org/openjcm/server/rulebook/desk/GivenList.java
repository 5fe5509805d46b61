package org.openjcm.server.rulebook.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.rulebook.register.CsvReader;
import org.openjcm.rulebook.register.CsvReading;

/// A list as somebody gave it: CSV, or the first sheet of an XLSX workbook, which begins with the
/// first row that is not empty.
final class GivenList {

  /// The largest file taken, 20 MB: some 50,000 projects.
  static final int LONGEST = 20 * 1024 * 1024;

  private static final int MOST_COLUMNS = 200;
  private static final int MOST_ROWS = 200_000;

  private GivenList() {}

  static CsvReading read(String file, byte[] content) {
    boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
    return zip ? readWorkbook(file, content) : CsvReader.read(file, content);
  }

  private static CsvReading readWorkbook(String file, byte[] content) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      return readSheet(file, workbook.getSheetAt(0));
    } catch (IOException | RuntimeException broken) {
      // POI has a dozen exceptions for files that only look like workbooks, zip bombs among them.
      return unreadable(
          file,
          0,
          BilingualText.words(
              "this is not a workbook that can be read; save it again as .xlsx or as CSV UTF-8",
              "読み取れるブックではありません。.xlsx又はCSV UTF-8として保存し直してください。"));
    }
  }

  private static CsvReading readSheet(String file, Sheet sheet) {
    if (sheet.getLastRowNum() > MOST_ROWS) {
      return unreadable(
          file,
          0,
          BilingualText.words(
              "the sheet has more than " + MOST_ROWS + " rows; split it",
              "シートが" + MOST_ROWS + "行を超えています。分割してください。"));
    }
    List<String> header = new ArrayList<>();
    List<CsvReading.Line> lines = new ArrayList<>();
    List<CsvFault> faults = new ArrayList<>();
    for (Row row : sheet) {
      int line = row.getRowNum() + 1;
      int width =
          header.isEmpty() ? Math.min(row.getLastCellNum(), MOST_COLUMNS + 1) : header.size();
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        Cell cell = row.getCell(i);
        String text = cell == null ? "" : text(cell);
        if (text.length() > CsvReader.LONGEST_CELL) {
          faults.add(
              new CsvFault(
                  file,
                  line,
                  i + 1,
                  "",
                  BilingualText.words("the cell is too long", "この欄は長すぎます。短くしてください。")));
        }
        cells.add(text);
      }
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (header.isEmpty()) {
        while (cells.getLast().isBlank()) {
          cells.removeLast();
        }
        header.addAll(cells);
      } else {
        lines.add(new CsvReading.Line(line, cells));
      }
    }
    if (header.isEmpty()) {
      return unreadable(
          file,
          0,
          BilingualText.words(
              "the first sheet is empty; its first row must name the columns",
              "最初のシートが空です。1行目に列名を書いてください。"));
    }
    if (header.size() > MOST_COLUMNS) {
      return unreadable(
          file,
          1,
          BilingualText.words(
              "the sheet has more than " + MOST_COLUMNS + " columns",
              "シートが" + MOST_COLUMNS + "列を超えています。列を減らしてください。"));
    }
    checkHeader(file, header, faults);
    return faults.isEmpty()
        ? new CsvReading.Table(file, header, lines)
        : new CsvReading.Unreadable(faults);
  }

  private static void checkHeader(String file, List<String> header, List<CsvFault> faults) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).isBlank()) {
        faults.add(
            new CsvFault(
                file, 1, i + 1, "", BilingualText.words("the column has no name", "列に名前がありません。")));
      } else if (seen.putIfAbsent(header.get(i), i) != null) {
        faults.add(
            new CsvFault(
                file,
                1,
                i + 1,
                header.get(i),
                BilingualText.words("two columns have this name", "同じ名前の列が2つあります。")));
      }
    }
  }

  /// Days as 2018-01-10, numbers with all their digits, formulas as their stored result.
  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? DateTimeFormatter.ISO_LOCAL_DATE.format(cell.getLocalDateTimeCellValue())
              : BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue()).toLowerCase(Locale.ROOT);
      case STRING -> cell.getStringCellValue();
      case BLANK, ERROR, FORMULA, _NONE -> "";
    };
  }

  private static CsvReading unreadable(String file, int line, BilingualText reason) {
    return new CsvReading.Unreadable(List.of(new CsvFault(file, line, 0, "", reason)));
  }
}
