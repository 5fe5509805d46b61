package org.openjcm.server.financing;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/// The sheet that says what a table is: a term, then its value in Japanese and in English.
/// Japanese: 表の説明.
final class AboutSheet {
  private final Sheet sheet;
  private final BilingualBook book;

  AboutSheet(BilingualBook book) {
    this.book = book;
    sheet = book.sheet("financing.xlsx.sheet.about");
    sheet.setColumnWidth(0, 26 * BilingualBook.WIDE);
    sheet.setColumnWidth(1, 62 * BilingualBook.WIDE);
    sheet.setColumnWidth(2, 62 * BilingualBook.WIDE);
    book.head(sheet, List.of("", "日本語", "English"));
  }

  void both(String term, String key, Object... values) {
    values(term, book.english().text(key, values), book.japanese().text(key, values));
  }

  void values(String term, String english, String japanese) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    BilingualBook.text(row, 0, book.twoLines(term), book.styles().term);
    BilingualBook.text(row, 1, japanese, book.styles().wrapped);
    BilingualBook.text(row, 2, english, book.styles().wrapped);
    // A Japanese character is twice as wide as a Latin one; 62 of the latter fit on a line.
    int lines = Math.max(2, Math.max(1 + english.length() / 58, 1 + japanese.length() / 28));
    row.setHeightInPoints(15f * lines);
  }
}
