package org.openjcm.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
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

  /// The words of a column that formulas give.
  static List<String> words(byte[] file, String tab, int column) {
    List<String> words = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : workbook.getSheet(tab)) {
        Cell cell = row.getCell(column);
        if (cell != null
            && cell.getCellType() == CellType.FORMULA
            && cell.getCachedFormulaResultType() == CellType.STRING) {
          words.add(cell.getStringCellValue());
        }
      }
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return words;
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
