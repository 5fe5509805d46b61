package org.openjcm.rulebook.register;

/// One column of a register file.
///
/// @param name as in the file's header and in the database
/// @param required whether the cell may not be empty
public record Column(String name, CellType type, boolean required) {

  public static Column required(String name, CellType type) {
    return new Column(name, type, true);
  }

  public static Column optional(String name, CellType type) {
    return new Column(name, type, false);
  }
}
