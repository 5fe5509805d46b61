package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.Calculator;
import org.openjcm.methodology.calculation.TraceStep;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.CalculationRule;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.units.GuardScale;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;

/// What a workbook is made of. Japanese: ワークブックの材料.
///
/// @param data empty for a workbook that is still to be filled in
/// @param asOf the day for which the confirmations in force are taken
/// @param calculation what the engine made of the data; its values stand in the cells until a
///   program recalculates the file
/// @param help words in a further language beside the input cells, by symbol
public record Given(
    Methodology methodology,
    ProjectFacts facts,
    Optional<MonitoringData> data,
    Confirmations confirmations,
    LocalDate asOf,
    Optional<Calculation> calculation,
    Map<String, String> help) {

  private static final String NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,15})?";

  public Given {
    help = Map.copyOf(help);
  }

  public Given(
      Methodology methodology,
      ProjectFacts facts,
      Optional<MonitoringData> data,
      Confirmations confirmations,
      LocalDate asOf,
      Optional<Calculation> calculation) {
    this(methodology, facts, data, confirmations, asOf, calculation, Map.of());
  }

  /// The same with words in a further language, for people who read neither of the two.
  public Given withHelp(Map<String, String> words) {
    return new Given(methodology, facts, data, confirmations, asOf, calculation, words);
  }

  /// What an input is, in both languages and in the further one.
  String described(Declaration declared) {
    String both = Heading.lines(declared.description());
    String further = help.getOrDefault(declared.symbol(), "");
    return further.isEmpty() ? both : both + "\n" + further;
  }

  /// As shipped, without confirmations.
  public static Given asShipped(
      Methodology methodology, ProjectFacts facts, Optional<MonitoringData> data) {
    return with(methodology, facts, data, Confirmations.NONE, LocalDate.EPOCH);
  }

  /// With the engine's values, where it can calculate.
  public static Given with(
      Methodology methodology,
      ProjectFacts facts,
      Optional<MonitoringData> data,
      Confirmations confirmations,
      LocalDate asOf) {
    Optional<Calculation> calculation =
        data.map(given ->
                Calculator.calculate(
                    new CalculationInputs(methodology, facts, given, confirmations, asOf)))
            .filter(CalculationOutcome.Calculated.class::isInstance)
            .map(outcome -> ((CalculationOutcome.Calculated) outcome).calculation());
    return new Given(methodology, facts, data, confirmations, asOf, calculation);
  }

  Optional<Confirmation> confirmation(Constant constant) {
    return confirmations.inForce(constant.key(), asOf);
  }

  /// The value in force of a constant; empty when nobody knows it.
  Optional<BigDecimal> value(Constant constant) {
    return confirmation(constant)
        .map(Confirmation::value)
        .filter(text -> text.matches(NUMBER))
        .map(BigDecimal::new)
        .or(constant::value);
  }

  /// Whether a result made with a constant carries a mark.
  boolean isMarked(Constant constant) {
    return confirmation(constant).isEmpty() && !constant.confidence().isVerified();
  }

  /// The value in force of a rule of calculation.
  String rule(String name, String otherwise) {
    Optional<CalculationRule> rule = methodology.rule(name);
    return rule.flatMap(one -> confirmations.inForce(one.key(), asOf))
        .map(Confirmation::value)
        .or(() -> rule.map(CalculationRule::value))
        .orElse(otherwise);
  }

  /// The scale to which values are rounded before anything jumps on them.
  GuardScale guard() {
    String standard = Integer.toString(GuardScale.STANDARD.decimals());
    return GuardScale.of(Map.of(GuardScale.RULE, rule(GuardScale.RULE, standard)));
  }

  boolean hasTime() {
    return methodology.indices().stream().map(Index::kind).anyMatch(Index.Kind::isTime);
  }

  /// The values of the whole period by name, as the engine found them.
  public Map<String, BigDecimal> known() {
    return known(data.map(one -> one.period().toString()).orElse(""));
  }

  /// The values of a part of the period by name, as the engine found them.
  Map<String, BigDecimal> known(String span) {
    Map<String, BigDecimal> known = new TreeMap<>();
    List<TraceStep> steps = calculation.map(one -> one.trace().steps()).orElse(List.of());
    for (TraceStep step : steps) {
      if (step.kind() != TraceStep.Kind.VINTAGE
          && (step.span().isEmpty()
              || step.span().equals(span)
              || step.kind() == TraceStep.Kind.MONITORED)) {
        known.putIfAbsent(step.name(), step.value());
      }
    }
    calculation
        .map(Calculation::byVintage)
        .orElse(List.of())
        .forEach(one -> known.put("ER_" + one.vintage(), BigDecimal.valueOf(one.whole().value())));
    return known;
  }
}
