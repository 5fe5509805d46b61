package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Spelling;

/// Whether what a period states about itself is what the methodology asks: exactly one category of
/// each fact, for each element. Japanese: 期間ごとの事実の確認.
final class PeriodFactsCheck {

  private final Resolved resolved;
  private final MonitoringData data;
  private final List<InputFault> faults;
  private final Map<String, Set<String>> elementsOf = new HashMap<>();

  PeriodFactsCheck(Resolved resolved, MonitoringData data, List<InputFault> faults) {
    this.resolved = resolved;
    this.data = data;
    this.faults = faults;
  }

  void check() {
    Map<String, PeriodFact> seen = new HashMap<>();
    for (PeriodFact fact : data.facts()) {
      Optional<Declaration.Fact> declared = declared(fact);
      if (declared.isEmpty()) {
        continue;
      }
      boolean timed = time(declared.get()).isPresent();
      // In order of time: the one that goes on longest meets every later one that overlaps any.
      String name = Resolved.name(fact.symbol(), fact.equipment());
      PeriodFact before = seen.get(name);
      if (before == null || fact.span().end() > before.span().end()) {
        seen.put(name, fact);
      }
      if (before != null
          && (!timed || before.span().touches(fact.span()))
          && !before.category().equals(fact.category())) {
        refuse(
            "fact-stated-twice",
            fact,
            fact.symbol(),
            words(
                "%s is stated as %s already on line %d."
                    .formatted(fact.symbol(), before.category(), before.at().line()),
                "%sは%d行目で既に「%s」とされています。"
                    .formatted(fact.symbol(), before.at().line(), before.category())),
            words("Exactly one holds: keep one.", "該当するのは1つだけです。どちらかを残してください。"));
      }
    }
    for (Declaration.Fact fact : resolved.methodology().declared(Declaration.Fact.class)) {
      if (fact.perPeriod()) {
        for (String elements : Combinations.of(fact, resolved)) {
          String name = Resolved.name(fact.symbol(), elements);
          if (!seen.containsKey(name)) {
            faults.add(
                new InputFault(InputFault.Input.READINGS, Uncomputable.noFact(name).fault()));
          }
        }
      }
    }
  }

  private Optional<Index> time(Declaration.Fact fact) {
    return fact.indices().stream()
        .map(index -> resolved.methodology().index(index).orElseThrow())
        .filter(index -> index.kind().isTime())
        .findFirst();
  }

  private Optional<Declaration.Fact> declared(PeriodFact fact) {
    Declaration declaration = resolved.methodology().declaration(fact.symbol()).orElse(null);
    if (!(declaration instanceof Declaration.Fact declared) || !declared.perPeriod()) {
      refuse(
          "undefined-symbol",
          fact,
          fact.symbol(),
          words(
              "\"" + fact.symbol() + "\" is no fact that a period states.",
              "「" + fact.symbol() + "」は期間ごとに示す事実ではありません。"),
          words("A reading needs a number and a unit.", "モニタリング値には数値と単位が必要です。"));
      return Optional.empty();
    }
    Set<String> elements =
        elementsOf.computeIfAbsent(
            fact.symbol(), _ -> new HashSet<>(Combinations.of(declared, resolved)));
    if (!elements.contains(fact.equipment())) {
      refuse(
          "unknown-equipment",
          fact,
          fact.equipment(),
          words(
              "The project has no equipment \"" + fact.equipment() + "\" for this fact.",
              "プロジェクトにこの事実の設備「" + fact.equipment() + "」はありません。"),
          Spelling.suggestion(fact.equipment(), Combinations.of(declared, resolved)));
      return Optional.empty();
    }
    if (!declared.has(fact.category())) {
      refuse(
          "unknown-category",
          fact,
          fact.category(),
          words(
              fact.symbol() + " is never " + fact.category() + ".",
              fact.symbol() + "に「" + fact.category() + "」という区分はありません。"),
          Spelling.suggestion(
              fact.category(),
              declared.categories().stream().map(Declaration.Category::name).toList()));
      return Optional.empty();
    }
    if (!fact.span().touches(Span.of(data.period()))) {
      refuse(
          "reading-outside-period",
          fact,
          fact.span().toString(),
          words(
              "The days do not lie within the period " + data.period() + ".",
              "期間" + data.period() + "内の日付ではありません。"),
          words("Correct the days.", "日付を直してください。"));
      return Optional.empty();
    }
    return Optional.of(declared);
  }

  private void refuse(
      String kind, PeriodFact fact, String offending, BilingualText message, BilingualText remedy) {
    faults.add(
        new InputFault(
            InputFault.Input.READINGS, new Fault(kind, fact.at(), offending, message, remedy)));
  }
}
