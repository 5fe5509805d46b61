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

  private static final BigDecimal HARDLY_ANYTHING = new BigDecimal("0.000000000001");

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
  Tonnes total(BigDecimal exact, List<TraceStep> steps) {
    boolean down = !"nearest".equals(resolved.rules().get("rounding"));
    BigDecimal rounded = exact.setScale(0, down ? RoundingMode.FLOOR : RoundingMode.HALF_UP);
    List<String> notes = new ArrayList<>();
    notes.add(
        "rule "
            + rule.key()
            + ": "
            + resolved.rules().get("rounding")
            + (resolved.markedRules().contains(rule.key())
                ? " (" + word(rule.confidence()) + ")"
                : " (confirmed)"));
    if (exact.signum() < 0) {
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
            "ER_whole = round(ER, 0, " + (down ? "down" : "nearest") + ")",
            List.of(new TraceStep.Value("ER", exact, "tCO2")),
            List.of(),
            rounded,
            "tCO2",
            rule.at().line(),
            0,
            notes));
    return Tonnes.of(rounded.longValueExact());
  }

  private static String word(Confidence confidence) {
    return confidence.name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The exact part of each year. Where a formula does not add up over years, the period rules and
  /// the years share it in proportion; the last takes what the others leave.
  List<BigDecimal> vintages(
      BigDecimal exact, List<BigDecimal> parts, List<Slice> years, List<TraceStep> steps) {
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal difference = exact.subtract(sum);
    if (difference.signum() == 0) {
      return parts;
    }
    List<BigDecimal> adjusted = new ArrayList<>();
    BigDecimal rest = exact;
    for (int at = 0; at < parts.size(); at++) {
      boolean last = at == parts.size() - 1;
      BigDecimal part =
          last
              ? rest
              : sum.signum() == 0
                  ? Exact.divide(exact, BigDecimal.valueOf(parts.size())).value()
                  : Exact.divide(exact.multiply(parts.get(at)), sum).value();
      rest = rest.subtract(part);
      adjusted.add(part);
      steps.add(
          new TraceStep(
              TraceStep.Kind.VINTAGE,
              "ER_" + years.get(at).year() + "_adjusted",
              years.get(at).toString(),
              "",
              List.of(new TraceStep.Value("ER", parts.get(at), "tCO2")),
              List.of(),
              part,
              "tCO2",
              0,
              0,
              List.of("the years are made to add up to the period")));
    }
    if (difference.abs().compareTo(HARDLY_ANYTHING) > 0) {
      warnings.add(
          new Warning(
              "not-additive",
              "ER",
              words(
                  "The formula does not add up over calendar years; the years share the period's"
                      + " reductions in proportion.",
                  "数式が暦年について加法的でないため、期間の削減量を比例配分しました。")));
    }
    return List.copyOf(adjusted);
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
