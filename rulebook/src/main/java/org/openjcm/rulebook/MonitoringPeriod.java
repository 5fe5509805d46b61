package org.openjcm.rulebook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The days, first and last included, for which reductions are monitored. Japanese: モニタリング期間.
///
/// A period never spans 2020-12-31 and 2021-01-01: reductions before 2021 and after 2020 never
/// share an issuance. Source: every published issuance of Mongolia, Palau and Cambodia is cut there
/// (verified from the decision pages).
public record MonitoringPeriod(LocalDate first, LocalDate last) {

  private static final LocalDate LAST_DAY_BEFORE_PARIS = LocalDate.of(2020, 12, 31);

  public MonitoringPeriod {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "a monitoring period ends on or after its first day: " + first + " to " + last);
    }
    if (!first.isAfter(LAST_DAY_BEFORE_PARIS) && last.isAfter(LAST_DAY_BEFORE_PARIS)) {
      throw new IllegalArgumentException(
          "a monitoring period may not span 2020-12-31 and 2021-01-01: "
              + first
              + " to "
              + last
              + "; submit two periods, cut there");
    }
  }

  public static MonitoringPeriod of(LocalDate first, LocalDate last) {
    return new MonitoringPeriod(first, last);
  }

  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  public boolean overlaps(MonitoringPeriod other) {
    return !other.last.isBefore(first) && !last.isBefore(other.first);
  }

  /// As the rule documents and file names write it: `2025-01-01/2025-12-31`.
  @Override
  public String toString() {
    return first + "/" + last;
  }
}
