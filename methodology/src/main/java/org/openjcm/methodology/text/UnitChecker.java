package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// Finds the unit of every part of a formula, and the indices it carries. A part with a fault has
/// no unit (`null`), so that one mistake is reported once.
final class UnitChecker {

  private final Symbols symbols;
  private final Set<String> indices;
  private final Faults faults;
  private final Set<String> bound = new HashSet<>();

  UnitChecker(Symbols symbols, Set<String> indices, Faults faults) {
    this.symbols = symbols;
    this.indices = indices;
    this.faults = faults;
  }

  void check(Passage passage) {
    Expression.Reference target = passage.statement().target();
    bound.addAll(target.indices());
    if (!(symbols.declaration(target.symbol()) instanceof Declaration.Computed computed)) {
      return;
    }
    if (!computed.indices().equals(target.indices())) {
      indexFault(target, computed);
      bound.addAll(computed.indices());
    }
    Unit found = unit(passage.statement().formula());
    if (found != null && !found.isSameAs(computed.unit())) {
      unlike(
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

  private void unlike(
      Place at, String offending, Unit found, Unit wanted, org.openjcm.rulebook.BilingualText why) {
    boolean convertible = found.hasDimensionOf(wanted);
    faults.add(
        convertible ? "conversion-missing" : "unit-mismatch",
        at,
        offending,
        why,
        convertible
            ? words(
                "Convert in writing: ( … ) in [" + wanted + "].",
                "換算を明記してください: ( … ) in [" + wanted + "]")
            : words(
                "One is " + quantity(found, "en") + ", the other " + quantity(wanted, "en") + ".",
                "一方は" + quantity(found, "ja") + "、他方は" + quantity(wanted, "ja") + "です。"));
  }

  private static String quantity(Unit unit, String language) {
    return Units.standard().quantity(unit).in(language);
  }

  private @Nullable Unit unit(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> named(literal.unit(), literal.at());
      case Expression.Reference reference -> reference(reference);
      case Expression.Negation negation -> unit(negation.of());
      case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Expression.Conversion conversion -> conversion(conversion);
      case Expression.Sum sum -> sum(sum);
      case Expression.Lookup lookup -> lookup(lookup);
      case Expression.Choice choice -> {
        condition(choice.when());
        yield alike(choice.at(), "if", List.of(choice.then(), choice.otherwise()));
      }
      case Expression.Extreme extreme ->
          alike(extreme.at(), extreme.least() ? "min" : "max", extreme.of());
      case Expression.Rounding rounding -> unit(rounding.of());
    };
  }

  private @Nullable Unit named(String text, Place at) {
    Optional<Unit> unit = Units.standard().parse(text);
    if (unit.isEmpty()) {
      faults.add(
          "unknown-unit",
          at,
          text,
          words("\"" + text + "\" is not a unit.", "「" + text + "」は単位ではありません。"),
          Spelling.suggestion(text, Units.standard().symbols()));
    }
    return unit.orElse(null);
  }

  private @Nullable Unit reference(Expression.Reference reference) {
    Declaration declaration = symbols.declaration(reference.symbol());
    if (declaration == null) {
      undefined(reference.symbol(), reference.at(), symbols.names());
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
    return checkIndices(reference, quantity) ? quantity.unit() : null;
  }

  private void undefined(String symbol, Place at, List<String> candidates) {
    faults.add(
        "undefined-symbol",
        at,
        symbol,
        words("\"" + symbol + "\" is not declared.", "「" + symbol + "」は宣言されていません。"),
        Spelling.suggestion(symbol, candidates));
  }

  private boolean checkIndices(Expression.Reference reference, Declaration declaration) {
    if (!declaration.indices().equals(reference.indices())) {
      indexFault(reference, declaration);
      return false;
    }
    for (String index : reference.indices()) {
      if (!bound.contains(index)) {
        faults.add(
            "index-not-bound",
            reference.at(),
            reference.symbol(),
            words(
                "Which " + index + "? Neither the left side nor a sum says.",
                "添字" + index + "が、左辺にも総和にもありません。"),
            words(
                "Write sum over " + index + " ( … ), or give the left side the index.",
                "sum over " + index + " ( … ) と書くか、左辺に添字を付けてください。"));
        return false;
      }
    }
    return true;
  }

  private void indexFault(Expression.Reference reference, Declaration declaration) {
    String wanted = written(declaration.symbol(), declaration.indices());
    faults.add(
        "index-mismatch",
        reference.at(),
        written(reference.symbol(), reference.indices()),
        words(
            "\"" + declaration.symbol() + "\" is declared as " + wanted + ".",
            "「" + declaration.symbol() + "」は" + wanted + "と宣言されています。"),
        words("Write " + wanted + ".", wanted + "と書いてください。"));
  }

  private static String written(String symbol, List<String> indices) {
    return indices.isEmpty() ? symbol : symbol + "[" + String.join(",", indices) + "]";
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
          unlike(
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

  private @Nullable Unit conversion(Expression.Conversion conversion) {
    Unit from = unit(conversion.of());
    Unit to = named(conversion.unit(), conversion.at());
    if (from != null && to != null && !from.hasDimensionOf(to)) {
      unlike(
          conversion.at(),
          conversion.unit(),
          from,
          to,
          words(from + " cannot be converted to " + to + ".", from + "は" + to + "に換算できません。"));
      return null;
    }
    return from == null ? null : to;
  }

  private @Nullable Unit sum(Expression.Sum sum) {
    if (!indices.contains(sum.index())) {
      faults.add(
          "unknown-index",
          sum.at(),
          sum.index(),
          words(
              "The index \"" + sum.index() + "\" is not declared.",
              "添字「" + sum.index() + "」は宣言されていません。"),
          Spelling.suggestion(sum.index(), indices.stream().sorted().toList()));
      return null;
    }
    if (!bound.add(sum.index())) {
      faults.add(
          "index-bound-twice",
          sum.at(),
          sum.index(),
          words(
              "The index " + sum.index() + " is in use already here.",
              "添字" + sum.index() + "はここで既に使われています。"),
          words("Sum over it once.", "総和は1回だけにしてください。"));
      return null;
    }
    Unit unit = unit(sum.of());
    bound.remove(sum.index());
    if (!carries(sum.of(), sum.index())) {
      faults.add(
          "sum-without-term",
          sum.at(),
          sum.index(),
          words(
              "Nothing in this sum has the index " + sum.index() + ".",
              "この総和の中に添字" + sum.index() + "を持つ項がありません。"),
          words("Give a term the index, or take the sum away.", "項に添字を付けるか、総和をやめてください。"));
      return null;
    }
    return unit;
  }

  private static boolean carries(Expression expression, String index) {
    return IndexSearch.mentions(expression, index);
  }

  private @Nullable Unit lookup(Expression.Lookup lookup) {
    LookupTable table = symbols.table(lookup.table());
    if (table == null) {
      undefined(lookup.table(), lookup.at(), symbols.tableNames());
      return null;
    }
    if (!table.fact().equals(lookup.by().symbol())) {
      faults.add(
          "lookup-by",
          lookup.by().at(),
          lookup.by().symbol(),
          words("The table goes by " + table.fact() + ".", "この表の区分は" + table.fact() + "です。"),
          words("Write by " + table.fact() + ".", "by " + table.fact() + "と書いてください。"));
      return null;
    }
    Declaration fact = symbols.declaration(table.fact());
    return fact == null || !checkIndices(lookup.by(), fact) ? null : table.unit();
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
        unlike(
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
    Declaration declaration = symbols.declaration(is.fact().symbol());
    if (declaration instanceof Declaration.Fact fact) {
      checkIndices(is.fact(), fact);
      if (!fact.has(is.category())) {
        faults.add(
            "unknown-category",
            is.at(),
            is.category(),
            words(
                fact.symbol() + " is never " + is.category() + ".",
                fact.symbol() + "に「" + is.category() + "」という区分はありません。"),
            Spelling.suggestion(
                is.category(),
                fact.categories().stream().map(Declaration.Category::name).toList()));
      }
    } else {
      undefined(is.fact().symbol(), is.fact().at(), symbols.names());
    }
  }
}
