package org.openjcm.workbook.draft;

import java.util.List;
import org.openjcm.methodology.monitoring.Span;

/// What is used for time without a reading, such as the rated power. Japanese: 欠測時の代用値.
///
/// @param rate the cell of the fixed value, as the sheet sees it
/// @param perHour `*1/1000`: from the rate, for an hour, to the declared unit
/// @param asRate from the rate to the declared unit
/// @param gaps the time for which there is no cell at all
record StandIn(String rate, String perHour, String asRate, List<Span> gaps) {
  StandIn {
    gaps = List.copyOf(gaps);
  }
}
