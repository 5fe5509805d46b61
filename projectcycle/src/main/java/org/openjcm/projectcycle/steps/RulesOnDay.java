package org.openjcm.projectcycle.steps;

import static org.openjcm.rulebook.BilingualText.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.RuleValue;

/// The rules of the cycle as they are known on a day: the table as shipped with the confirmations
/// in force laid over it, those of the rule generation first and those of the partner country's own
/// document above them. Japanese: 特定の日に判明している規則.
///
/// @param partner empty for the rule generation itself
/// @param inForce every confirmation on record; none = as shipped
public record RulesOnDay(
    StepTable shipped, Optional<CountryCode> partner, Confirmations inForce, LocalDate day) {

  public static RulesOnDay of(
      StepTable shipped, CountryCode partner, Confirmations inForce, LocalDate day) {
    return new RulesOnDay(shipped, Optional.of(partner), inForce, day);
  }

  /// The table by which due dates are counted.
  public StepTable table() {
    Map<String, Clock> clocks = new LinkedHashMap<>();
    shipped
        .clocks()
        .forEach(one ->
            clocks.put(one.id(), one.with(over(one.values(generation()), one.values(ruleSet())))));
    return new StepTable(
        shipped.generation(),
        List.copyOf(clocks.values()),
        shipped.steps().stream()
            .map(one ->
                one.with(
                    over(one.value(generation()), one.value(ruleSet()).fact()),
                    one.clock().map(limit -> Objects.requireNonNull(clocks.get(limit.id())))))
            .toList());
  }

  /// Every value that can be confirmed, under the names of this rule set, as it stands on the day.
  public List<RuleValue> values() {
    List<RuleValue> all = new ArrayList<>();
    shipped
        .clocks()
        .forEach(one -> all.addAll(over(one.values(generation()), one.values(ruleSet()))));
    shipped
        .steps()
        .forEach(one -> all.add(over(one.value(generation()), one.value(ruleSet()).fact())));
    return all;
  }

  public Optional<RuleValue> find(FactKey fact) {
    return values().stream().filter(one -> one.fact().equals(fact)).findFirst();
  }

  /// Why a value cannot be confirmed for a value of these rules, with the remedy; empty when it
  /// can. An extension must be longer than its limit.
  public Optional<BilingualText> wrong(FactKey fact, String value) {
    Optional<RuleValue> found = find(fact);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return found
        .get()
        .wrong(value)
        .or(() ->
            value.matches("[0-9]+") ? against(fact, Integer.parseInt(value)) : Optional.empty());
  }

  private Optional<BilingualText> against(FactKey fact, int days) {
    String id = fact.field().substring(0, fact.field().indexOf('.'));
    Clock limit = table().clock(id).orElseThrow();
    if (fact.field().equals(id + ".days")
        && limit.extendedTo().isPresent()
        && limit.extendedTo().getAsInt() <= days) {
      return Optional.of(
          words(
              "the extension on record, %d days, is no longer than that: confirm %s.extended_to first"
                  .formatted(limit.extendedTo().getAsInt(), id),
              "記録されている延長後の日数（%d日）がこれを上回っていません。先に %s.extended_to を確認してください。"
                  .formatted(limit.extendedTo().getAsInt(), id)));
    }
    if (fact.field().equals(id + ".extended_to")
        && limit.days().isPresent()
        && days <= limit.days().getAsInt()) {
      return Optional.of(
          words(
              "an extension is longer than its limit of %d days: write the whole number of days from the start, or none"
                  .formatted(limit.days().getAsInt()),
              "延長後の日数は本来の期限（%d日）より長くなければなりません。起算日からの総日数、または none と書いてください。"
                  .formatted(limit.days().getAsInt())));
    }
    return Optional.empty();
  }

  /// `G3` for the generation, `MN` for what is known of Mongolia's own documents.
  public String ruleSet() {
    return partner.map(CountryCode::alpha2).orElse(generation());
  }

  /// The rules that a name such as `rules/MN#T7.days` belongs to; empty when it is no rule of the
  /// cycle.
  public static Optional<RulesOnDay> about(
      FactKey fact, StepTable shipped, Confirmations inForce, LocalDate day) {
    if (!fact.row().startsWith("rules/")) {
      return Optional.empty();
    }
    String ruleSet = fact.row().split("/", -1)[1];
    if (ruleSet.equals(shipped.generation())) {
      return Optional.of(new RulesOnDay(shipped, Optional.empty(), inForce, day));
    }
    return ruleSet.matches("[A-Z]{2}") && !ruleSet.equals(CountryCode.JAPAN.alpha2())
        ? Optional.of(of(shipped, CountryCode.of(ruleSet), inForce, day))
        : Optional.empty();
  }

  private String generation() {
    return shipped.generation();
  }

  private List<RuleValue> over(List<RuleValue> general, List<RuleValue> own) {
    List<RuleValue> result = new ArrayList<>();
    for (int i = 0; i < general.size(); i++) {
      result.add(over(general.get(i), own.get(i).fact()));
    }
    return result;
  }

  private RuleValue over(RuleValue general, FactKey own) {
    return general.on(inForce, day).as(own).on(inForce, day);
  }
}
