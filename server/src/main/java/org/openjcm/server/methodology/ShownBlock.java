package org.openjcm.server.methodology;

import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.Confidence;

/// A part of a methodology's text as a page shows it, in one language.
public sealed interface ShownBlock {

  /// A heading; `level` 2 to 4.
  record Heading(int level, String id, String text) implements ShownBlock {}

  /// A paragraph.
  record Prose(int line, String text) implements ShownBlock {}

  /// A table with the columns of this language only.
  record Grid(String label, List<String> header, List<List<GridCell>> rows) implements ShownBlock {}

  /// A cell; `confidence` is given where the cell states one.
  record GridCell(String text, boolean number, boolean code, Optional<Confidence> confidence) {}

  /// A block of formulas, each line with its number in the text.
  record Formulas(List<FormulaLine> lines) implements ShownBlock {}

  /// One line of a formula block; a trace names it by its number.
  record FormulaLine(int number, String text) {}
}
