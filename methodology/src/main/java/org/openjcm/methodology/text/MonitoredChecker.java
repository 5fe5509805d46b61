package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Spelling;

/// Checks what the columns `when` and `gaps` say of monitored parameters, and the criteria a
/// machine can judge.
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
      if (declaration instanceof Declaration.Monitored one) {
        one.when().ifPresent(when -> Mention.of(when).forEach(m -> mentioned.add(m.symbol())));
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
      if (declaration instanceof Declaration.Monitored one) {
        one.when().ifPresent(when -> checkWhen(one, when));
        checkGaps(one);
      }
    }
    for (Criterion criterion : declared.criteria()) {
      criterion.check().ifPresent(this::checkCriterion);
    }
  }

  /// Whether a parameter is given at all must be known before anything is measured.
  private void checkWhen(Declaration.Monitored one, Condition when) {
    new UnitChecker(symbols, faults).check(when, withoutTime(one));
    for (Mention mention : Mention.of(when)) {
      Declaration declaration = symbols.declaration(mention.symbol());
      if (declaration instanceof Declaration.Monitored
          || declaration instanceof Declaration.Computed) {
        faults.add(
            "when-not-known",
            mention.at(),
            mention.symbol(),
            words(
                "Whether " + one.symbol() + " is given cannot hang on what is measured.",
                one.symbol() + "の有無を、モニタリング値や計算値で決めることはできません。"),
            words("Ask facts and fixed parameters only.", "事実または事前固定値だけを条件にしてください。"));
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
        .filter(one -> one instanceof Declaration.FixedExAnte || one instanceof Declaration.Default)
        .map(Declaration::symbol)
        .toList();
  }

  private void checkGaps(Declaration.Monitored one) {
    if (one.gaps().isEmpty() || one.gaps().equals("zero") || one.gaps().equals("refuse")) {
      return;
    }
    Declaration stand = symbols.declaration(one.gaps());
    boolean fixed =
        (stand instanceof Declaration.FixedExAnte || stand instanceof Declaration.Default)
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
