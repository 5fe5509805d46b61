package org.openjcm.workbook;

import org.openjcm.workbook.layout.WorkbookFault;

/// What came of making a workbook.
public sealed interface WorkbookOutcome {

  /// An XLSX file.
  record Written(XlsxFile file) implements WorkbookOutcome {}

  /// No sheet can honestly carry this calculation, or the template could not be read.
  record Refused(WorkbookFault fault) implements WorkbookOutcome {}
}
