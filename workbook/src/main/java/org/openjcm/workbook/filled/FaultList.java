package org.openjcm.workbook.filled;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.workbook.layout.WorkbookFault;
import org.openjcm.workbook.xlsx.SheetCells;

/// Gathers what is wrong with a filled workbook, so that all of it is seen at once. Japanese:
/// 誤りの一覧.
final class FaultList {

  private static final int MOST = 500;

  private final List<WorkbookFault> faults = new ArrayList<>();

  void add(
      String kind, SheetCells sheet, String cell, BilingualText message, BilingualText remedy) {
    if (faults.size() < MOST) {
      faults.add(new WorkbookFault(kind, sheet.name(), cell, message, remedy));
    }
  }

  void ofFile(String kind, BilingualText message, BilingualText remedy) {
    faults.add(WorkbookFault.ofFile(kind, message, remedy));
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  List<WorkbookFault> all() {
    return List.copyOf(faults);
  }
}
