package org.openjcm.methodology.calculation;

import java.util.IdentityHashMap;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;

/// The unit of every part of every formula, found once. The text was checked when it was read, so
/// that each part has one.
public final class NodeUnits {

  private final Methodology methodology;
  private final IdentityHashMap<Expression, Unit> units = new IdentityHashMap<>();

  public NodeUnits(Methodology methodology) {
    this.methodology = methodology;
    methodology.inOrder().forEach(passage -> unit(passage.statement().formula()));
    methodology.criteria().forEach(criterion -> criterion.check().ifPresent(this::condition));
  }

  public Unit of(Expression expression) {
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
          case Expression.Power power -> power(power);
          case Expression.Exponential exponential -> {
            unit(exponential.of());
            yield Units.number();
          }
          case Expression.Aggregate aggregate -> {
            aggregate.where().ifPresent(this::condition);
            aggregate.weight().ifPresent(this::unit);
            yield unit(aggregate.of());
          }
          case Expression.Calendar calendar ->
              switch (calendar.property()) {
                case YEAR -> named("y");
                case DAYS -> named("day");
                case PORTION -> Units.number();
              };
          case Expression.Lookup lookup -> {
            lookup.by().forEach(this::unit);
            yield methodology.table(lookup.table()).orElseThrow().unit();
          }
          case Expression.Choice choice -> {
            condition(choice.when());
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

  private void condition(Condition condition) {
    Parts.of(condition).forEach(this::unit);
  }

  private Unit power(Expression.Power power) {
    Unit base = unit(power.base());
    unit(power.exponent());
    return power.whole().isPresent() ? base.toPower(power.whole().getAsInt()) : Units.number();
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
    return methodology.declaration(symbol).orElse(null) instanceof Declaration.Quantity quantity
        ? quantity.unit()
        : Units.number();
  }

  private static Unit named(String text) {
    return Units.standard().parse(text).orElseThrow();
  }
}
