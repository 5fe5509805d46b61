package org.openjcm.workbook;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.workbook.filled.FilledReport;
import org.openjcm.workbook.layout.WorkbookFault;
import org.openjcm.workbook.xlsx.OpenedWorkbook;
import org.openjcm.workbook.xlsx.XlsxReader;

/// Reads a filled monitoring spreadsheet, from Excel or LibreOffice: rows and columns may have been
/// moved; units and symbols must be right. Japanese: 記入済みモニタリングシートの読み取り.
///
/// It never fails: whatever is wrong is a value that names sheet and cell.
public final class WorkbookReader {

  private WorkbookReader() {}

  public static WorkbookRead read(byte[] content, Methodology methodology) {
    return switch (XlsxReader.open(content)) {
      case OpenedWorkbook.Unopened(WorkbookFault fault) -> new WorkbookRead.Faulty(List.of(fault));
      case OpenedWorkbook.Opened opened -> {
        FilledReport report = new FilledReport(opened, methodology);
        yield report
            .data()
            .<WorkbookRead>map(data ->
                new WorkbookRead.Sound(
                    data, report.stated(), report.project(), report.shownTonnes()))
            .orElseGet(() -> new WorkbookRead.Faulty(report.faults()));
      }
    };
  }

  /// Why a file cannot be opened at all; empty when it can.
  public static Optional<WorkbookFault> fault(byte[] content) {
    return XlsxReader.open(content) instanceof OpenedWorkbook.Unopened(WorkbookFault fault)
        ? Optional.of(fault)
        : Optional.empty();
  }

  /// The methodology that the head of a workbook names: `MN_AM003_ver02.0`.
  public static Optional<String> methodologyOf(byte[] content) {
    return XlsxReader.open(content) instanceof OpenedWorkbook.Opened opened
        ? opened.head().map(OpenedWorkbook.Named::methodology)
        : Optional.empty();
  }
}
