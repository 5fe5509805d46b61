package org.openjcm.server.methodology;

import org.openjcm.rulebook.Confidence;
import org.openjcm.server.rulebook.confirmation.FactMarks;

/// One cell of a table of a methodology as a page shows it.
public sealed interface ShownCell {

  /// Words of this language.
  record Words(String text) implements ShownCell {}

  /// Words that stay as the text writes them: a unit, a key.
  record Code(String text) implements ShownCell {}

  /// A number; `more` says where it comes from when it is not written in the text itself.
  record Quantity(String text, String more) implements ShownCell {}

  /// A symbol or a condition as printed.
  ///
  /// @param math MathML, already escaped
  /// @param text the same as the text writes it
  record Printed(String math, String text) implements ShownCell {}

  /// A link within the page or to a public document.
  record Link(String href, String text, boolean outside) implements ShownCell {}

  /// How surely something is known that nobody can confirm by itself.
  record Sure(Confidence confidence) implements ShownCell {}

  /// How surely a fact is known, its mark lifted where it was confirmed.
  record Fact(FactMarks.Mark mark, String shown) implements ShownCell {}
}
