package org.openjcm.methodology.calculation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;

/// Writes a formula back as text, with pieces of equipment in place of their indices.
public final class ExpressionText {

  private ExpressionText() {}

  /// A formula without elements in place of its indices.
  public static String of(Expression expression) {
    return of(expression, Map.of());
  }

  public static String of(Condition condition) {
    return of(condition, Map.of());
  }

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
      case Expression.Power power ->
          inner(power.base(), elements) + " ^ " + inner(power.exponent(), elements);
      case Expression.Exponential exponential -> "exp(" + of(exponential.of(), elements) + ")";
      case Expression.Aggregate aggregate -> aggregate(aggregate, elements);
      case Expression.Calendar calendar ->
          calendar.property().word()
              + " of "
              + elements.getOrDefault(calendar.index(), calendar.index());
      case Expression.Lookup lookup -> {
        String keys =
            lookup.by().stream().map(one -> key(one, elements)).collect(Collectors.joining(", "));
        yield "lookup "
            + lookup.table()
            + " by "
            + (lookup.by().size() == 1 ? keys : "(" + keys + ")");
      }
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

  private static String aggregate(Expression.Aggregate aggregate, Map<String, String> elements) {
    Map<String, String> inside = new HashMap<>(elements);
    inside.remove(aggregate.index());
    String where = aggregate.where().map(one -> " where " + of(one, inside)).orElse("");
    String weight = aggregate.weight().map(one -> " weighted by " + inner(one, inside)).orElse("");
    boolean count = aggregate.kind() == Expression.Aggregate.Kind.COUNT;
    return aggregate.kind().word()
        + " over "
        + aggregate.index()
        + where
        + weight
        + (count ? "" : " ( " + of(aggregate.of(), inside) + " )");
  }

  /// A key of a lookup: an index by its element.
  private static String key(Expression expression, Map<String, String> elements) {
    return expression instanceof Expression.Reference reference && reference.indices().isEmpty()
        ? elements.getOrDefault(reference.symbol(), reference.symbol())
        : of(expression, elements);
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
