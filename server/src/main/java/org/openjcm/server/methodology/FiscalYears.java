package org.openjcm.server.methodology;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.SegmentEmissions;

/// The results of a period by Japanese fiscal year, April to March. Japanese: 年度別排出量.
public record FiscalYears(List<Year> years) {

  /// One fiscal year, tCO2e.
  public record Year(int year, BigDecimal reference, BigDecimal project, BigDecimal reductions) {}

  public FiscalYears {
    years = List.copyOf(years);
  }

  static FiscalYears of(Calculation calculation) {
    TreeMap<Integer, Year> years = new TreeMap<>();
    for (SegmentEmissions one : calculation.bySegment()) {
      int year = one.span().fiscalYear();
      years.merge(
          year,
          new Year(year, one.reference(), one.project(), one.reductions()),
          (a, b) ->
              new Year(
                  year,
                  a.reference().add(b.reference()),
                  a.project().add(b.project()),
                  a.reductions().add(b.reductions())));
    }
    return new FiscalYears(List.copyOf(years.values()));
  }
}
