package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.text.CalculationRule;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.Tonnes;

/// The last steps: the exact reductions of the period become whole tonnes once, and are divided
/// among calendar years. Each is a named step of the trace with the rule it follows. Japanese:
/// 端数処理.
final class RoundingStep {

  private final Resolved resolved;
  private final MonitoringPeriod period;
  private final List<Warning> warnings;
  private final CalculationRule rule;

  RoundingStep(Resolved resolved, MonitoringPeriod period, List<Warning> warnings) {
    this.resolved = resolved;
    this.period = period;
    this.warnings = warnings;
    this.rule = resolved.methodology().rule("rounding").orElseThrow();
  }

  /// Whole tonnes of the period; nothing below zero is ever credited.
  Tonnes total(Emissions emissions, List<TraceStep> steps) {
    String way = resolved.rules().getOrDefault("rounding", "down");
    BigDecimal exact = emissions.reductions();
    BigDecimal rounded =
        switch (way) {
          case "nearest" -> exact.setScale(0, RoundingMode.HALF_UP);
          case "conservative" -> conservative(emissions, steps);
          default -> exact.setScale(0, RoundingMode.FLOOR);
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
    if (rounded.signum() < 0 || exact.signum() < 0) {
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
    steps.add(
        new TraceStep(
            TraceStep.Kind.ROUNDING,
            "ER_whole",
            period.toString(),
            way.equals("conservative")
                ? "ER_whole = RE_whole - PE_whole"
                : "ER_whole = round(ER, 0, " + way + ")",
            List.of(new TraceStep.Value("ER", exact, "tCO2")),
            List.of(),
            rounded,
            "tCO2",
            rule.at().line(),
            0,
            notes));
    return Tonnes.of(rounded.longValueExact());
  }

  /// Reference emissions down, project emissions up, each to whole tonnes, then the difference.
  private BigDecimal conservative(Emissions emissions, List<TraceStep> steps) {
    BigDecimal reference = emissions.reference().setScale(0, RoundingMode.FLOOR);
    BigDecimal project = emissions.project().setScale(0, RoundingMode.CEILING);
    steps.add(side("RE", "down", emissions.reference(), reference));
    steps.add(side("PE", "up", emissions.project(), project));
    return reference.subtract(project);
  }

  private TraceStep side(String symbol, String way, BigDecimal exact, BigDecimal whole) {
    return new TraceStep(
        TraceStep.Kind.ROUNDING,
        symbol + "_whole",
        period.toString(),
        symbol + "_whole = round(" + symbol + ", 0, " + way + ")",
        List.of(new TraceStep.Value(symbol, exact, "tCO2")),
        List.of(),
        whole,
        "tCO2",
        rule.at().line(),
        0,
        List.of());
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
              List.of(new TraceStep.Value("ER (" + one.vintage() + ")", one.reductions(), "tCO2")),
              List.of(),
              BigDecimal.valueOf(one.whole().value()),
              "tCO2",
              0,
              0,
              List.of("largest remainder")));
    }
  }
}
