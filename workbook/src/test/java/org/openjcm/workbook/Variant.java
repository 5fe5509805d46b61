package org.openjcm.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What a person may do to a workbook: every open cell of a kind is changed, and no other.
enum Variant {
  AS_EXPORTED,
  /// Every number: readings, fixed values, estimates. 3 becomes 4.
  NUMBERS,
  /// Every category becomes the next one of its list, so that values are asked for that were not,
  /// and given that are not.
  CATEGORIES,
  /// Of every parameter with several readings the second goes missing.
  A_READING_BLANK,
  /// The first fixed value or, without any, every reading of the first parameter goes missing.
  A_VALUE_MISSING,
  /// Every open cell for a reading that was blank is filled in.
  EVERY_CELL_FILLED;

  private static final List<String> PLANS = List.of("MPS(input)", "MPS(input_separate)");
  private static final List<String> REPORTS = List.of("MRS(input)", "MRS(input_separate)");
  private static final Set<String> STRUCTURE = Set.of("yy", "hh");

  byte[] of(byte[] file) {
    return this == AS_EXPORTED ? file : Sheets.edited(file, this::edit);
  }

  private void edit(XSSFWorkbook workbook) {
    switch (this) {
      case AS_EXPORTED -> {}
      case NUMBERS -> inputs(workbook, Variant::raised);
      case CATEGORIES -> categories(workbook);
      case A_READING_BLANK -> secondReadingBlank(workbook);
      case A_VALUE_MISSING -> firstMissing(workbook);
      case EVERY_CELL_FILLED -> reports(workbook, Variant::filled);
    }
  }

  String named(String scenario) {
    return scenario + "-" + name().toLowerCase(java.util.Locale.ROOT);
  }

  private static void inputs(XSSFWorkbook workbook, Consumer<Cell> change) {
    PLANS.forEach(name -> cells(workbook, name, change));
    reports(workbook, change);
  }

  private static void reports(XSSFWorkbook workbook, Consumer<Cell> change) {
    REPORTS.forEach(name -> cells(workbook, name, change));
  }

  private static void cells(XSSFWorkbook workbook, String name, Consumer<Cell> change) {
    Sheet sheet = workbook.getSheet(name);
    if (sheet != null) {
      for (Row row : sheet) {
        row.forEach(cell -> {
          if (!cell.getCellStyle().getLocked()) {
            change.accept(cell);
          }
        });
      }
    }
  }

  private static boolean isNumber(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    return cell.getCellType() == CellType.NUMERIC && STRUCTURE.stream().noneMatch(format::contains);
  }

  private static void raised(Cell cell) {
    if (isNumber(cell)) {
      cell.setCellValue(cell.getNumericCellValue() * 1.25 + 0.25);
    }
  }

  /// The open blank cells below `Monitored Values`, or in the columns of a separate sheet.
  private static void filled(Cell cell) {
    boolean separate = cell.getSheet().getSheetName().equals(REPORTS.get(1));
    boolean value = separate ? cell.getColumnIndex() >= 6 : cell.getColumnIndex() == 4;
    if (value && cell.getCellType() == CellType.BLANK && !hasList(cell)) {
      cell.setCellValue(7);
      Cell option = cell.getRow().getCell(separate ? 2 : 6);
      if (option.getCellType() == CellType.BLANK) {
        option.setCellValue(listOf(option).getFirst());
      }
    }
  }

  private static boolean hasList(Cell cell) {
    return !listOf(cell).isEmpty();
  }

  private static List<String> listOf(Cell cell) {
    for (DataValidation rule : cell.getSheet().getDataValidations()) {
      if (rule.getValidationConstraint().getValidationType()
          == DataValidationConstraint.ValidationType.LIST) {
        for (CellRangeAddress range : rule.getRegions().getCellRangeAddresses()) {
          if (range.isInRange(cell)) {
            return Arrays.asList(rule.getValidationConstraint().getExplicitListValues());
          }
        }
      }
    }
    return List.of();
  }

  private static void categories(XSSFWorkbook workbook) {
    inputs(
        workbook,
        cell -> {
          if (cell.getCellType() == CellType.STRING) {
            List<String> words = listOf(cell);
            int at = words.indexOf(cell.getStringCellValue());
            // Monitoring options are single letters; they change nothing.
            if (at >= 0 && words.getFirst().length() > 1) {
              cell.setCellValue(words.get((at + 1) % words.size()));
            }
          }
        });
  }

  private static String parameter(Cell cell) {
    boolean separate = cell.getSheet().getSheetName().contains("separate");
    Cell name = cell.getRow().getCell(separate ? 0 : 2);
    return name == null ? "" : name.toString();
  }

  private static void secondReadingBlank(XSSFWorkbook workbook) {
    Map<String, Integer> seen = new HashMap<>();
    reports(
        workbook,
        cell -> {
          if (isNumber(cell) && seen.merge(parameter(cell), 1, Integer::sum) == 2) {
            cell.setBlank();
          }
        });
  }

  private static void firstMissing(XSSFWorkbook workbook) {
    Set<String> blanked = new HashSet<>();
    boolean[] inTable2 = {false};
    for (Row row : workbook.getSheet(PLANS.getFirst())) {
      Cell first = row.getCell(0);
      if (first != null && first.toString().startsWith("Table ")) {
        inTable2[0] = first.toString().startsWith("Table 2");
      }
      Cell value = row.getCell(3);
      if (inTable2[0] && value != null && blanked.isEmpty() && isNumber(value)) {
        value.setBlank();
        blanked.add("fixed");
      }
    }
    if (blanked.isEmpty()) {
      reports(
          workbook,
          cell -> {
            if (isNumber(cell) && (blanked.isEmpty() || blanked.contains(parameter(cell)))) {
              blanked.add(parameter(cell));
              cell.setBlank();
            }
          });
    }
  }
}
