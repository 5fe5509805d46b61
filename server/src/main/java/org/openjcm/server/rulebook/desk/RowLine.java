package org.openjcm.server.rulebook.desk;

import java.util.List;

/// A row of a preview as the page shows it.
///
/// @param line in the file; 0 when the file does not have the row
/// @param cells of a changed row those that change, of a new row those that are known
public record RowLine(String key, int line, List<Cell> cells) {

  /// One cell, with what it says now where that differs.
  public record Cell(String column, String before, String after) {}

  static RowLine of(Difference.Row row) {
    List<Cell> cells =
        switch (row.kind()) {
          case CHANGED ->
              row.changes().stream()
                  .map(change -> new Cell(change.column(), change.before(), change.after()))
                  .toList();
          case NEW ->
              row.row().cells().entrySet().stream()
                  .filter(cell -> !cell.getValue().isEmpty() && !cell.getKey().equals("key"))
                  .map(cell -> new Cell(cell.getKey(), "", cell.getValue()))
                  .toList();
          case UNCHANGED, MISSING ->
              row.row().cells().entrySet().stream()
                  .filter(
                      cell -> cell.getKey().startsWith("title") || cell.getKey().startsWith("name"))
                  .filter(cell -> !cell.getValue().isEmpty())
                  .map(cell -> new Cell(cell.getKey(), "", cell.getValue()))
                  .toList();
        };
    return new RowLine(row.row().key(), row.row().line(), cells);
  }
}
