package org.openjcm.methodology;

/// How far a result can be recomputed by anyone. Shown with every issuance, everywhere. Japanese:
/// 証明度.
public enum ProofGrade {
  /// Recomputed from the readings.
  A,
  /// Recomputed from the submitted workbook.
  B,
  /// Taken from the signed verification report.
  C
}
