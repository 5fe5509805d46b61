package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Spelling;

/// Checks what the column `when` says of fixed and monitored parameters, the column `gaps` of
/// monitored ones, and the criteria a machine can judge.
final class MonitoredChecker {

  private final Declared declared;
  private final Symbols symbols;
  private final Faults faults;

  MonitoredChecker(Declared declared, Symbols symbols, Faults faults) {
    this.declared = declared;
    this.symbols = symbols;
    this.faults = faults;
  }

  /// The symbols that these columns and criteria use.
  static Set<String> mentions(Declared declared) {
    Set<String> mentioned = new HashSet<>();
    for (Declaration declaration : declared.declarations()) {
      when(declaration)
          .ifPresent(when -> Mention.of(when).forEach(one -> mentioned.add(one.symbol())));
      if (declaration instanceof Declaration.Monitored one) {
        mentioned.add(one.gaps());
      }
    }
    for (Criterion criterion : declared.criteria()) {
      criterion
          .check()
          .ifPresent(check -> Mention.of(check).forEach(one -> mentioned.add(one.symbol())));
    }
    return mentioned;
  }

  void check() {
    for (Declaration declaration : declared.declarations()) {
      when(declaration).ifPresent(when -> checkWhen(declaration, when));
      if (declaration instanceof Declaration.Monitored one) {
        checkGaps(one);
      }
    }
    for (Criterion criterion : declared.criteria()) {
      criterion.check().ifPresent(this::checkCriterion);
    }
  }

  private static Optional<Condition> when(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Monitored one -> one.when();
      case Declaration.FixedExAnte one -> one.when();
      default -> Optional.empty();
    };
  }

  /// Whether a parameter is given at all must be known before anything is measured; whether one is
  /// fixed, before anything is fixed.
  private void checkWhen(Declaration declared, Condition when) {
    new UnitChecker(symbols, faults).check(when, withoutTime(declared));
    boolean fixed = declared instanceof Declaration.FixedExAnte;
    for (Mention mention : Mention.of(when)) {
      Declaration asked = symbols.declaration(mention.symbol());
      if (asked instanceof Declaration.Monitored
          || asked instanceof Declaration.Computed
          || (fixed && asked instanceof Declaration.Quantity)) {
        String symbol = declared.symbol();
        faults.add(
            "when-not-known",
            mention.at(),
            mention.symbol(),
            fixed
                ? words(
                    "Whether " + symbol + " is needed can hang on facts only.",
                    symbol + "の要否は、事実だけで決まります。")
                : words(
                    "Whether " + symbol + " is given cannot hang on what is measured.",
                    symbol + "の有無を、モニタリング値や計算値で決めることはできません。"),
            fixed
                ? words("Ask facts only.", "事実だけを条件にしてください。")
                : words("Ask facts and fixed parameters only.", "事実または事前固定値だけを条件にしてください。"));
      }
    }
  }

  private List<String> withoutTime(Declaration declaration) {
    return declaration.indices().stream()
        .filter(name -> {
          Index index = symbols.index(name);
          return index != null && !index.kind().isTime();
        })
        .toList();
  }

  private List<String> fixed() {
    return declared.declarations().stream()
        .filter(MonitoredChecker::isAlwaysThere)
        .map(Declaration::symbol)
        .toList();
  }

  private static boolean isAlwaysThere(Declaration declaration) {
    return declaration instanceof Declaration.Default
        || (declaration instanceof Declaration.FixedExAnte one && one.when().isEmpty());
  }

  private void checkGaps(Declaration.Monitored one) {
    if (one.gaps().isEmpty() || one.gaps().equals("zero") || one.gaps().equals("refuse")) {
      return;
    }
    Declaration stand = symbols.declaration(one.gaps());
    boolean fixed =
        stand != null
            && isAlwaysThere(stand)
            && (stand.indices().isEmpty() || stand.indices().equals(withoutTime(one)));
    if (!fixed || !(stand instanceof Declaration.Quantity quantity)) {
      faults.add(
          "gaps-value",
          one.at(),
          one.gaps(),
          words(
              "\"" + one.gaps() + "\" is no fixed parameter with the same indices.",
              "「" + one.gaps() + "」は同じ添字を持つ固定されたパラメータではありません。"),
          Spelling.suggestion(one.gaps(), fixed()));
      return;
    }
    boolean sum = one.overTime() == Declaration.OverTime.SUM;
    Unit found =
        sum ? quantity.unit().times(Units.standard().parse("h").orElseThrow()) : quantity.unit();
    if (!found.hasDimensionOf(one.unit())) {
      new CheckFaults(faults)
          .unlike(
              one.at(),
              one.gaps(),
              found,
              one.unit(),
              words(
                  one.gaps() + (sum ? " over time" : "") + " is no " + one.unit() + ".",
                  one.gaps() + (sum ? "に時間を乗じた量" : "") + "の単位は" + one.unit() + "ではありません。"));
    }
  }

  /// A criterion is asked for every element of every index it uses outside a sum.
  private void checkCriterion(Condition check) {
    new UnitChecker(symbols, faults).check(check, Parts.freeIndices(check));
  }
}
