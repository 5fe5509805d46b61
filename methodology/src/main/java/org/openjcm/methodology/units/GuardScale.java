package org.openjcm.methodology.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// The decimals to which a value is rounded before anything jumps on it: before it is rounded, is
/// compared, or selects a row by range. Japanese: 丸め前の保護桁(ガード桁).
///
/// 30,000 / 0.9 × 0.0543 is 1,810. With a quotient of 34 digits it is 1,809.99…98, and rounded down
/// it would lose a tonne; a spreadsheet, which counts in binary numbers of some 15 digits, would
/// keep it. Both first round to the guard scale, half away from zero as `ROUND` of a spreadsheet
/// does, and agree. A text may declare its own scale by the rule `guard`.
///
/// @param decimals from 6 to 12: fewer would move tonnes, more a spreadsheet does not hold
public record GuardScale(int decimals) {

  /// Of a text that declares none.
  public static final GuardScale STANDARD = new GuardScale(9);

  /// The name of the rule of calculation that declares it.
  public static final String RULE = "guard";

  private static final String DECIMALS = "[6-9]|1[0-2]";

  public GuardScale {
    if (!allows(Integer.toString(decimals))) {
      throw new IllegalArgumentException("a guard scale has 6 to 12 decimals: " + decimals);
    }
  }

  /// Whether the rule `guard` may have this value.
  public static boolean allows(String decimals) {
    return decimals.matches(DECIMALS);
  }

  /// The scale in force among the rules of a calculation.
  ///
  /// @param rules the value in force of each
  public static GuardScale of(Map<String, String> rules) {
    String declared = rules.get(RULE);
    return declared == null ? STANDARD : new GuardScale(Integer.parseInt(declared));
  }

  /// The decimals of the guard before a rounding to `to` decimals: one more, if that is more.
  public int before(int to) {
    return Math.max(decimals, to + 1);
  }

  /// The step itself, before a rounding to whole numbers, a comparison or a range.
  public BigDecimal guarded(BigDecimal exact) {
    return guarded(exact, 0);
  }

  /// The step itself, before a rounding to `to` decimals. A value with no more decimals stays.
  public BigDecimal guarded(BigDecimal exact, int to) {
    int guard = before(to);
    return exact.scale() <= guard ? exact : exact.setScale(guard, RoundingMode.HALF_UP);
  }

  /// Guarded, then rounded.
  public BigDecimal rounded(BigDecimal exact, int to, RoundingMode mode) {
    return guarded(exact, to).setScale(to, mode);
  }
}
