package org.openjcm.workbook.layout;

/// Cells below each other, or beside each other. Japanese: セル範囲.
public record Run(Address first, Address last) {

  /// `C12:C31`, or `'MRS(input)'!E12:E23` from another sheet.
  public String seenFrom(String sheet) {
    return first.seenFrom(sheet) + (first.equals(last) ? "" : ":" + last.local());
  }

  /// `$C$12:$C$31` within its own sheet.
  public String fixed() {
    return first.fixed() + ":" + last.fixed();
  }

  /// The same rows, another column.
  public Run in(int column) {
    return new Run(first.in(column), last.in(column));
  }
}
