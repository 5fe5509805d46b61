package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;

/// Finds the unit of every part of a formula, and the indices it carries. A part with a fault has
/// no unit (`null`), so that one mistake is reported once.
final class UnitChecker {

  private final Symbols symbols;
  private final CheckFaults faults;
  private final IndexChecker indices;
  private final LookupChecker lookups;

  UnitChecker(Symbols symbols, Faults faults) {
    this.symbols = symbols;
    this.faults = new CheckFaults(faults);
    this.indices = new IndexChecker(symbols, this.faults);
    this.lookups = new LookupChecker(symbols, indices, this.faults);
  }

  void check(Passage passage) {
    Expression.Reference target = passage.statement().target();
    indices.bind(target.indices());
    if (!(symbols.declaration(target.symbol()) instanceof Declaration.Computed computed)) {
      return;
    }
    if (!computed.indices().equals(target.indices())) {
      faults.indexMismatch(target, computed);
      indices.bind(computed.indices());
    }
    Unit found = unit(passage.statement().formula());
    if (found != null && !found.isSameAs(computed.unit())) {
      faults.unlike(
          target.at(),
          passage.statement().text(),
          found,
          computed.unit(),
          words(
              target.symbol()
                  + " is declared in "
                  + computed.unit()
                  + ", the formula gives "
                  + found
                  + ".",
              target.symbol() + "の単位は" + computed.unit() + "ですが、数式の単位は" + found + "です。"));
    }
  }

  /// Checks a condition that stands alone, for the elements of these indices.
  void check(Condition condition, Collection<String> bound) {
    indices.bind(bound);
    condition(condition);
  }

  private @Nullable Unit unit(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> faults.unit(literal.unit(), literal.at());
      case Expression.Reference reference -> reference(reference);
      case Expression.Negation negation -> unit(negation.of());
      case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Expression.Power power -> power(power);
      case Expression.Exponential exp -> number(exp.at(), "exp", exp.of()) ? Units.number() : null;
      case Expression.Conversion conversion -> conversion(conversion);
      case Expression.Aggregate aggregate -> aggregate(aggregate);
      case Expression.Calendar calendar -> calendar(calendar);
      case Expression.Lookup lookup -> lookups.unit(lookup, this::unit);
      case Expression.Choice choice -> {
        condition(choice.when());
        yield alike(choice.at(), "if", List.of(choice.then(), choice.otherwise()));
      }
      case Expression.Extreme extreme ->
          alike(extreme.at(), extreme.least() ? "min" : "max", extreme.of());
      case Expression.Rounding rounding -> unit(rounding.of());
    };
  }

  private @Nullable Unit reference(Expression.Reference reference) {
    Declaration declaration = symbols.declaration(reference.symbol());
    if (declaration == null) {
      faults.undefined(reference.symbol(), reference.at(), symbols.names());
      return null;
    }
    if (!(declaration instanceof Declaration.Quantity quantity)) {
      faults.add(
          "fact-as-quantity",
          reference.at(),
          reference.symbol(),
          words(
              "\"" + reference.symbol() + "\" is a fact, not a quantity.",
              "「" + reference.symbol() + "」は事実であり、量ではありません。"),
          words("Ask it with \"is\", or look a value up by it.", "「is」で問うか、lookupの区分に使ってください。"));
      return null;
    }
    return indices.fits(reference, quantity) ? quantity.unit() : null;
  }

  private @Nullable Unit arithmetic(Expression.Arithmetic arithmetic) {
    Unit left = unit(arithmetic.left());
    Unit right = unit(arithmetic.right());
    if (left == null || right == null) {
      return null;
    }
    return switch (arithmetic.operator()) {
      case TIMES -> left.times(right);
      case DIVIDED_BY -> left.dividedBy(right);
      case PLUS, MINUS -> {
        if (!left.isSameAs(right)) {
          String sign = arithmetic.operator().sign();
          faults.unlike(
              arithmetic.at(),
              left + " " + sign + " " + right,
              right,
              left,
              words(
                  "Here "
                      + right
                      + (sign.equals("+") ? " is added to " : " is taken from ")
                      + left
                      + ".",
                  "単位の異なる量(" + left + "と" + right + ")を加減しています。"));
          yield null;
        }
        yield left;
      }
    };
  }

  /// Only a written whole power may be taken of a quantity with a unit.
  private @Nullable Unit power(Expression.Power power) {
    OptionalInt whole = power.whole();
    if (whole.isPresent()) {
      Unit base = unit(power.base());
      return base == null ? null : base.toPower(whole.getAsInt());
    }
    boolean base = number(power.at(), "^", power.base());
    boolean exponent = number(power.at(), "^", power.exponent());
    return base && exponent ? Units.number() : null;
  }

  private boolean number(Place at, String word, Expression part) {
    Unit unit = unit(part);
    if (unit != null && !unit.isNumber()) {
      faults.notANumber(at, word, unit);
    }
    return unit != null && unit.isNumber();
  }

  private @Nullable Unit conversion(Expression.Conversion conversion) {
    Unit from = unit(conversion.of());
    Unit to = faults.unit(conversion.unit(), conversion.at());
    if (from != null && to != null && !from.hasDimensionOf(to)) {
      faults.unlike(
          conversion.at(),
          conversion.unit(),
          from,
          to,
          words(from + " cannot be converted to " + to + ".", from + "は" + to + "に換算できません。"));
      return null;
    }
    return from == null ? null : to;
  }

  private @Nullable Unit aggregate(Expression.Aggregate aggregate) {
    if (!indices.open(aggregate.index(), aggregate.at())) {
      return null;
    }
    aggregate.where().ifPresent(this::condition);
    aggregate.weight().ifPresent(this::unit);
    Unit unit = unit(aggregate.of());
    indices.close(aggregate.index());
    boolean count = aggregate.kind() == Expression.Aggregate.Kind.COUNT;
    if (!count && !IndexSearch.mentions(aggregate.of(), aggregate.index())) {
      faults.add(
          "sum-without-term",
          aggregate.at(),
          aggregate.index(),
          words(
              "Nothing in this sum has the index " + aggregate.index() + ".",
              "この総和の中に添字" + aggregate.index() + "を持つ項がありません。"),
          words("Give a term the index, or take the sum away.", "項に添字を付けるか、総和をやめてください。"));
      return null;
    }
    aggregate
        .weight()
        .filter(weight -> !IndexSearch.mentions(weight, aggregate.index()))
        .ifPresent(weight ->
            faults.add(
                "sum-without-term",
                weight.at(),
                aggregate.index(),
                words(
                    "The weight has not the index "
                        + aggregate.index()
                        + ", so it weighs all alike.",
                    "重みに添字" + aggregate.index() + "がなく、全ての要素が同じ重みになります。"),
                words(
                    "Give the weight the index, or leave \"weighted by\" out.",
                    "重みに添字を付けるか、「weighted by」を除いてください。")));
    return unit;
  }

  private @Nullable Unit calendar(Expression.Calendar calendar) {
    if (indices.time(calendar.index(), calendar.at()) == null) {
      return null;
    }
    return switch (calendar.property()) {
      case YEAR -> faults.unit("y", calendar.at());
      case DAYS -> faults.unit("day", calendar.at());
      case PORTION -> Units.number();
    };
  }

  private @Nullable Unit alike(Place at, String word, List<Expression> parts) {
    List<Unit> units = new ArrayList<>();
    for (Expression part : parts) {
      Unit unit = unit(part);
      if (unit != null) {
        units.add(unit);
      }
    }
    if (units.size() < parts.size()) {
      return null;
    }
    Unit first = units.getFirst();
    for (Unit unit : units) {
      if (!unit.isSameAs(first)) {
        faults.unlike(
            at,
            word,
            unit,
            first,
            words(
                "The parts of \"" + word + "\" differ: " + first + " and " + unit + ".",
                "「" + word + "」の各部分の単位が異なります: " + first + "と" + unit + "。"));
        return null;
      }
    }
    return first;
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.Is is -> isCategory(is);
      case Condition.Compared compared ->
          alike(compared.at(), compared.sign(), List.of(compared.left(), compared.right()));
      case Condition.All all -> all.of().forEach(this::condition);
      case Condition.Any any -> any.of().forEach(this::condition);
    }
  }

  private void isCategory(Condition.Is is) {
    String asked = is.fact().symbol();
    if (symbols.declaration(asked) instanceof Declaration.Fact fact) {
      indices.fits(is.fact(), fact);
      if (!fact.has(is.category())) {
        faults.unknownCategory(
            is.at(),
            asked,
            is.category(),
            fact.categories().stream().map(Declaration.Category::name).toList());
      }
    } else if (symbols.index(asked) != null && is.fact().indices().isEmpty()) {
      if (!indices.isBound(asked)) {
        faults.notBound(asked, is.fact().at(), asked);
      } else if (!symbols.elements(asked).contains(is.category())) {
        faults.unknownCategory(is.at(), asked, is.category(), symbols.elements(asked));
      }
    } else {
      faults.undefined(asked, is.fact().at(), symbols.names());
    }
  }
}
