package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.openjcm.methodology.units.Quotient;

/// Arithmetic that is exact except where it says so: a quotient, a root and a power that is not
/// whole round to 34 significant digits, half to even (the precision of IEEE 754 decimal128).
final class Exact {

  static final MathContext DIGITS_34 = Quotient.DIGITS_34;

  private Exact() {}

  /// A value and whether it is exact.
  record Result(BigDecimal value, boolean exact) {
    String rounding() {
      return exact ? TraceStep.Operation.EXACT : TraceStep.Operation.DIGITS_34;
    }
  }

  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, DIGITS_34);
  }

  static Result divide(BigDecimal dividend, BigDecimal divisor) {
    Quotient quotient = Quotient.of(dividend, divisor);
    return new Result(quotient.value(), quotient.exact());
  }

  /// The share of an amount that falls between two moments of its span. The shares of whatever
  /// parts a span is cut into add up to the amount exactly.
  ///
  /// @param begin how far into the span the part begins, in the unit of `whole`
  static Result share(BigDecimal amount, long begin, long end, long whole) {
    Result before = divide(amount.multiply(BigDecimal.valueOf(begin)), BigDecimal.valueOf(whole));
    Result until = divide(amount.multiply(BigDecimal.valueOf(end)), BigDecimal.valueOf(whole));
    return new Result(until.value().subtract(before.value()), before.exact() && until.exact());
  }
}
