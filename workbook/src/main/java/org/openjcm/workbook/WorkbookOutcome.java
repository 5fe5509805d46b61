package org.openjcm.workbook;

import java.util.List;
import org.openjcm.workbook.layout.WorkbookFault;

/// What came of making a workbook.
public sealed interface WorkbookOutcome {

  /// An XLSX file.
  record Written(XlsxFile file) implements WorkbookOutcome {}

  /// A template with the values in place.
  ///
  /// @param notes what found no cell, and what the form asks for that is not here
  record Filled(XlsxFile file, List<WorkbookFault> notes) implements WorkbookOutcome {
    public Filled {
      notes = List.copyOf(notes);
    }
  }

  /// No sheet can honestly carry this calculation, or the template could not be read.
  record Refused(WorkbookFault fault) implements WorkbookOutcome {}
}
