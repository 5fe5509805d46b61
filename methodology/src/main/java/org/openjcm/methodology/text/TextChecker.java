package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// Checks a whole text: every symbol has one formula, every formula its dimensions, nothing goes in
/// circles, nothing is declared in vain, and the three results are there.
final class TextChecker {

  private final Declared declared;
  private final Faults faults;
  private final Symbols symbols;
  private final Map<String, Passage> formulas = new LinkedHashMap<>();
  private final List<Passage> inOrder = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> used = new TreeSet<>();

  TextChecker(Declared declared, Faults faults) {
    this.declared = declared;
    this.faults = faults;
    this.symbols = new Symbols(declared);
  }

  /// The formulas that lead to the results, each after those it needs.
  List<Passage> check(List<Passage> passages, Set<String> unreadable) {
    passages.forEach(this::register);
    new TableChecker(declared, symbols, faults).check();
    new MonitoredChecker(declared, symbols, faults).check();
    checkRules();
    for (Declaration.Computed computed : declaredAs(Declaration.Computed.class)) {
      if (!formulas.containsKey(computed.symbol()) && !unreadable.contains(computed.symbol())) {
        faults.add(
            "formula-missing",
            computed.at(),
            computed.symbol(),
            words(
                "\"" + computed.symbol() + "\" is computed, but no formula gives it.",
                "「" + computed.symbol() + "」を与える数式がありません。"),
            words(
                "Write " + computed.symbol() + " = … in a ```jcm block.",
                "```jcm ブロックに " + computed.symbol() + " = … と書いてください。"));
      }
    }
    formulas.values().forEach(passage -> new UnitChecker(symbols, faults).check(passage));
    for (String result :
        List.of(
            Methodology.REFERENCE_EMISSIONS,
            Methodology.PROJECT_EMISSIONS,
            Methodology.EMISSION_REDUCTIONS)) {
      checkResult(result);
      visit(result, Place.START);
    }
    checkUsed();
    return inOrder;
  }

  private <D extends Declaration> List<D> declaredAs(Class<D> kind) {
    return declared.declarations().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void register(Passage passage) {
    String symbol = passage.symbol();
    Place at = passage.statement().target().at();
    if (!(symbols.declaration(symbol) instanceof Declaration.Computed)) {
      boolean known = symbols.isKnown(symbol);
      faults.add(
          known ? "formula-for-given" : "undefined-symbol",
          at,
          symbol,
          known
              ? words(
                  "\"" + symbol + "\" is not a computed parameter and takes no formula.",
                  "「" + symbol + "」は計算で求めるパラメータではないため、数式を持てません。")
              : words("\"" + symbol + "\" is not declared.", "「" + symbol + "」は宣言されていません。"),
          known
              ? words("Declare it below \"Computed\".", "「Computed」の下で宣言してください。")
              : Spelling.suggestion(symbol, symbols.names()));
      return;
    }
    Passage before = formulas.putIfAbsent(symbol, passage);
    if (before != null) {
      faults.add(
          "formula-twice",
          at,
          symbol,
          words(
              "\"" + symbol + "\" has a formula already, on line " + before.line() + ".",
              "「" + symbol + "」の数式は" + before.line() + "行目に既にあります。"),
          words("Keep one of the two.", "どちらか一方だけを残してください。"));
    }
  }

  private void checkRules() {
    for (String rule : List.of("rounding", "gaps")) {
      if (declared.rules().stream().noneMatch(one -> one.name().equals(rule))) {
        faults.add(
            "rule-missing",
            Place.START,
            rule,
            words(
                "The table below \"Rules of calculation\" lacks \"" + rule + "\".",
                "「Rules of calculation」の表に「" + rule + "」がありません。"),
            words(
                "Add | " + rule + " | " + (rule.equals("gaps") ? "zero" : "down") + " | … |.",
                "| "
                    + rule
                    + " | "
                    + (rule.equals("gaps") ? "zero" : "down")
                    + " | … | の行を加えてください。"));
      }
    }
  }

  private void checkResult(String symbol) {
    Unit tonnes = Units.tonnesOfCo2();
    Declaration declaration = symbols.declaration(symbol);
    boolean fits =
        declaration instanceof Declaration.Computed computed
            && computed.indices().isEmpty()
            && computed.unit().isSameAs(tonnes);
    if (!fits) {
      faults.add(
          "result-missing",
          declaration == null ? Place.START : declaration.at(),
          symbol,
          words(
              "A methodology computes " + symbol + " in tCO2, without an index.",
              "方法論は" + symbol + "を添字なしでtCO2単位で計算しなければなりません。"),
          words(
              "Declare | " + symbol + " | tCO2 | … | below \"Computed\".",
              "「Computed」の下に | " + symbol + " | tCO2 | … | と宣言してください。"));
    }
  }

  /// Depth first: what a formula needs comes before it; meeting an open one again is a circle.
  private void visit(String symbol, Place from) {
    used.add(symbol);
    Passage passage = formulas.get(symbol);
    if (passage == null || done.contains(symbol)) {
      return;
    }
    if (!open.add(symbol)) {
      faults.add(
          "cycle",
          from,
          symbol,
          words("\"" + symbol + "\" is computed from itself.", "「" + symbol + "」が循環しています。"),
          words(
              "Let one of the formulas on the way use a given parameter.",
              "途中の数式のいずれかで、与えられたパラメータを使ってください。"));
      return;
    }
    for (Mention mention : Mention.of(passage.statement().formula())) {
      used.add(mention.symbol());
      visit(mention.symbol(), mention.at());
    }
    open.remove(symbol);
    if (done.add(symbol)) {
      inOrder.add(passage);
    }
  }

  private void checkUsed() {
    MonitoredChecker.mentions(declared).forEach(used::add);
    for (LookupTable table : declared.tables()) {
      if (used.contains(table.name())) {
        table.keys().forEach(key -> used.add(key.symbol()));
      } else {
        unused(table.name(), table.at());
      }
    }
    for (Declaration declaration : declared.declarations()) {
      if (!used.contains(declaration.symbol())) {
        unused(declaration.symbol(), declaration.at());
      }
    }
  }

  private void unused(String symbol, Place at) {
    BilingualText message =
        words(
            "\"" + symbol + "\" is declared and never used for RE, PE or ER.",
            "「" + symbol + "」は宣言されていますが、RE・PE・ERの計算に使われていません。");
    faults.add(
        "unused-symbol",
        at,
        symbol,
        message,
        words("Use it in a formula, or take it out.", "数式で使うか、宣言を削除してください。"));
  }
}
