package org.openjcm.methodology.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.rulebook.MonitoringPeriod;

/// A run of days within a monitoring period: the whole of it, or the part in one calendar year.
record Slice(LocalDate first, LocalDate last) {

  static Slice of(MonitoringPeriod period) {
    return new Slice(period.first(), period.last());
  }

  /// The parts of a period, cut at every 1 January; one part when it lies in one year.
  static List<Slice> years(MonitoringPeriod period) {
    List<Slice> years = new ArrayList<>();
    LocalDate first = period.first();
    while (!first.isAfter(period.last())) {
      LocalDate end = LocalDate.of(first.getYear(), 12, 31);
      LocalDate last = end.isAfter(period.last()) ? period.last() : end;
      years.add(new Slice(first, last));
      first = last.plusDays(1);
    }
    return years;
  }

  int year() {
    return first.getYear();
  }

  @Override
  public String toString() {
    return first + "/" + last;
  }
}
