package org.openjcm.methodology.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A quotient to 34 significant digits, half to even (the precision of IEEE 754 decimal128), and
/// whether that is the exact value. Japanese: 商.
public record Quotient(BigDecimal value, boolean exact) {

  /// The precision of whatever rounds in a calculation.
  public static final MathContext DIGITS_34 = new MathContext(34, RoundingMode.HALF_EVEN);

  /// The quotient of two decimals.
  ///
  /// @throws ArithmeticException when the divisor is zero
  public static Quotient of(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal quotient = dividend.divide(divisor, DIGITS_34);
    return new Quotient(quotient, quotient.multiply(divisor).compareTo(dividend) == 0);
  }
}
