package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.rulebook.BilingualText;

/// Points out readings that a project could hardly have: kilowatt hours under a megawatt-hour label
/// have been published. It warns and never changes a value. Japanese: 値の妥当性の確認.
///
/// Readings of a day or more are looked at one by one; shorter ones together, since an hour of
/// night says nothing.
final class Plausibility {

  private static final BigDecimal MINUTES_OF_A_YEAR = BigDecimal.valueOf(365L * 24 * 60);
  private static final long DAY = 24 * 60L;

  private final Resolved resolved;
  private final List<Warning> warnings;
  private final Map<String, Sum> together = new HashMap<>();

  Plausibility(Resolved resolved, List<Warning> warnings) {
    this.resolved = resolved;
    this.warnings = warnings;
  }

  /// Short readings of one value, put together: amount for a sum, amount times minutes for a mean.
  private record Sum(Declaration.Monitored declared, BigDecimal amount, long minutes) {}

  /// Compares a reading with what the project expected of as much time; exactly, without division.
  ///
  /// @param value in the declared unit
  void look(String name, Declaration.Monitored declared, Reading reading, BigDecimal value) {
    if (value.signum() < 0) {
      warn(
          "negative-reading",
          name,
          words(
              "%s is negative from %s to %s."
                  .formatted(name, reading.span().from(), reading.span().to()),
              "%sの%sから%sの値が負です。".formatted(name, reading.span().from(), reading.span().to())));
    }
    long minutes = reading.span().minutes();
    if (minutes < DAY) {
      BigDecimal amount =
          declared.overTime() == Declaration.OverTime.SUM
              ? value
              : value.multiply(BigDecimal.valueOf(minutes));
      together.merge(
          name,
          new Sum(declared, amount, minutes),
          (a, b) -> new Sum(declared, a.amount().add(b.amount()), a.minutes() + b.minutes()));
      return;
    }
    String span = "from " + reading.span().from() + " to " + reading.span().to();
    String spanJa = "の" + reading.span().from() + "から" + reading.span().to();
    String printed = reading.value().toPlainString() + " " + reading.unit();
    compare(name, declared, value, minutes, new Told(span, spanJa, printed));
  }

  /// How a reading is named in a warning.
  private record Told(String en, String ja, String value) {}

  private void compare(
      String name, Declaration.Monitored declared, BigDecimal value, long minutes, Told told) {
    BigDecimal estimate = resolved.estimates().get(name);
    String band = resolved.rules().get("plausible");
    if (estimate == null || band == null || estimate.signum() <= 0) {
      return;
    }
    BigDecimal expected =
        declared.overTime() == Declaration.OverTime.SUM
            ? estimate.multiply(BigDecimal.valueOf(minutes))
            : estimate.multiply(MINUTES_OF_A_YEAR);
    BigDecimal found = value.multiply(MINUTES_OF_A_YEAR);
    BigDecimal least = new BigDecimal(band.substring(0, band.indexOf("..")));
    BigDecimal most = new BigDecimal(band.substring(band.indexOf("..") + 2));
    if (found.compareTo(expected.multiply(least)) >= 0
        && found.compareTo(expected.multiply(most)) <= 0) {
      return;
    }
    String times = found.divide(expected, 3, RoundingMode.HALF_EVEN).toPlainString();
    boolean thousandfold =
        found.compareTo(expected.multiply(least).scaleByPowerOfTen(3)) >= 0
            && found.compareTo(expected.multiply(most)) > 0;
    warn(
        "implausible",
        name,
        words(
            "%s %s is %s times the estimate (%s).".formatted(name, told.en(), times, told.value())
                + (thousandfold ? " Is the value in kWh?" : ""),
            "%s%sは事前推計の%s倍です(%s)。".formatted(name, told.ja(), times, told.value())
                + (thousandfold ? "kWhの値ではありませんか。" : "")));
  }

  /// After the last reading of a value.
  void end(String name) {
    Sum sum = together.remove(name);
    if (sum != null) {
      boolean adds = sum.declared().overTime() == Declaration.OverTime.SUM;
      BigDecimal value =
          adds ? sum.amount() : Exact.quotient(sum.amount(), BigDecimal.valueOf(sum.minutes()));
      String printed = value.toPlainString() + " " + sum.declared().unit();
      compare(name, sum.declared(), value, sum.minutes(), new Told("as a whole", "の全体", printed));
    }
    if (!resolved.estimates().containsKey(name) && resolved.rules().containsKey("plausible")) {
      warn(
          "no-estimate",
          name,
          words(
              "The project gives no estimate of " + name + ": its readings were not compared.",
              name + "の事前推計がないため、値の妥当性は確認していません。"));
    }
  }

  private void warn(String kind, String about, BilingualText message) {
    warnings.add(new Warning(kind, about, message));
  }
}
