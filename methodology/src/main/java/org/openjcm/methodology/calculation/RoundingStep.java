package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.text.CalculationRule;
import org.openjcm.methodology.units.GuardScale;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.Tonnes;

/// The last steps: the exact reductions of the period become whole tonnes once, and are divided
/// among calendar years. Each is a named step of the trace with the rule it follows. Japanese:
/// 端数処理.
final class RoundingStep {

  private static final String TONNES = "tCO2";

  private final Resolved resolved;
  private final MonitoringPeriod period;
  private final List<Warning> warnings;
  private final CalculationRule rule;
  private final GuardScale guard;

  RoundingStep(Resolved resolved, MonitoringPeriod period, List<Warning> warnings) {
    this.resolved = resolved;
    this.period = period;
    this.warnings = warnings;
    this.rule = resolved.methodology().rule("rounding").orElseThrow();
    this.guard = GuardScale.of(resolved.rules());
  }

  /// Whole tonnes of the period; nothing below zero is ever credited.
  Tonnes total(Emissions emissions, List<TraceStep> steps) {
    String way = resolved.rules().getOrDefault("rounding", "down");
    BigDecimal exact = emissions.reductions();
    BigDecimal guarded = guard.guarded(exact);
    List<TraceStep.Operation> operations = new ArrayList<>();
    BigDecimal rounded =
        switch (way) {
          case "nearest" -> whole("ER", exact, RoundingMode.HALF_UP, operations);
          case "conservative" -> conservative(emissions, steps);
          default -> whole("ER", exact, RoundingMode.FLOOR, operations);
        };
    List<String> notes = new ArrayList<>();
    notes.add(
        "rule "
            + rule.key()
            + ": "
            + way
            + (resolved.markedRules().contains(rule.key())
                ? " (" + word(rule.confidence()) + ")"
                : " (confirmed)"));
    if (rounded.signum() < 0 || guarded.signum() < 0) {
      rounded = BigDecimal.ZERO;
      notes.add("below zero: nothing is credited");
      warnings.add(
          new Warning(
              "negative-reductions",
              "ER",
              words(
                  "Project emissions exceed reference emissions by "
                      + exact.negate().toPlainString()
                      + " tCO2e: nothing is credited. Whether a later period must make up for it is"
                      + " not known to us.",
                  "プロジェクト排出量がリファレンス排出量を"
                      + exact.negate().toPlainString()
                      + "tCO2e上回るため、クレジットはありません。後の期間で差し引くべきかは確認できていません。")));
    }
    String formula =
        way.equals("conservative")
            ? "ER_whole = RE_whole - PE_whole"
            : "ER_whole = round(ER, 0, " + way + ")";
    steps.add(step("ER", exact, formula, operations, rounded, notes));
    return Tonnes.of(rounded.longValueExact());
  }

  /// The two steps of every rounding: to the guard scale, then to whole tonnes.
  private BigDecimal whole(
      String symbol, BigDecimal exact, RoundingMode mode, List<TraceStep.Operation> operations) {
    BigDecimal guarded = guard.guarded(exact);
    operations.add(
        new TraceStep.Operation(
            "round(" + symbol + ", " + guard.decimals() + ", nearest)",
            guarded,
            TONNES,
            TraceStep.Operation.guard(guard.decimals())));
    return guarded.setScale(0, mode);
  }

  /// Reference emissions down, project emissions up, each to whole tonnes, then the difference.
  private BigDecimal conservative(Emissions emissions, List<TraceStep> steps) {
    BigDecimal reference = side("RE", emissions.reference(), "down", RoundingMode.FLOOR, steps);
    BigDecimal project = side("PE", emissions.project(), "up", RoundingMode.CEILING, steps);
    return reference.subtract(project);
  }

  private BigDecimal side(
      String symbol, BigDecimal exact, String way, RoundingMode mode, List<TraceStep> steps) {
    List<TraceStep.Operation> operations = new ArrayList<>();
    BigDecimal whole = whole(symbol, exact, mode, operations);
    String formula = symbol + "_whole = round(" + symbol + ", 0, " + way + ")";
    steps.add(step(symbol, exact, formula, operations, whole, List.of()));
    return whole;
  }

  private TraceStep step(
      String symbol,
      BigDecimal exact,
      String formula,
      List<TraceStep.Operation> operations,
      BigDecimal whole,
      List<String> notes) {
    return new TraceStep(
        TraceStep.Kind.ROUNDING,
        symbol + "_whole",
        period.toString(),
        formula,
        List.of(new TraceStep.Value(symbol, exact, TONNES)),
        operations,
        whole,
        TONNES,
        rule.at().line(),
        0,
        notes);
  }

  private static String word(Confidence confidence) {
    return confidence.name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Writes down which year received how many whole tonnes.
  void assign(List<VintageEmissions> byVintage, List<TraceStep> steps) {
    for (VintageEmissions one : byVintage) {
      steps.add(
          new TraceStep(
              TraceStep.Kind.VINTAGE,
              "ER_" + one.vintage(),
              period.toString(),
              "",
              List.of(new TraceStep.Value("ER (" + one.vintage() + ")", one.reductions(), TONNES)),
              List.of(),
              BigDecimal.valueOf(one.whole().value()),
              TONNES,
              0,
              0,
              List.of("largest remainder")));
    }
  }
}
