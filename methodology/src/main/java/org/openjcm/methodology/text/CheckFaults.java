package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// The faults that checking the units and indices of formulas can find, each with its words.
final class CheckFaults {

  private final Faults faults;

  CheckFaults(Faults faults) {
    this.faults = faults;
  }

  void add(String kind, Place at, String offending, BilingualText message, BilingualText remedy) {
    faults.add(kind, at, offending, message, remedy);
  }

  void unlike(Place at, String offending, Unit found, Unit wanted, BilingualText why) {
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

  void notANumber(Place at, String word, Unit found) {
    faults.add(
        "number-expected",
        at,
        found.toString(),
        words(
            "\"" + word + "\" takes a number without a unit; this has " + found + ".",
            "「" + word + "」には単位のない数が必要ですが、単位は" + found + "です。"),
        words("Divide by a quantity of the same unit first.", "先に同じ単位の量で割ってください。"));
  }

  void undefined(String symbol, Place at, List<String> candidates) {
    faults.add(
        "undefined-symbol",
        at,
        symbol,
        words("\"" + symbol + "\" is not declared.", "「" + symbol + "」は宣言されていません。"),
        Spelling.suggestion(symbol, candidates));
  }

  void unknownIndex(String index, Place at, List<String> candidates) {
    faults.add(
        "unknown-index",
        at,
        index,
        words("The index \"" + index + "\" is not declared.", "添字「" + index + "」は宣言されていません。"),
        Spelling.suggestion(index, candidates));
  }

  void unknownCategory(Place at, String of, String category, List<String> candidates) {
    faults.add(
        "unknown-category",
        at,
        category,
        words(of + " is never " + category + ".", of + "に「" + category + "」という区分はありません。"),
        Spelling.suggestion(category, candidates));
  }

  void indexMismatch(Expression.Reference reference, Declaration declaration) {
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

  void notBound(String index, Place at, String offending) {
    faults.add(
        "index-not-bound",
        at,
        offending,
        words(
            "Which " + index + "? Neither the left side nor a sum says.",
            "添字" + index + "が、左辺にも総和にもありません。"),
        words(
            "Write sum over " + index + " ( … ), or give the left side the index.",
            "sum over " + index + " ( … ) と書くか、左辺に添字を付けてください。"));
  }

  @Nullable Unit unit(String text, Place at) {
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
}
