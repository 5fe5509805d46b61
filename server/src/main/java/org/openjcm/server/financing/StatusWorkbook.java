package org.openjcm.server.financing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjcm.financing.Candidate.Standing;
import org.openjcm.financing.ComputedCell;
import org.openjcm.financing.ComputedRow;
import org.openjcm.financing.ComputedTable;
import org.openjcm.financing.Counts;
import org.openjcm.financing.PublishedTable;
import org.openjcm.financing.Signatory;
import org.openjcm.financing.StatusColumn;
import org.openjcm.financing.TableChecks;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.Texts;
import org.openjcm.server.pages.Words;

/// Writes the status by country as a workbook (XLSX) with headings in both languages: the table,
/// numbers as numbers, then what it is, its day and its sources. Japanese: 国別の実施状況（表計算）.
final class StatusWorkbook {

  private static final int WIDE = 256;

  private final Words en;
  private final Words ja;

  StatusWorkbook(Texts texts) {
    en = new Words(Lang.EN, texts);
    ja = new Words(Lang.JA, texts);
  }

  byte[] of(PublishedTable table) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Styles styles = new Styles(book);
      Sheet sheet = table(book, styles);
      int line = 1;
      for (var row : table.rows()) {
        line(sheet.createRow(line++), row.signatory(), row.counts(), styles);
      }
      totals(sheet.createRow(line), table.printedTotals(), styles);
      TableChecks checks = TableChecks.of(table);
      About about = new About(book, styles);
      about.both("financing.xlsx.what", "financing.source.published.long");
      about.values(
          "financing.xlsx.as-of",
          en.month(table.edition()),
          ja.eraMonth(table.edition()) + "（" + ja.month(table.edition()) + "）");
      about.values("financing.xlsx.source", table.source().document(), StatusByCountry.TITLE.ja());
      about.values("financing.xlsx.address", table.source().address(), table.source().address());
      about.both("financing.xlsx.empty-cells", "financing.xlsx.empty-cells.text");
      about.both("financing.xlsx.registered", "financing.define.registered");
      about.both("financing.xlsx.placed", "financing.xlsx.placed.text");
      about.both(
          "financing.xlsx.checks",
          "financing.checks.result",
          checks.all().size() - checks.contradictions().size() - checks.remarks().size(),
          checks.contradictions().size(),
          checks.remarks().size());
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] of(ComputedTable table) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Styles styles = new Styles(book);
      Sheet sheet = table(book, styles);
      int line = 1;
      for (ComputedRow row : table.rows()) {
        line(sheet.createRow(line++), row.signatory(), row.counts(), styles);
      }
      totals(sheet.createRow(line), table.totals(), styles);
      beside(book, table, styles);
      About about = new About(book, styles);
      about.both("financing.xlsx.what", "financing.source.register.long");
      about.values(
          "financing.xlsx.as-of",
          en.date(table.asOf()),
          ja.eraDate(table.asOf()) + "（" + ja.date(table.asOf()) + "）");
      about.both("financing.xlsx.source", "financing.xlsx.source.register");
      about.both("financing.xlsx.counted", "financing.rules.counted");
      about.both("financing.xlsx.empty-cells", "financing.xlsx.empty-cells.register");
      about.both("financing.xlsx.registered", "financing.define.registered");
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sheet table(XSSFWorkbook book, Styles styles) {
    Sheet sheet = book.createSheet(both("financing.xlsx.sheet.table"));
    List<String> heads = new ArrayList<>();
    heads.add(twoLines("financing.column.country"));
    heads.add("ISO");
    heads.add(twoLines("financing.column.signed"));
    for (StatusColumn column : StatusColumn.values()) {
      heads.add(twoLines("financing.column." + column.column()));
    }
    head(sheet, heads, styles);
    sheet.setColumnWidth(0, 34 * WIDE);
    sheet.setColumnWidth(1, 6 * WIDE);
    sheet.setColumnWidth(2, 11 * WIDE);
    for (int column = 3; column < heads.size(); column++) {
      sheet.setColumnWidth(column, 13 * WIDE);
    }
    return sheet;
  }

  private static void head(Sheet sheet, List<String> heads, Styles styles) {
    Row row = sheet.createRow(0);
    row.setHeightInPoints(heads.size() > 3 ? 48 : 20);
    for (int i = 0; i < heads.size(); i++) {
      text(row, i, heads.get(i), styles.head);
    }
    sheet.createFreezePane(1, 1);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
  }

  private static void line(Row row, Signatory signatory, Counts counts, Styles styles) {
    text(row, 0, signatory.japanese() + "／" + signatory.english(), styles.plain);
    text(row, 1, signatory.country().alpha2(), styles.plain);
    text(row, 2, signatory.signed().toString(), styles.plain);
    numbers(row, counts, styles.number);
  }

  private void totals(Row row, Counts totals, Styles styles) {
    text(row, 0, both("financing.row.total"), styles.bold);
    text(row, 1, "", styles.bold);
    text(row, 2, "", styles.bold);
    numbers(row, totals, styles.boldNumber);
  }

  private static void numbers(Row row, Counts counts, CellStyle style) {
    int place = 3;
    for (StatusColumn column : StatusColumn.values()) {
      Cell cell = row.createCell(place++);
      cell.setCellStyle(style);
      counts.of(column).ifPresent(cell::setCellValue);
    }
  }

  /// One line per cell that has something beside its number.
  private void beside(XSSFWorkbook book, ComputedTable table, Styles styles) {
    Sheet sheet = book.createSheet(both("financing.xlsx.sheet.beside"));
    List<String> heads = new ArrayList<>();
    for (String key :
        List.of(
            "country",
            "cell",
            "counted",
            "datable",
            "facts",
            "undatable",
            "inferred",
            "probable",
            "after",
            "outside")) {
      heads.add(twoLines("financing.beside." + key));
    }
    head(sheet, heads, styles);
    sheet.setColumnWidth(0, 34 * WIDE);
    sheet.setColumnWidth(1, 26 * WIDE);
    for (int column = 2; column < heads.size(); column++) {
      sheet.setColumnWidth(column, 13 * WIDE);
    }
    BiConsumer<String, ComputedRow> lines =
        (name, country) ->
            country
                .cells()
                .forEach((column, cell) -> {
                  if (!cell.candidates().isEmpty()) {
                    besideLine(sheet, name, column, cell, styles);
                  }
                });
    for (ComputedRow row : table.rows()) {
      lines.accept(row.signatory().japanese() + "／" + row.signatory().english(), row);
    }
  }

  private void besideLine(
      Sheet sheet, String name, StatusColumn column, ComputedCell cell, Styles styles) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    text(row, 0, name, styles.plain);
    text(row, 1, both("financing.column." + column.column()), styles.plain);
    int[] numbers = {
      cell.counted(),
      cell.datable(),
      cell.facts(),
      cell.count(Standing.UNDATABLE),
      cell.count(Standing.INFERRED),
      cell.count(Standing.PROBABLE),
      cell.count(Standing.AFTER),
      cell.count(Standing.OUTSIDE)
    };
    for (int i = 0; i < numbers.length; i++) {
      Cell number = row.createCell(2 + i);
      number.setCellValue(numbers[i]);
      number.setCellStyle(styles.number);
    }
  }

  private String both(String key) {
    return ja.text(key) + "／" + en.text(key);
  }

  private String twoLines(String key) {
    return ja.text(key) + "\n" + en.text(key);
  }

  private static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  /// The sheet that says what the table is: a term, then its value in Japanese and in English.
  private final class About {
    private final Sheet sheet;
    private final Styles styles;

    About(XSSFWorkbook book, Styles styles) {
      this.styles = styles;
      sheet = book.createSheet(StatusWorkbook.this.both("financing.xlsx.sheet.about"));
      sheet.setColumnWidth(0, 26 * WIDE);
      sheet.setColumnWidth(1, 62 * WIDE);
      sheet.setColumnWidth(2, 62 * WIDE);
      head(sheet, List.of("", "日本語", "English"), styles);
    }

    void both(String term, String key, Object... values) {
      values(term, en.text(key, values), ja.text(key, values));
    }

    void values(String term, String english, String japanese) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      text(row, 0, twoLines(term), styles.term);
      text(row, 1, japanese, styles.wrapped);
      text(row, 2, english, styles.wrapped);
      // A Japanese character is twice as wide as a Latin one; 62 of the latter fit on a line.
      int lines = Math.max(2, Math.max(1 + english.length() / 58, 1 + japanese.length() / 28));
      row.setHeightInPoints(15f * lines);
    }
  }

  private static final class Styles {
    final CellStyle head;
    final CellStyle plain;
    final CellStyle number;
    final CellStyle bold;
    final CellStyle boldNumber;
    final CellStyle term;
    final CellStyle wrapped;

    Styles(XSSFWorkbook book) {
      Font strong = book.createFont();
      strong.setBold(true);
      plain = book.createCellStyle();
      number = book.createCellStyle();
      number.setDataFormat(book.createDataFormat().getFormat("#,##0"));
      wrapped = book.createCellStyle();
      wrapped.setWrapText(true);
      wrapped.setVerticalAlignment(VerticalAlignment.TOP);
      term = book.createCellStyle();
      term.cloneStyleFrom(wrapped);
      term.setFont(strong);
      head = book.createCellStyle();
      head.cloneStyleFrom(wrapped);
      head.setFont(strong);
      head.setAlignment(HorizontalAlignment.CENTER);
      head.setVerticalAlignment(VerticalAlignment.CENTER);
      head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      head.setBorderBottom(BorderStyle.THIN);
      bold = book.createCellStyle();
      bold.setFont(strong);
      bold.setBorderTop(BorderStyle.THIN);
      boldNumber = book.createCellStyle();
      boldNumber.cloneStyleFrom(number);
      boldNumber.setFont(strong);
      boldNumber.setBorderTop(BorderStyle.THIN);
    }
  }
}
