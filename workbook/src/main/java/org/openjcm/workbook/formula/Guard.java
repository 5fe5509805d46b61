package org.openjcm.workbook.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openjcm.methodology.units.GuardScale;

/// The precision of a workbook. A spreadsheet counts in binary numbers of some 15 digits, the
/// engine exactly; so that both round alike, each rounding and each comparison of a sheet first
/// rounds to the engine's [GuardScale]. Japanese: ワークブックの精度(丸め前の保護桁).
public final class Guard {

  private static final BigDecimal HALF_A_UNIT = new BigDecimal("0.0000000005");
  private static final BigDecimal TWELVE_DIGITS = new BigDecimal("0.000000000001");
  private static final BigDecimal NINE_DIGITS = new BigDecimal("0.000000001");

  private Guard() {}

  /// Whether a cell holds the engine's value at the precision of a workbook: to twelve digits, or,
  /// where a difference of large numbers is small, to nine digits and the guard scale.
  public static boolean agrees(BigDecimal cell, BigDecimal exact) {
    BigDecimal difference = cell.subtract(exact).abs();
    if (difference.compareTo(exact.abs().multiply(TWELVE_DIGITS)) <= 0) {
      return true;
    }
    boolean small = difference.compareTo(HALF_A_UNIT) <= 0;
    return small
        && (exact.signum() == 0 || difference.compareTo(exact.abs().multiply(NINE_DIGITS)) <= 0);
  }

  /// `INT(ROUND(x,9))`, `ROUND(ROUND(x,9),2)`: rounding as a sheet does it.
  public static String written(String x, int decimals, RoundingMode mode, GuardScale scale) {
    int guard = scale.before(decimals);
    if (mode == RoundingMode.HALF_UP) {
      return "ROUND(ROUND(" + x + "," + guard + ")," + decimals + ")";
    }
    String power = decimals == 0 ? "" : "10^" + decimals;
    String scaled = decimals == 0 ? x : "(" + x + ")*" + power;
    String back = decimals == 0 ? "" : "/" + power;
    return mode == RoundingMode.FLOOR
        ? "INT(ROUND(" + scaled + "," + (guard - decimals) + "))" + back
        : "-INT(-ROUND(" + scaled + "," + (guard - decimals) + "))" + back;
  }
}
