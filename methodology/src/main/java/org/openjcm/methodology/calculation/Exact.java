package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.openjcm.methodology.units.Ratio;

/// Arithmetic that is exact except where it says so: only a quotient may round, to 34 significant
/// digits, half to even (the precision of IEEE 754 decimal128).
final class Exact {

  static final MathContext DIGITS_34 = new MathContext(34, RoundingMode.HALF_EVEN);

  private Exact() {}

  /// A value and whether it is exact.
  record Result(BigDecimal value, boolean exact) {
    String rounding() {
      return exact ? TraceStep.Operation.EXACT : TraceStep.Operation.DIGITS_34;
    }
  }

  static Result divide(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal quotient = dividend.divide(divisor, DIGITS_34);
    return new Result(quotient, quotient.multiply(divisor).compareTo(dividend) == 0);
  }

  static Result convert(BigDecimal value, Ratio ratio) {
    return divide(value.multiply(ratio.aboveDecimal()), ratio.belowDecimal());
  }
}
