package org.openjcm.methodology.text;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.rulebook.notation.Place;

/// A symbol or a table that a formula mentions.
record Mention(String symbol, Place at) {

  static List<Mention> of(Expression formula) {
    List<Mention> found = new ArrayList<>();
    Parts.within(formula).forEach(part -> collect(part, found));
    return found;
  }

  static List<Mention> of(Condition condition) {
    List<Mention> found = new ArrayList<>();
    Parts.within(condition).forEach(part -> collect(part, found));
    return found;
  }

  private static void collect(Expression part, List<Mention> found) {
    switch (part) {
      case Expression.Reference one -> found.add(new Mention(one.symbol(), one.at()));
      case Expression.Lookup one -> found.add(new Mention(one.table(), one.at()));
      default -> {}
    }
  }
}
