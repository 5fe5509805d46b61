package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The exponential function and powers that are not whole, from the four signs alone, so that every
/// machine gets the same digits. Worked with 60 digits, rounded to 34.
final class Transcendental {

  private static final MathContext WORK = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final BigDecimal ENOUGH = new BigDecimal("1E-62");
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal SMALL = new BigDecimal("0.01");
  private static final BigDecimal LN_2 =
      artanhTwice(BigDecimal.ONE.divide(BigDecimal.valueOf(3), WORK));

  /// Beyond this, a number of tonnes has long lost its meaning.
  static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(200);

  private Transcendental() {}

  /// e to the power of x, for |x| up to 200.
  static BigDecimal exp(BigDecimal x) {
    return unrounded(x).round(Exact.DIGITS_34);
  }

  /// A positive base to any power.
  static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    if (exponent.compareTo(new BigDecimal("0.5")) == 0) {
      return base.sqrt(Exact.DIGITS_34);
    }
    return unrounded(ln(base).multiply(exponent, WORK)).round(Exact.DIGITS_34);
  }

  /// Halves x until the series is quick, and squares the result as often.
  private static BigDecimal unrounded(BigDecimal x) {
    BigDecimal part = x;
    int halvings = 0;
    while (part.abs().compareTo(SMALL) > 0) {
      part = part.divide(TWO, WORK);
      halvings++;
    }
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int n = 1; term.abs().compareTo(ENOUGH) > 0; n++) {
      term = term.multiply(part, WORK).divide(BigDecimal.valueOf(n), WORK);
      sum = sum.add(term, WORK);
    }
    for (int at = 0; at < halvings; at++) {
      sum = sum.multiply(sum, WORK);
    }
    return sum;
  }

  /// The natural logarithm of a positive number: halves or doubles it to near one.
  private static BigDecimal ln(BigDecimal x) {
    BigDecimal part = x;
    long twos = 0;
    while (part.compareTo(new BigDecimal("1.5")) > 0) {
      part = part.divide(TWO, WORK);
      twos++;
    }
    while (part.compareTo(new BigDecimal("0.75")) < 0) {
      part = part.multiply(TWO, WORK);
      twos--;
    }
    BigDecimal ratio = part.subtract(BigDecimal.ONE).divide(part.add(BigDecimal.ONE), WORK);
    return artanhTwice(ratio).add(LN_2.multiply(BigDecimal.valueOf(twos), WORK), WORK);
  }

  private static BigDecimal artanhTwice(BigDecimal z) {
    BigDecimal square = z.multiply(z, WORK);
    BigDecimal power = z;
    BigDecimal sum = z;
    for (int n = 3; power.abs().compareTo(ENOUGH) > 0; n += 2) {
      power = power.multiply(square, WORK);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), WORK), WORK);
    }
    return sum.multiply(TWO, WORK);
  }
}
