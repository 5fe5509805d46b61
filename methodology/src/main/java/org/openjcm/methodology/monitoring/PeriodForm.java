package org.openjcm.methodology.monitoring;

import static org.openjcm.rulebook.BilingualText.words;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MonitoringPeriod;

/// A cell that states the monitoring period, `2025-01-01/2025-12-31`, or why it does not. Japanese:
/// モニタリング期間の記載.
sealed interface PeriodForm {

  /// The first year of the mechanism.
  int FIRST_YEAR = 2013;

  int LAST_YEAR = 2100;

  record Period(MonitoringPeriod period) implements PeriodForm {}

  record NotAPeriod(BilingualText why) implements PeriodForm {}

  static PeriodForm of(String text) {
    String[] ends = text.split("/", -1);
    try {
      if (ends.length == 2) {
        return of(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
      }
    } catch (DateTimeParseException notDay) {
      // The same mistake as a cell that is no pair of days at all.
    }
    return no("A monitoring period is its first and its last day.", "モニタリング期間は初日と最終日で表します。");
  }

  private static PeriodForm of(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      return no("The monitoring period ends before it begins.", "モニタリング期間の最終日が初日より前です。");
    }
    if (first.getYear() < FIRST_YEAR || last.getYear() > LAST_YEAR) {
      return no(
          "The monitoring period does not lie within the years %d to %d."
              .formatted(FIRST_YEAR, LAST_YEAR),
          "モニタリング期間は%d年から%d年までの範囲で書いてください。".formatted(FIRST_YEAR, LAST_YEAR));
    }
    try {
      return new Period(MonitoringPeriod.of(first, last));
    } catch (IllegalArgumentException spansTheCut) {
      return no(
          "A monitoring period may not span 2020-12-31 and 2021-01-01; submit two, cut there.",
          "モニタリング期間は2020-12-31と2021-01-01をまたげません。そこで区切り、2つの期間としてください。");
    }
  }

  private static PeriodForm no(String en, String ja) {
    return new NotAPeriod(words(en, ja));
  }
}
