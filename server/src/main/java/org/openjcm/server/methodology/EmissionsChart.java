package org.openjcm.server.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.SegmentEmissions;
import org.openjcm.methodology.monitoring.Span;

/// Reference against project emissions of each part of a period, as bars on one scale. Japanese:
/// リファレンス排出量とプロジェクト排出量の図.
///
/// @param top the upper end of the scale, tCO2e: a round number that no bar exceeds
public record EmissionsChart(List<Bars> bars, BigDecimal top) {

  /// The full height of the plot, in its own units.
  public static final int HEIGHT = 1000;

  /// With more parts than this, the picture says nothing that the table does not say better.
  private static final int MOST = 40;

  /// The two bars of one part.
  ///
  /// @param reference height, 0 to [#HEIGHT]
  /// @param project height, 0 to [#HEIGHT]
  public record Bars(Span span, int reference, int project, SegmentEmissions emissions) {}

  public EmissionsChart {
    bars = List.copyOf(bars);
  }

  /// The value at half of the height, tCO2e.
  public BigDecimal half() {
    return plain(top.divide(BigDecimal.valueOf(2)));
  }

  static EmissionsChart of(Calculation calculation) {
    List<SegmentEmissions> segments = calculation.bySegment();
    BigDecimal top = BigDecimal.ZERO;
    for (SegmentEmissions one : segments) {
      top = top.max(one.reference()).max(one.project());
    }
    if (top.signum() <= 0 || segments.size() > MOST) {
      return new EmissionsChart(List.of(), BigDecimal.ZERO);
    }
    BigDecimal scale = round(top);
    return new EmissionsChart(
        segments.stream()
            .map(one ->
                new Bars(
                    one.span(), height(one.reference(), scale), height(one.project(), scale), one))
            .toList(),
        scale);
  }

  /// The next of 1, 2, 4, 6 and 8 times a power of ten.
  private static BigDecimal round(BigDecimal top) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(top.precision() - top.scale() - 1);
    for (int times : new int[] {1, 2, 4, 6, 8}) {
      BigDecimal end = power.multiply(BigDecimal.valueOf(times));
      if (end.compareTo(top) >= 0) {
        return plain(end);
      }
    }
    return plain(power.scaleByPowerOfTen(1));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static int height(BigDecimal value, BigDecimal top) {
    return value
        .max(BigDecimal.ZERO)
        .multiply(BigDecimal.valueOf(HEIGHT))
        .divide(top, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
