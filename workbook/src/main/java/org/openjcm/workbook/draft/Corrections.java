package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.util.List;
import org.openjcm.methodology.monitoring.Correction;
import org.openjcm.methodology.monitoring.Span;

/// The factors by which the readings of meters are corrected. Japanese: 計測値の補正係数.
record Corrections(List<Correction> all) {

  /// The factor for a reading; one where its meter needs none.
  BigDecimal of(String meter, Span span) {
    BigDecimal factor = BigDecimal.ONE;
    for (Correction one : all) {
      if (one.meter().equals(meter) && span.isWithin(Span.days(one.first(), one.last()))) {
        factor = factor.multiply(one.factor());
      }
    }
    return factor;
  }
}
