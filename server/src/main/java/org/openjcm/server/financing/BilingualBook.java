package org.openjcm.server.financing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjcm.server.pages.Words;

/// A workbook whose headings stand in Japanese and English, one look for all its sheets. Japanese:
/// 日英併記の表計算ファイル.
final class BilingualBook implements AutoCloseable {

  /// One character, in POI's unit of column width.
  static final int WIDE = 256;

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final BookStyles styles = new BookStyles(book);
  private final Words en;
  private final Words ja;

  BilingualBook(Words en, Words ja) {
    this.en = en;
    this.ja = ja;
  }

  BookStyles styles() {
    return styles;
  }

  Words english() {
    return en;
  }

  Words japanese() {
    return ja;
  }

  Sheet sheet(String key) {
    return book.createSheet(both(key));
  }

  void head(Sheet sheet, List<String> heads) {
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

  String both(String key) {
    return ja.text(key) + "／" + en.text(key);
  }

  String twoLines(String key) {
    return ja.text(key) + "\n" + en.text(key);
  }

  static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
