package org.openjcm.methodology.text;

import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;

/// Whether a part of a formula depends on an index.
final class IndexSearch {

  private IndexSearch() {}

  static boolean mentions(Expression expression, String index) {
    return switch (expression) {
      case Expression.Literal _ -> false;
      case Expression.Reference reference -> reference.indices().contains(index);
      case Expression.Negation negation -> mentions(negation.of(), index);
      case Expression.Arithmetic arithmetic ->
          mentions(arithmetic.left(), index) || mentions(arithmetic.right(), index);
      case Expression.Conversion conversion -> mentions(conversion.of(), index);
      case Expression.Sum sum -> mentions(sum.of(), index);
      case Expression.Lookup lookup -> mentions(lookup.by(), index);
      case Expression.Choice choice ->
          mentions(choice.when(), index)
              || mentions(choice.then(), index)
              || mentions(choice.otherwise(), index);
      case Expression.Extreme extreme ->
          extreme.of().stream().anyMatch(one -> mentions(one, index));
      case Expression.Rounding rounding -> mentions(rounding.of(), index);
    };
  }

  private static boolean mentions(Condition condition, String index) {
    return switch (condition) {
      case Condition.Is is -> mentions(is.fact(), index);
      case Condition.Compared compared ->
          mentions(compared.left(), index) || mentions(compared.right(), index);
      case Condition.All all -> all.of().stream().anyMatch(one -> mentions(one, index));
      case Condition.Any any -> any.of().stream().anyMatch(one -> mentions(one, index));
    };
  }
}
