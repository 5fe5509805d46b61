package org.openjcm.workbook.layout;

/// How a cell looks, and whether one may write in it. Japanese: セルの体裁.
public enum Look {
  TITLE,
  NOTICE,
  /// SAMPLE／見本.
  SAMPLE,
  SECTION,
  HEADING,
  TEXT,
  /// The name of a symbol or a unit.
  SYMBOL,
  /// One term of a sum.
  TERM,
  TERM_VALUE,
  VALUE,
  RESULT,
  /// Whole tonnes.
  WHOLE,
  CONSTANT,
  /// A constant that nobody has compared with its document.
  UNVERIFIED,
  UNVERIFIED_TEXT,
  INPUT_NUMBER,
  INPUT_WORDS,
  INPUT_DAY,
  INPUT_TIME;

  /// Whether the cell is left open for entry.
  public boolean isInput() {
    return this == INPUT_NUMBER || this == INPUT_WORDS || this == INPUT_DAY || this == INPUT_TIME;
  }
}
