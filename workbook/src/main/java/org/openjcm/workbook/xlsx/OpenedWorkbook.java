package org.openjcm.workbook.xlsx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.WorkbookFault;

/// What came of opening a file that somebody sent. Japanese: 受け取ったファイルを開いた結果.
public sealed interface OpenedWorkbook {

  Pattern OF = Pattern.compile("JCM_([A-Z]{2}_[AP]M[0-9]{3}_ver[0-9]{2}\\.[0-9])");

  int LINES_OF_A_HEAD = 12;

  /// `MN_AM003_ver02.0`, and where it stands.
  record Named(String methodology, Address at) {}

  /// A workbook, in the order of its sheets.
  record Opened(List<SheetCells> sheets) implements OpenedWorkbook {
    public Opened {
      sheets = List.copyOf(sheets);
    }

    /// By name, whatever its case and spaces.
    public Optional<SheetCells> sheet(String name) {
      return sheets.stream().filter(one -> plain(one.name()).equals(plain(name))).findFirst();
    }

    /// The cell near the top of a sheet that names the methodology of the workbook.
    public Optional<Named> head() {
      for (SheetCells sheet : sheets) {
        for (int row : sheet.rows().headMap(LINES_OF_A_HEAD).keySet()) {
          for (Map.Entry<Integer, SheetCells.Value> cell : sheet.row(row).entrySet()) {
            Matcher found = OF.matcher(SheetCells.text(cell.getValue()));
            if (found.find()) {
              return Optional.of(new Named(found.group(1), sheet.address(row, cell.getKey())));
            }
          }
        }
      }
      return Optional.empty();
    }

    private static String plain(String name) {
      return name.replaceAll("[\\s　]", "").toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// No workbook, or one that is not opened.
  record Unopened(WorkbookFault fault) implements OpenedWorkbook {}
}
