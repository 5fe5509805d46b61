package org.openjcm.server.methodology;

import java.util.List;

/// A part of a methodology's text as a page shows it, in one language.
public sealed interface ShownBlock {

  /// A heading; `level` 2 to 4.
  record Heading(int level, String id, String text) implements ShownBlock {}

  /// A paragraph.
  record Prose(int line, String text) implements ShownBlock {}

  /// A table with the columns of this language only.
  record Grid(String label, List<Head> header, List<GridRow> rows) implements ShownBlock {}

  /// The head of a column.
  ///
  /// @param numbers whether numbers stand below it
  record Head(String text, boolean numbers) {}

  /// One row of a table.
  ///
  /// @param id by which another place of the page points to the row; empty for none
  record GridRow(String id, List<ShownCell> cells) {}

  /// A block of formulas.
  record Formulas(List<ShownFormula> formulas) implements ShownBlock {}

  /// One formula as printed, as written, and what its symbols mean.
  ///
  /// @param math MathML, already escaped; empty where the lines are no sound statement
  record ShownFormula(String math, List<FormulaLine> lines, List<Meaning> meanings) {}

  /// One line of a formula block; a trace names it by its number.
  record FormulaLine(int number, String text) {}

  /// What a symbol of a formula stands for.
  ///
  /// @param symbol as the text writes it
  /// @param math the symbol as MathML, already escaped
  /// @param kind message key of its class: `methodology.kind.monitored`
  record Meaning(String symbol, String math, String text, String unit, String kind, String href) {}
}
