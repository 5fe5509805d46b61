package org.openjcm.rulebook.register;

import org.openjcm.rulebook.BilingualText;

/// Why one cell of a file cannot be taken, and where it stands.
///
/// @param file name of the file, as the person who gave it knows it
/// @param line line of the file on which the row (or the faulty text) begins, counted from 1; 0
///   when the whole file is meant
/// @param column which cell of the row, counted from 1; 0 when the whole row is meant
/// @param columnName name of that column; empty when the whole row is meant
/// @param reason what is wrong and what would be right, one sentence in each language
public record CsvFault(String file, int line, int column, String columnName, BilingualText reason) {

  /// As printed: `projects.csv, line 12, column 9 (registered_on): not a date: "2015-13-01"; …`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(", line ").append(line);
    }
    if (column > 0) {
      text.append(", column ").append(column);
      if (!columnName.isEmpty()) {
        text.append(" (").append(columnName).append(')');
      }
    }
    return text.append(": ").append(reason.en()).toString();
  }
}
