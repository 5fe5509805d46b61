package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.units.Ratio;
import org.openjcm.methodology.units.Unit;

/// States quantities of one unit in another: exactly where the ratio is a decimal (1 kWh is 0.001
/// MWh), else by a quotient (1 MJ is 5/18 kWh). Japanese: 単位換算.
final class UnitConversion {

  private final Ratio ratio;
  private final boolean one;

  /// The ratio as a decimal; `null` where no decimal states it.
  private final @Nullable BigDecimal factor;

  private UnitConversion(Ratio ratio) {
    this.ratio = ratio;
    this.one = ratio.isOne();
    this.factor =
        isDecimal(ratio.below()) ? ratio.aboveDecimal().divide(ratio.belowDecimal()) : null;
  }

  static UnitConversion between(Unit from, Unit to) {
    return new UnitConversion(from.conversionTo(to));
  }

  private static boolean isDecimal(BigInteger below) {
    BigInteger rest = below;
    for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
      }
    }
    return rest.equals(BigInteger.ONE);
  }

  boolean isOne() {
    return one;
  }

  Exact.Result of(BigDecimal value) {
    if (one) {
      return new Exact.Result(value, true);
    }
    return factor == null
        ? Exact.divide(value.multiply(ratio.aboveDecimal()), ratio.belowDecimal())
        : new Exact.Result(value.multiply(factor), true);
  }
}
