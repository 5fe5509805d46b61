package org.openjcm.server.rulebook.desk;

import java.util.List;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.register.RegisterRow;

/// What an import would change, row by row and cell by cell. Japanese: 差分.
///
/// @param rows in the order of the file, missing ones last
record Difference(List<Row> rows) {

  /// What happens to a row.
  enum Kind {
    NEW,
    CHANGED,
    UNCHANGED,
    /// In force, and not in the file.
    MISSING
  }

  /// One cell that changes.
  record CellChange(String column, String before, String after) {}

  /// One row.
  ///
  /// @param row as it would stand; for a missing one as it stands
  record Row(Kind kind, RegisterRow row, List<CellChange> changes) {
    Row {
      changes = List.copyOf(changes);
    }
  }

  Difference {
    rows = List.copyOf(rows);
  }

  long count(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }

  List<Row> of(Kind kind, long offset, int size) {
    return rows.stream().filter(row -> row.kind() == kind).skip(offset).limit(size).toList();
  }

  /// Names exactly what the second person saw, so that nothing else can be approved.
  Sha256 hash() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      if (row.kind() != Kind.UNCHANGED) {
        text.append(row.kind()).append('\u001f').append(row.row().key());
        row.row()
            .cells()
            .forEach(
                (column, cell) -> text.append('\u001f').append(column).append('=').append(cell));
        row.changes().forEach(change -> text.append('\u001f').append(change.before()));
        text.append('\n');
      }
    }
    return Sha256.of(text.toString());
  }
}
