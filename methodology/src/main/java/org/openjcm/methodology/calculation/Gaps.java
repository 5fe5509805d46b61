package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;

/// What happens to time without a reading: nothing is counted, a fixed value stands in, or the
/// calculation is refused, as the methodology declares. Every gap is listed. Japanese: 欠測の扱い.
final class Gaps {

  private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

  private final Resolved resolved;
  private final Declaration.Monitored declared;
  private final String name;
  private final String elements;
  private final List<InputFault> faults;
  private final List<Warning> warnings;

  Gaps(
      Resolved resolved,
      Declaration.Monitored declared,
      String name,
      String elements,
      List<InputFault> faults,
      List<Warning> warnings) {
    this.resolved = resolved;
    this.declared = declared;
    this.name = name;
    this.elements = elements;
    this.faults = faults;
    this.warnings = warnings;
  }

  private String policy() {
    return declared.gaps().isEmpty()
        ? resolved.rules().getOrDefault("gaps", "zero")
        : declared.gaps();
  }

  /// What stands in for the time from `begin` to `end`, if there is any and something does.
  Optional<Series.Entry> between(long begin, long end) {
    if (end <= begin) {
      return Optional.empty();
    }
    Span gap = new Span(begin, end);
    return switch (policy()) {
      case "zero" -> {
        warn(
            gap,
            "%s has no reading from %s to %s; nothing is counted for this time.",
            "%sは%sから%sまで値がなく、この間は計上していません。");
        yield Optional.empty();
      }
      case "refuse" -> {
        faults.add(
            SeriesCheck.of(
                "gap-refused",
                name,
                words(
                    "%s has no reading from %s to %s.".formatted(name, gap.from(), gap.to()),
                    "%sは%sから%sまで値がありません。".formatted(name, gap.from(), gap.to())),
                words("This parameter is needed without a gap.", "このパラメータは欠測なしに必要です。")));
        yield Optional.empty();
      }
      default -> Optional.of(standIn(gap));
    };
  }

  private Series.Entry standIn(Span gap) {
    String symbol = declared.gaps();
    Declaration.Quantity stand =
        (Declaration.Quantity) resolved.methodology().declaration(symbol).orElseThrow();
    BigDecimal rate = rate(stand);
    Unit unit = stand.unit();
    BigDecimal amount = rate;
    if (declared.overTime() == Declaration.OverTime.SUM) {
      unit = unit.times(Units.standard().parse("h").orElseThrow());
      amount = Exact.quotient(rate.multiply(BigDecimal.valueOf(gap.minutes())), MINUTES_OF_AN_HOUR);
    }
    Exact.Result value = UnitConversion.between(unit, declared.unit()).of(amount);
    warn(
        gap,
        "%s has no reading from %s to %s; " + symbol + " stands in for it.",
        "%sは%sから%sまで値がないため、" + symbol + "で代えています。");
    return new Series.Entry(
        gap,
        symbol,
        rate,
        stand.unit(),
        value.value(),
        List.of(
            new TraceStep.Operation(
                "%s: %s over %s h".formatted(gap, symbol, hours(gap)),
                value.value(),
                declared.unit().toString(),
                value.rounding())),
        "gap " + gap + ": " + symbol + " stands in");
  }

  private static String hours(Span gap) {
    return Exact.quotient(BigDecimal.valueOf(gap.minutes()), MINUTES_OF_AN_HOUR).toPlainString();
  }

  private BigDecimal rate(Declaration.Quantity stand) {
    if (stand instanceof Declaration.Default constant) {
      ResolvedConstant resolvedConstant = resolved.constant(constant.constant().key());
      return resolvedConstant
          .value()
          .orElseThrow(() -> new Uncomputable(Uncomputable.unknown(resolvedConstant)));
    }
    String of = stand.indices().isEmpty() ? "" : elements;
    BigDecimal fixed = resolved.fixed().get(Resolved.name(stand.symbol(), of));
    if (fixed == null) {
      throw new IllegalStateException("no value of " + stand.symbol() + " for " + elements);
    }
    return fixed;
  }

  private void warn(Span gap, String en, String ja) {
    BilingualText message =
        words(en.formatted(name, gap.from(), gap.to()), ja.formatted(name, gap.from(), gap.to()));
    warnings.add(new Warning("gap", name, message));
  }
}
