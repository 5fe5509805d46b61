package org.openjcm.methodology.units;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact positive ratio of two whole numbers, in lowest terms: the size of a unit. One kWh is
/// 18/5 MJ; one MJ is 5/18 kWh, which no decimal states exactly.
public record Ratio(BigInteger above, BigInteger below) {

  public static final Ratio ONE = of(1, 1);

  public Ratio {
    if (above.signum() < 1 || below.signum() < 1) {
      throw new IllegalArgumentException("a size is positive: " + above + "/" + below);
    }
    BigInteger divisor = above.gcd(below);
    above = above.divide(divisor);
    below = below.divide(divisor);
  }

  public static Ratio of(long above, long below) {
    return new Ratio(BigInteger.valueOf(above), BigInteger.valueOf(below));
  }

  /// Reads `3600` or `18/5`.
  static Ratio parse(String text) {
    int bar = text.indexOf('/');
    return bar < 0
        ? new Ratio(new BigInteger(text), BigInteger.ONE)
        : new Ratio(
            new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
  }

  Ratio times(Ratio other) {
    return new Ratio(above.multiply(other.above), below.multiply(other.below));
  }

  Ratio inverse() {
    return new Ratio(below, above);
  }

  public Ratio dividedBy(Ratio other) {
    return times(other.inverse());
  }

  public boolean isOne() {
    return equals(ONE);
  }

  public BigDecimal aboveDecimal() {
    return new BigDecimal(above);
  }

  public BigDecimal belowDecimal() {
    return new BigDecimal(below);
  }

  @Override
  public String toString() {
    return below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below;
  }
}
