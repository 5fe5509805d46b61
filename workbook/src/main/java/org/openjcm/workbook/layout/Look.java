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
  /// A unit or an element beside a term.
  TERM_SYMBOL,
  TERM_VALUE,
  VALUE,
  RESULT,
  /// Whole tonnes.
  WHOLE,
  CONSTANT,
  /// A constant that nobody has compared with its document.
  UNVERIFIED,
  UNVERIFIED_TEXT,
  /// A day that is stated, not entered.
  DAY,
  /// A time that is stated, not entered.
  TIME,
  /// What is wrong with an input.
  CHECK,
  /// An entry that has no place here, such as days on which a piece does not operate.
  CLOSED,
  INPUT_NUMBER,
  INPUT_WORDS,
  /// One word of a short list.
  INPUT_CHOICE,
  INPUT_DAY,
  INPUT_TIME;

  /// Whether the cell is left open for entry.
  public boolean isInput() {
    return switch (this) {
      case INPUT_NUMBER, INPUT_WORDS, INPUT_CHOICE, INPUT_DAY, INPUT_TIME -> true;
      default -> false;
    };
  }
}
