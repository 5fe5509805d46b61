package org.openjcm.rulebook;

/// How surely a fact is known. Anything but `VERIFIED` is shown as what it is, wherever it is
/// shown.
public enum Confidence {
  /// Read in the cited source, or computed from cited data. Japanese: 確認済み.
  VERIFIED,
  /// Generally known, not compared with the document. Japanese: 未確認.
  UNVERIFIED,
  /// Concluded from other facts, or our own design. Japanese: 推定.
  INFERRED,
  /// To be taken from the official document. Japanese: 不明.
  UNKNOWN;

  public boolean isVerified() {
    return this == VERIFIED;
  }
}
