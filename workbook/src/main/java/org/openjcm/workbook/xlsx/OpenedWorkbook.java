package org.openjcm.workbook.xlsx;

import java.util.List;
import java.util.Optional;
import org.openjcm.workbook.layout.WorkbookFault;

/// What came of opening a file that somebody sent. Japanese: 受け取ったファイルを開いた結果.
public sealed interface OpenedWorkbook {

  /// A workbook, in the order of its sheets.
  record Opened(List<SheetCells> sheets) implements OpenedWorkbook {
    public Opened {
      sheets = List.copyOf(sheets);
    }

    /// By name, whatever its case and spaces.
    public Optional<SheetCells> sheet(String name) {
      return sheets.stream().filter(one -> plain(one.name()).equals(plain(name))).findFirst();
    }

    private static String plain(String name) {
      return name.replaceAll("[\\s　]", "").toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// No workbook, or one that is not opened.
  record Unopened(WorkbookFault fault) implements OpenedWorkbook {}
}
