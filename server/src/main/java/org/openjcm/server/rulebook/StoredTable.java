package org.openjcm.server.rulebook;

import java.util.stream.Collectors;
import org.openjcm.rulebook.register.CellType;
import org.openjcm.rulebook.register.Column;
import org.openjcm.rulebook.register.RegisterTable;

/// A register file and the database table its rows are appended to.
///
/// @param file what the file must look like
/// @param table schema and name, `projectcycle.project`
public record StoredTable(RegisterTable file, String table) {

  /// The view of the rows in force, `projectcycle.current_project`.
  public String currentView() {
    return table.replace(".", ".current_");
  }

  /// Appends one row; parameters: edition, ended, then the cells in the order of the columns.
  String insert() {
    return "insert into %s (edition, ended, %s) values (?, ?, %s)"
        .formatted(
            table,
            file.columns().stream().map(Column::name).collect(Collectors.joining(", ")),
            file.columns().stream()
                .map(column -> "cast(nullif(?, '') as " + sqlType(column) + ")")
                .collect(Collectors.joining(", ")));
  }

  private static String sqlType(Column column) {
    return switch (column.type()) {
      case CellType.Day _ -> "date";
      case CellType.WholeNumber _ -> "bigint";
      case CellType.Text _,
          CellType.Code _,
          CellType.Words _,
          CellType.PartialDay _,
          CellType.Country _,
          CellType.ProjectNumber _,
          CellType.MethodologyVersion _,
          CellType.RowKey _,
          CellType.Sureness _ ->
          "text";
    };
  }
}
