package org.openjcm.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A form built after the published headings of the official spreadsheet, for tests. The official
/// files are not available to us: how they really place their cells is not tested here.
final class OfficialForm {

  private OfficialForm() {}

  static byte[] of(String methodology) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet plan = workbook.createSheet("MPS(input)");
      row(plan, 0, 8, "Monitoring Spreadsheet: JCM_" + methodology);
      row(plan, 1, 8, "Reference Number:");
      row(plan, 3, 1, "Table 1: Parameters to be monitored ex post");
      row(plan, 4, 1, "(a)", "(b)", "(c)", "(d)", "(e)");
      row(
          plan,
          5,
          1,
          "Monitoring point No.",
          "Parameters",
          "Description of data",
          "Estimated Values",
          "Units");
      row(plan, 6, 1, "(1)", "EC_PJ,i,p", "Power consumption of refrigerator i", "", "kWh/p");
      row(plan, 7, 1, "(1)", "EC_PJ,i,p", "Power consumption of refrigerator i", "", "MWh/p");
      row(plan, 9, 1, "Table 2: Project-specific parameters to be fixed ex ante");
      row(plan, 10, 1, "Parameters", "Description of data", "Estimated Values", "Units");
      row(plan, 11, 1, "CAP_PJ,i", "cooling capacity", "", "kW");
      row(plan, 12, 1, "CAP_PJ,i", "cooling capacity", "", "kW");
      row(plan, 13, 1, "COP_X,i", "something else", "", "-");
      Sheet report = workbook.createSheet("MRS(input)");
      row(report, 0, 8, "Monitoring Spreadsheet: JCM_" + methodology);
      row(
          report,
          5,
          1,
          "Monitoring period",
          "Monitoring point No.",
          "Parameters",
          "Description of data",
          "Monitored Values",
          "Units");
      row(report, 6, 1, "", "(1)", "EC_PJ,i,p", "Power consumption", "", "MWh/p");
      row(report, 7, 1, "", "(1)", "EC_PJ,i,p", "Power consumption", "", "MWh/p");
      Sheet calculation = workbook.createSheet("MRS(calc_process)");
      row(calculation, 0, 0, "Total electricity");
      calculation.getRow(0).createCell(2).setCellFormula("SUM('MRS(input)'!F7:F8)");
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static void row(Sheet sheet, int at, int column, String... words) {
    Row row = sheet.createRow(at);
    for (int next = 0; next < words.length; next++) {
      if (!words[next].isEmpty()) {
        row.createCell(column + next).setCellValue(words[next]);
      }
    }
  }
}
