package org.openjcm.article6.adjustment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A signed amount of tonnes divided by a number of years, kept as the exact fraction until
/// somebody asks for digits. Positive adds to a Party's emissions, negative subtracts. Japanese:
/// (年)平均.
///
/// @param tonnes tCO2e over all years
/// @param years 1 where nothing is averaged
public record Average(long tonnes, int years) {

  public Average {
    if (years < 1) {
      throw new IllegalArgumentException("an average is over at least one year, not " + years);
    }
  }

  public static Average whole(long tonnes) {
    return new Average(tonnes, 1);
  }

  /// The same with so many tonnes added to each year.
  public Average plusEachYear(long perYear) {
    return new Average(Math.addExact(tonnes, Math.multiplyExact(perYear, years)), years);
  }

  /// Whether the amount is at most so many tonnes.
  public boolean isAtMost(long limit) {
    return tonnes <= Math.multiplyExact(limit, years);
  }

  /// In tCO2e a year; a stated rounding, because a third of a tonne has no last digit.
  public BigDecimal perYear(int decimals, RoundingMode rounding) {
    return BigDecimal.valueOf(tonnes).divide(BigDecimal.valueOf(years), decimals, rounding);
  }
}
