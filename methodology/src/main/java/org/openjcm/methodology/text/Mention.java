package org.openjcm.methodology.text;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.rulebook.notation.Place;

/// A symbol or a table that a formula mentions.
record Mention(String symbol, Place at) {

  static List<Mention> of(Expression formula) {
    List<Mention> found = new ArrayList<>();
    collect(formula, found);
    return found;
  }

  private static void collect(Expression expression, List<Mention> found) {
    switch (expression) {
      case Expression.Literal _ -> {}
      case Expression.Reference reference ->
          found.add(new Mention(reference.symbol(), reference.at()));
      case Expression.Negation negation -> collect(negation.of(), found);
      case Expression.Arithmetic arithmetic -> {
        collect(arithmetic.left(), found);
        collect(arithmetic.right(), found);
      }
      case Expression.Conversion conversion -> collect(conversion.of(), found);
      case Expression.Sum sum -> collect(sum.of(), found);
      case Expression.Lookup lookup -> {
        found.add(new Mention(lookup.table(), lookup.at()));
        collect(lookup.by(), found);
      }
      case Expression.Choice choice -> {
        collect(choice.when(), found);
        collect(choice.then(), found);
        collect(choice.otherwise(), found);
      }
      case Expression.Extreme extreme -> extreme.of().forEach(one -> collect(one, found));
      case Expression.Rounding rounding -> collect(rounding.of(), found);
    }
  }

  private static void collect(Condition condition, List<Mention> found) {
    switch (condition) {
      case Condition.Is is -> collect(is.fact(), found);
      case Condition.Compared compared -> {
        collect(compared.left(), found);
        collect(compared.right(), found);
      }
      case Condition.All all -> all.of().forEach(one -> collect(one, found));
      case Condition.Any any -> any.of().forEach(one -> collect(one, found));
    }
  }
}
