package org.openjcm.workbook.layout;

/// One cell of the workbook. Japanese: セル番地.
///
/// @param column from 0
/// @param row from 0
public record Address(String sheet, int column, int row) {

  /// `C12`
  public String local() {
    return letters(column) + (row + 1);
  }

  /// `$C$12`
  public String fixed() {
    return "$" + letters(column) + "$" + (row + 1);
  }

  /// As a formula on `sheet` names it: `C12`, or `'MPS(input)'!C12` from another sheet.
  public String seenFrom(String other) {
    return other.equals(sheet) ? local() : "'" + sheet + "'!" + local();
  }

  /// The same row, another column.
  public Address in(int other) {
    return new Address(sheet, other, row);
  }

  /// `C` for 2, `AA` for 26.
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
