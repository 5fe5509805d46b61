package org.openjcm.methodology.calculation;

import java.util.Map;
import java.util.stream.Collectors;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;

/// Writes a formula back as text, with pieces of equipment in place of their indices.
final class ExpressionText {

  private ExpressionText() {}

  static String of(Expression expression, Map<String, String> elements) {
    return switch (expression) {
      case Expression.Literal literal ->
          literal.value().toPlainString()
              + (literal.unit().equals("1") ? "" : " [" + literal.unit() + "]");
      case Expression.Reference reference -> of(reference, elements);
      case Expression.Negation negation -> "-" + inner(negation.of(), elements);
      case Expression.Arithmetic arithmetic ->
          inner(arithmetic.left(), elements)
              + " "
              + arithmetic.operator().sign()
              + " "
              + inner(arithmetic.right(), elements);
      case Expression.Conversion conversion ->
          inner(conversion.of(), elements) + " in [" + conversion.unit() + "]";
      case Expression.Sum sum -> "sum over " + sum.index() + " ( " + of(sum.of(), elements) + " )";
      case Expression.Lookup lookup ->
          "lookup " + lookup.table() + " by " + of(lookup.by(), elements);
      case Expression.Choice choice ->
          "if "
              + of(choice.when(), elements)
              + " then "
              + of(choice.then(), elements)
              + " else "
              + of(choice.otherwise(), elements);
      case Expression.Extreme extreme ->
          extreme.of().stream()
              .map(one -> of(one, elements))
              .collect(Collectors.joining(", ", extreme.least() ? "min(" : "max(", ")"));
      case Expression.Rounding rounding ->
          "round("
              + of(rounding.of(), elements)
              + ", "
              + rounding.decimals()
              + ", "
              + switch (rounding.mode()) {
                case FLOOR -> "down";
                case CEILING -> "up";
                default -> "nearest";
              }
              + ")";
    };
  }

  static String of(Expression.Reference reference, Map<String, String> elements) {
    if (reference.indices().isEmpty()) {
      return reference.symbol();
    }
    return reference.indices().stream()
        .map(index -> elements.getOrDefault(index, index))
        .collect(Collectors.joining(",", reference.symbol() + "[", "]"));
  }

  private static String inner(Expression expression, Map<String, String> elements) {
    String text = of(expression, elements);
    return expression instanceof Expression.Arithmetic || expression instanceof Expression.Choice
        ? "(" + text + ")"
        : text;
  }

  private static String of(Condition condition, Map<String, String> elements) {
    return switch (condition) {
      case Condition.Is is ->
          of(is.fact(), elements) + (is.negated() ? " is not " : " is ") + is.category();
      case Condition.Compared compared ->
          of(compared.left(), elements)
              + " "
              + compared.sign()
              + " "
              + of(compared.right(), elements);
      case Condition.All all ->
          all.of().stream().map(one -> of(one, elements)).collect(Collectors.joining(" and "));
      case Condition.Any any ->
          any.of().stream().map(one -> of(one, elements)).collect(Collectors.joining(" or "));
    };
  }
}
