package org.openjcm.server.financing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.openjcm.financing.Candidate.Standing;
import org.openjcm.financing.ComputedCell;
import org.openjcm.financing.ComputedRow;
import org.openjcm.financing.ComputedTable;
import org.openjcm.financing.StatusColumn;

/// The sheet with what stands beside the numbers of a computed table: how much can be dated, and
/// what is not counted. Japanese: 件数の内訳.
final class BesideSheet {

  private BesideSheet() {}

  /// One line per cell that has something beside its number.
  static void write(BilingualBook book, ComputedTable table) {
    Sheet sheet = book.sheet("financing.xlsx.sheet.beside");
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
      heads.add(book.twoLines("financing.beside." + key));
    }
    book.head(sheet, heads);
    sheet.setColumnWidth(0, 34 * BilingualBook.WIDE);
    sheet.setColumnWidth(1, 26 * BilingualBook.WIDE);
    for (int column = 2; column < heads.size(); column++) {
      sheet.setColumnWidth(column, 13 * BilingualBook.WIDE);
    }
    BiConsumer<String, ComputedRow> lines =
        (name, country) ->
            country
                .cells()
                .forEach((column, cell) -> {
                  if (!cell.candidates().isEmpty()) {
                    line(book, sheet, name, column, cell);
                  }
                });
    for (ComputedRow row : table.rows()) {
      lines.accept(row.signatory().japanese() + "／" + row.signatory().english(), row);
    }
  }

  private static void line(
      BilingualBook book, Sheet sheet, String name, StatusColumn column, ComputedCell cell) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    BilingualBook.text(row, 0, name, book.styles().plain);
    BilingualBook.text(
        row, 1, book.both("financing.column." + column.column()), book.styles().plain);
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
      number.setCellStyle(book.styles().number);
    }
  }
}
