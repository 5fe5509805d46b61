package org.openjcm.methodology;

/// How far a result can be recomputed by anyone. Shown with every issuance, everywhere. Japanese:
/// 証明度.
public enum ProofGrade {
  /// Recomputed from readings that each name their evidence: publication, invoice, or meter and
  /// record.
  A,
  /// Recomputed from values as they were submitted, in a workbook or without evidence.
  B,
  /// Taken from the signed verification report.
  C
}
