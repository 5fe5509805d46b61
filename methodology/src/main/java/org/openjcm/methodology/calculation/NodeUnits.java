package org.openjcm.methodology.calculation;

import java.util.IdentityHashMap;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;

/// The unit of every part of every formula, found once. The text was checked when it was read, so
/// that each part has one.
final class NodeUnits {

  private final Methodology methodology;
  private final IdentityHashMap<Expression, Unit> units = new IdentityHashMap<>();

  NodeUnits(Methodology methodology) {
    this.methodology = methodology;
    methodology.inOrder().forEach(passage -> unit(passage.statement().formula()));
  }

  Unit of(Expression expression) {
    Unit unit = units.get(expression);
    return unit == null ? unit(expression) : unit;
  }

  private Unit unit(Expression expression) {
    Unit unit =
        switch (expression) {
          case Expression.Literal literal -> named(literal.unit());
          case Expression.Reference reference -> declared(reference.symbol());
          case Expression.Negation negation -> unit(negation.of());
          case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
          case Expression.Conversion conversion -> {
            unit(conversion.of());
            yield named(conversion.unit());
          }
          case Expression.Sum sum -> unit(sum.of());
          case Expression.Lookup lookup -> methodology.table(lookup.table()).orElseThrow().unit();
          case Expression.Choice choice -> {
            unit(choice.otherwise());
            yield unit(choice.then());
          }
          case Expression.Extreme extreme ->
              extreme.of().stream().map(this::unit).toList().getFirst();
          case Expression.Rounding rounding -> unit(rounding.of());
        };
    units.put(expression, unit);
    return unit;
  }

  private Unit arithmetic(Expression.Arithmetic arithmetic) {
    Unit left = unit(arithmetic.left());
    Unit right = unit(arithmetic.right());
    return switch (arithmetic.operator()) {
      case TIMES -> left.times(right);
      case DIVIDED_BY -> left.dividedBy(right);
      case PLUS, MINUS -> left;
    };
  }

  private Unit declared(String symbol) {
    return methodology.declaration(symbol).orElseThrow() instanceof Declaration.Quantity quantity
        ? quantity.unit()
        : Units.number();
  }

  private static Unit named(String text) {
    return Units.standard().parse(text).orElseThrow();
  }
}
