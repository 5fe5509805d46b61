package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.rulebook.BilingualText;

/// Points out readings that a project could hardly have: kilowatt hours under a megawatt-hour label
/// have been published. It warns and never changes a value. Japanese: 値の妥当性の確認.
final class Plausibility {

  private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

  private final Resolved resolved;
  private final List<Warning> warnings;

  Plausibility(Resolved resolved, List<Warning> warnings) {
    this.resolved = resolved;
    this.warnings = warnings;
  }

  /// Compares a reading with what the project expected of as many days; exactly, without division.
  void look(String name, Declaration.Monitored declared, Reading reading) {
    if (reading.value().signum() < 0) {
      warn(
          "negative-reading",
          name,
          words(
              "%s is negative from %s to %s.".formatted(name, reading.first(), reading.last()),
              "%sの%sから%sの値が負です。".formatted(name, reading.first(), reading.last())));
    }
    BigDecimal estimate = resolved.estimates().get(name);
    String band = resolved.rules().get("plausible");
    if (estimate == null || band == null || estimate.signum() <= 0) {
      return;
    }
    BigDecimal expected =
        declared.overTime() == Declaration.OverTime.SUM
            ? estimate.multiply(BigDecimal.valueOf(reading.days()))
            : estimate.multiply(DAYS_OF_A_YEAR);
    BigDecimal found =
        Exact.convert(reading.value(), reading.unit().conversionTo(declared.unit()))
            .value()
            .multiply(DAYS_OF_A_YEAR);
    BigDecimal least = new BigDecimal(band.substring(0, band.indexOf("..")));
    BigDecimal most = new BigDecimal(band.substring(band.indexOf("..") + 2));
    if (found.compareTo(expected.multiply(least)) < 0
        || found.compareTo(expected.multiply(most)) > 0) {
      String times = found.divide(expected, 3, RoundingMode.HALF_EVEN).toPlainString();
      boolean thousandfold =
          found.compareTo(expected.multiply(least).scaleByPowerOfTen(3)) >= 0
              && found.compareTo(expected.multiply(most)) > 0;
      warn(
          "implausible",
          name,
          words(
              "%s from %s to %s is %s times the estimate (%s %s)."
                      .formatted(
                          name,
                          reading.first(),
                          reading.last(),
                          times,
                          reading.value().toPlainString(),
                          reading.unit())
                  + (thousandfold ? " Is the value in kWh?" : ""),
              "%sの%sから%sは事前推計の%s倍です(%s %s)。"
                      .formatted(
                          name,
                          reading.first(),
                          reading.last(),
                          times,
                          reading.value().toPlainString(),
                          reading.unit())
                  + (thousandfold ? "kWhの値ではありませんか。" : "")));
    }
  }

  private void warn(String kind, String about, BilingualText message) {
    warnings.add(new Warning(kind, about, message));
  }
}
