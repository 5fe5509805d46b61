package org.openjcm.server.financing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
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

  private final Words en;
  private final Words ja;

  StatusWorkbook(Texts texts) {
    en = new Words(Lang.EN, texts);
    ja = new Words(Lang.JA, texts);
  }

  byte[] of(PublishedTable table) {
    try (BilingualBook book = new BilingualBook(en, ja)) {
      Sheet sheet = table(book);
      int line = 1;
      for (var row : table.rows()) {
        line(sheet.createRow(line++), row.signatory(), row.counts(), book.styles());
      }
      totals(book, sheet.createRow(line), table.printedTotals());
      TableChecks checks = TableChecks.of(table);
      AboutSheet about = new AboutSheet(book);
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
      return book.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] of(ComputedTable table) {
    try (BilingualBook book = new BilingualBook(en, ja)) {
      Sheet sheet = table(book);
      int line = 1;
      for (ComputedRow row : table.rows()) {
        line(sheet.createRow(line++), row.signatory(), row.counts(), book.styles());
      }
      totals(book, sheet.createRow(line), table.totals());
      BesideSheet.write(book, table);
      AboutSheet about = new AboutSheet(book);
      about.both("financing.xlsx.what", "financing.source.register.long");
      about.values(
          "financing.xlsx.as-of",
          en.date(table.asOf()),
          ja.eraDate(table.asOf()) + "（" + ja.date(table.asOf()) + "）");
      about.both("financing.xlsx.source", "financing.xlsx.source.register");
      about.both("financing.xlsx.counted", "financing.rules.counted");
      about.both("financing.xlsx.empty-cells", "financing.xlsx.empty-cells.register");
      about.both("financing.xlsx.registered", "financing.define.registered");
      return book.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sheet table(BilingualBook book) {
    Sheet sheet = book.sheet("financing.xlsx.sheet.table");
    List<String> heads = new ArrayList<>();
    heads.add(book.twoLines("financing.column.country"));
    heads.add("ISO");
    heads.add(book.twoLines("financing.column.signed"));
    for (StatusColumn column : StatusColumn.values()) {
      heads.add(book.twoLines("financing.column." + column.column()));
    }
    book.head(sheet, heads);
    sheet.setColumnWidth(0, 34 * BilingualBook.WIDE);
    sheet.setColumnWidth(1, 6 * BilingualBook.WIDE);
    sheet.setColumnWidth(2, 11 * BilingualBook.WIDE);
    for (int column = 3; column < heads.size(); column++) {
      sheet.setColumnWidth(column, 13 * BilingualBook.WIDE);
    }
    return sheet;
  }

  private static void line(Row row, Signatory signatory, Counts counts, BookStyles styles) {
    BilingualBook.text(row, 0, signatory.japanese() + "／" + signatory.english(), styles.plain);
    BilingualBook.text(row, 1, signatory.country().alpha2(), styles.plain);
    BilingualBook.text(row, 2, signatory.signed().toString(), styles.plain);
    numbers(row, counts, styles.number);
  }

  private static void totals(BilingualBook book, Row row, Counts totals) {
    BilingualBook.text(row, 0, book.both("financing.row.total"), book.styles().bold);
    BilingualBook.text(row, 1, "", book.styles().bold);
    BilingualBook.text(row, 2, "", book.styles().bold);
    numbers(row, totals, book.styles().boldNumber);
  }

  private static void numbers(Row row, Counts counts, CellStyle style) {
    int place = 3;
    for (StatusColumn column : StatusColumn.values()) {
      Cell cell = row.createCell(place++);
      cell.setCellStyle(style);
      counts.of(column).ifPresent(cell::setCellValue);
    }
  }
}
