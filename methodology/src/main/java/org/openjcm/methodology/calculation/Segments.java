package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.rulebook.MonitoringPeriod;

/// Divides the results of a period among the parts between its cuts. Japanese: 区間への配分.
///
/// Each part is computed from its own readings. Where a formula does not add up over time, the
/// period rules and the parts share it in proportion; where a part cannot be computed alone, it
/// gets its share of days. Both are said.
final class Segments {

  private final Span whole;
  private final List<Span> spans;
  private final List<Warning> warnings;
  private final List<TraceStep> steps;

  Segments(MonitoringPeriod period, List<Warning> warnings, List<TraceStep> steps) {
    this.whole = Span.of(period);
    this.spans = Span.segments(period);
    this.warnings = warnings;
    this.steps = steps;
  }

  List<SegmentEmissions> divide(Emissions period, Function<Span, Frame> computed) {
    List<Emissions> parts = new ArrayList<>();
    for (Span span : spans) {
      parts.add(part(period, span, computed));
    }
    List<BigDecimal> reductions =
        adding(period.reductions(), parts.stream().map(Emissions::reductions).toList());
    List<SegmentEmissions> segments = new ArrayList<>();
    for (int at = 0; at < spans.size(); at++) {
      segments.add(
          new SegmentEmissions(
              spans.get(at),
              parts.get(at).reference(),
              parts.get(at).project(),
              reductions.get(at)));
    }
    return segments;
  }

  private Emissions part(Emissions period, Span span, Function<Span, Frame> computed) {
    int written = steps.size();
    try {
      return Emissions.of(computed.apply(span));
    } catch (Uncomputable notAlone) {
      steps.subList(written, steps.size()).clear();
      warnings.add(
          new Warning(
              "part-not-computed",
              span.toString(),
              words(
                  "The days %s cannot be computed alone (%s); they get their share of the period by days."
                      .formatted(span, notAlone.fault().message().en()),
                  "%sの区間だけでは計算できないため(%s)、期間の結果を日数で配分しました。"
                      .formatted(span, notAlone.fault().message().in("ja")))));
      return new Emissions(
          share(period.reference(), span),
          share(period.project(), span),
          share(period.reductions(), span));
    }
  }

  private BigDecimal share(BigDecimal amount, Span span) {
    return Exact.share(
            amount, span.begin() - whole.begin(), span.end() - whole.begin(), whole.minutes())
        .value();
  }

  /// The exact part of each segment; the last takes what the others leave.
  private List<BigDecimal> adding(BigDecimal exact, List<BigDecimal> parts) {
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
                  ? Exact.quotient(exact, BigDecimal.valueOf(parts.size()))
                  : Exact.quotient(exact.multiply(parts.get(at)), sum);
      rest = rest.subtract(part);
      adjusted.add(part);
      steps.add(
          new TraceStep(
              TraceStep.Kind.VINTAGE,
              "ER_adjusted",
              spans.get(at).toString(),
              "",
              List.of(new TraceStep.Value("ER", parts.get(at), "tCO2")),
              List.of(),
              part,
              "tCO2",
              0,
              0,
              List.of("the parts are made to add up to the period")));
    }
    if (!Emissions.isAlike(exact, sum)) {
      warnings.add(
          new Warning(
              "not-additive",
              "ER",
              words(
                  "The formula does not add up over time; calendar and fiscal years share the"
                      + " period's reductions in proportion.",
                  "数式が期間について加法的でないため、暦年・年度は期間の削減量を比例配分しました。")));
    }
    return List.copyOf(adjusted);
  }

  /// Readings that were cut at 1 January or 1 April.
  void warnOfApportioned(Map<String, Series> series) {
    if (spans.size() == 1) {
      return;
    }
    for (Series one : series.values()) {
      if (one.declared().overTime() != Declaration.OverTime.SUM) {
        continue;
      }
      for (Series.Entry entry : one.entries()) {
        if (entry.note().isEmpty() && entry.span().touches(whole) && isCut(entry.span())) {
          warnings.add(
              new Warning(
                  "apportioned",
                  one.name(),
                  words(
                      "%s from %s to %s spans a cut at 1 January or 1 April; it is apportioned by days."
                          .formatted(one.name(), entry.span().from(), entry.span().to()),
                      "%sの%sから%sは1月1日または4月1日をまたぐため、日数で按分しました。"
                          .formatted(one.name(), entry.span().from(), entry.span().to()))));
        }
      }
    }
  }

  private boolean isCut(Span span) {
    for (Span segment : spans) {
      if (span.isWithin(segment)) {
        return false;
      }
    }
    return true;
  }
}
