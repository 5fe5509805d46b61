package org.openjcm.rulebook.register;

import java.util.List;

/// What came of reading a CSV file: a table, or every fault found.
public sealed interface CsvReading {

  /// The file is a table: a header and rows of the same width.
  record Table(String file, List<String> header, List<Line> lines) implements CsvReading {
    public Table {
      header = List.copyOf(header);
      lines = List.copyOf(lines);
    }
  }

  /// The file cannot be taken; at least one fault.
  record Unreadable(List<CsvFault> faults) implements CsvReading {
    public Unreadable {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("an unreadable file has at least one fault");
      }
    }
  }

  /// One row.
  ///
  /// @param number line of the file on which it begins, counted from 1; the header is line 1
  /// @param cells as written, without the quotes; an empty cell is an empty text
  record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }
}
