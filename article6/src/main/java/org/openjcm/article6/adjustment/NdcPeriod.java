package org.openjcm.article6.adjustment;

import org.openjcm.article6.AdjustmentMethod;
import org.openjcm.rulebook.CountryCode;

/// One Party's NDC implementation period with the one method it applies throughout. Japanese:
/// NDC実施期間.
///
/// @param lastYear also the target year of a single-year NDC
public record NdcPeriod(
    CountryCode party, NdcType type, int firstYear, int lastYear, AdjustmentMethod method) {

  public NdcPeriod {
    if (firstYear < 2021 || lastYear < firstYear || lastYear > 2100) {
      throw new IllegalArgumentException(
          "not an NDC implementation period: " + firstYear + " to " + lastYear);
    }
    if (!fits(type, method)) {
      throw new IllegalArgumentException("use open(…): " + method + " does not fit " + type);
    }
  }

  /// What choosing a method leads to.
  public sealed interface Outcome {}

  public record Opened(NdcPeriod period) implements Outcome {}

  /// Decision 2/CMA.3, annex, paragraph 7 pairs each type of NDC with its methods.
  public record MethodDoesNotFit(NdcType type, AdjustmentMethod method) implements Outcome {}

  public static Outcome open(
      CountryCode party, NdcType type, int firstYear, int lastYear, AdjustmentMethod method) {
    return fits(type, method)
        ? new Opened(new NdcPeriod(party, type, firstYear, lastYear, method))
        : new MethodDoesNotFit(type, method);
  }

  private static boolean fits(NdcType type, AdjustmentMethod method) {
    return switch (method) {
      case SINGLE_YEAR_TRAJECTORY, SINGLE_YEAR_AVERAGING -> type == NdcType.SINGLE_YEAR;
      case MULTI_YEAR -> type == NdcType.MULTI_YEAR;
    };
  }

  public int years() {
    return lastYear - firstYear + 1;
  }

  public boolean contains(int year) {
    return year >= firstYear && year <= lastYear;
  }
}
