package org.openjcm.methodology.calculation;

import java.util.stream.Collectors;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;

/// Writes a formula back as text, with pieces of equipment in place of their indices.
public final class ExpressionText {

  private ExpressionText() {}

  /// The element at which an index stands, or the index itself where it stands at none.
  interface Elements {
    String of(String index);
  }

  /// A formula without elements in place of its indices.
  public static String of(Expression expression) {
    return of(expression, index -> index);
  }

  public static String of(Condition condition) {
    return of(condition, index -> index);
  }

  static String of(Expression expression, Elements elements) {
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
          calendar.property().word() + " of " + elements.of(calendar.index());
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

  private static String aggregate(Expression.Aggregate aggregate, Elements elements) {
    Elements inside = index -> index.equals(aggregate.index()) ? index : elements.of(index);
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
  private static String key(Expression expression, Elements elements) {
    return expression instanceof Expression.Reference reference && reference.indices().isEmpty()
        ? elements.of(reference.symbol())
        : of(expression, elements);
  }

  static String of(Expression.Reference reference, Elements elements) {
    if (reference.indices().isEmpty()) {
      return reference.symbol();
    }
    return reference.indices().stream()
        .map(elements::of)
        .collect(Collectors.joining(",", reference.symbol() + "[", "]"));
  }

  private static String inner(Expression expression, Elements elements) {
    String text = of(expression, elements);
    return expression instanceof Expression.Arithmetic || expression instanceof Expression.Choice
        ? "(" + text + ")"
        : text;
  }

  private static String of(Condition condition, Elements elements) {
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
