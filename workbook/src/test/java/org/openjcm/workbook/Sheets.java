package org.openjcm.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjcm.workbook.xlsx.OpenedWorkbook;
import org.openjcm.workbook.xlsx.SheetCells;
import org.openjcm.workbook.xlsx.XlsxReader;

/// Looks into workbooks and changes them, as a person at a spreadsheet would.
final class Sheets {

  private Sheets() {}

  static byte[] edited(byte[] file, Consumer<XSSFWorkbook> edit) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  /// Every number in an unlocked cell of the report that is no day: 3 becomes 4.
  static byte[] withEveryReadingChanged(byte[] file) {
    return edited(
        file,
        workbook -> {
          change(workbook.getSheet("MRS(input)"), 4, 4);
          Sheet separate = workbook.getSheet("MRS(input_separate)");
          if (separate != null) {
            change(separate, 6, 70);
          }
        });
  }

  private static void change(Sheet sheet, int first, int last) {
    for (Row row : sheet) {
      for (int column = first; column <= last; column++) {
        Cell cell = row.getCell(column);
        if (cell != null
            && cell.getCellType() == CellType.NUMERIC
            && !cell.getCellStyle().getLocked()
            && !cell.getCellStyle().getDataFormatString().contains("yy")) {
          cell.setCellValue(cell.getNumericCellValue() * 1.25 + 0.25);
        }
      }
    }
  }

  /// The values of a calculation sheet by parameter.
  static Map<String, BigDecimal> calculated(byte[] file, String tab) {
    Map<String, BigDecimal> values = new TreeMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : workbook.getSheet(tab)) {
        Cell value = row.getCell(2);
        Cell name = row.getCell(4);
        if (value != null && name != null && value.getCellType() == CellType.FORMULA) {
          put(values, name.getStringCellValue(), value);
        }
      }
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return values;
  }

  /// An error value is left out: what the engine refuses has no number in the sheet either.
  private static void put(Map<String, BigDecimal> values, String name, Cell value) {
    if (value.getCachedFormulaResultType() == CellType.NUMERIC) {
      values.putIfAbsent(name, new BigDecimal(value.getNumericCellValue()));
    }
  }

  /// One value of a calculation sheet of any size.
  static BigDecimal shown(byte[] file, String tab, String parameter) {
    SheetCells sheet = ((OpenedWorkbook.Opened) XlsxReader.open(file)).sheet(tab).orElseThrow();
    for (int row : sheet.rows().keySet()) {
      if (sheet.text(row, 4).equals(parameter)) {
        return sheet.number(row, 2).orElseThrow();
      }
    }
    throw new AssertionError("no " + parameter);
  }
}
