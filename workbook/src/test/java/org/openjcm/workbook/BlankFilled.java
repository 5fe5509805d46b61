package org.openjcm.workbook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/// A workbook that is written before any period is known, and filled in by a person at a
/// spreadsheet: the period first, then every value that is asked for.
final class BlankFilled {

  /// Of equipment that does not operate in 2025, or that the methodology does not ask about.
  private static final Set<String> LEFT_EMPTY = Set.of("EG[C]", "EC[C]", "FC[A]", "FC[C]", "FC[D]");

  private BlankFilled() {}

  static byte[] file(Scenario scenario) {
    byte[] blank =
        ((WorkbookOutcome.Written)
                MonitoringWorkbook.write(
                    scenario.methodology(), scenario.facts(), Optional.empty()))
            .file()
            .bytes();
    return Sheets.edited(blank, workbook -> fillIn(workbook.getSheet("MRS(input)")));
  }

  private static void fillIn(Sheet sheet) {
    for (Row row : sheet) {
      Cell label = row.getCell(0);
      if (label != null && label.toString().startsWith("Monitoring period (first day")) {
        row.getCell(2).setCellValue(LocalDate.of(2025, 1, 1));
        row.getCell(3).setCellValue(LocalDate.of(2025, 12, 31));
      }
      Cell name = row.getCell(2);
      Cell value = row.getCell(4);
      boolean open =
          name != null
              && value != null
              && value.getCellType() == CellType.BLANK
              && !value.getCellStyle().getLocked();
      if (open && !LEFT_EMPTY.contains(name.toString())) {
        if (name.toString().equals("route")) {
          value.setCellValue("metered");
        } else {
          double scale = name.toString().startsWith("EG") ? 1000 : 1;
          value.setCellValue((7 + row.getRowNum() / 8.0) * scale);
          Cell option = row.getCell(6);
          if (option.getCellType() == CellType.BLANK) {
            option.setCellValue("B");
          }
        }
      }
    }
  }
}
