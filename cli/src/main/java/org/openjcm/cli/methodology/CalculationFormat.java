package org.openjcm.cli.methodology;

/// How a calculation is given out.
enum CalculationFormat {
  text,
  json,
  csv,
  /// A workbook with live formulas, into a file.
  xlsx
}
