package org.openjcm.methodology.library;

/// How far a text of a methodology can be relied on, from best to least. Japanese: 本文の確からしさ.
public enum Standing {
  /// Formula and constants are from the official text. Japanese: 数式・定数とも正式文書による.
  OFFICIAL,
  /// The formula is known; a constant is missing or not verified. Japanese: 定数が不明・未確認.
  CONSTANTS_OPEN,
  /// The formula, or a part of it, is concluded from a sister. Japanese: 数式が推定.
  INFERRED,
  /// There is no text that computes. Japanese: 計算できる本文なし.
  NO_TEXT;

  /// `official`, `constants-open`: as addresses, data and message keys write it.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
