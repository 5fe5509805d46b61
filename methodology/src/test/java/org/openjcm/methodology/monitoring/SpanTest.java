package org.openjcm.methodology.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.MonitoringPeriod;

/// Runs of time: days that include their last, times that exclude their end.
class SpanTest {

  private static Span days(String first, String last) {
    return Span.days(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Span times(String begin, String end) {
    return Span.of(LocalDateTime.parse(begin), LocalDateTime.parse(end));
  }

  @Test
  void aDayIsWrittenAsADayAndAnHourAsTimes() {
    assertThat(days("2025-01-31", "2025-01-31")).hasToString("2025-01-31/2025-01-31");
    assertThat(times("2025-01-31T23:00", "2025-02-01T00:00"))
        .hasToString("2025-01-31T23:00/2025-02-01T00:00");
    assertThat(times("2025-01-31T00:00", "2025-02-01T00:00"))
        .isEqualTo(days("2025-01-31", "2025-01-31"));
    assertThat(times("2025-01-31T00:00", "2025-02-01T00:30").isWholeDays()).isFalse();
    assertThat(times("2025-01-31T00:30", "2025-02-01T00:00").isWholeDays()).isFalse();
    assertThat(times("1969-12-31T23:00", "1970-01-01T01:00"))
        .hasToString("1969-12-31T23:00/1970-01-01T01:00");
  }

  @Test
  void aRunOfTimeEndsAfterItBegins() {
    assertThatThrownBy(() -> new Span(5, 5)).hasMessageContaining("ends after it begins");
    assertThat(new Span(5, 6).minutes()).isEqualTo(1);
  }

  @Test
  void aPeriodIsCutAtNewYearAndAtTheFirstOfApril() {
    assertThat(segments("2024-10-01", "2026-05-31"))
        .containsExactly(
            "2024-10-01/2024-12-31",
            "2025-01-01/2025-03-31",
            "2025-04-01/2025-12-31",
            "2026-01-01/2026-03-31",
            "2026-04-01/2026-05-31");
    assertThat(segments("2025-01-01", "2025-03-31")).containsExactly("2025-01-01/2025-03-31");
    assertThat(segments("2025-03-31", "2025-04-01"))
        .containsExactly("2025-03-31/2025-03-31", "2025-04-01/2025-04-01");
    assertThat(segments("2025-12-31", "2025-12-31")).containsExactly("2025-12-31/2025-12-31");
  }

  private static List<String> segments(String first, String last) {
    MonitoringPeriod period = MonitoringPeriod.of(LocalDate.parse(first), LocalDate.parse(last));
    return Span.segments(period).stream().map(Span::toString).toList();
  }

  @Test
  void theFiscalYearBeginsInApril() {
    assertThat(days("2025-03-31", "2025-12-31").fiscalYear()).isEqualTo(2024);
    assertThat(days("2025-04-01", "2025-12-31").fiscalYear()).isEqualTo(2025);
    assertThat(days("2025-12-31", "2026-03-31").fiscalYear()).isEqualTo(2025);
  }

  @Test
  void timeIsSharedByMinutesAndToldInDaysWhereItCan() {
    Span year = Span.year(2025);
    Span winter = days("2024-12-02", "2025-01-31");
    assertThat(winter.minutesWithin(year)).isEqualTo(31 * 1440L);
    assertThat(winter.shareWithin(year)).isEqualTo("31 of 61 days");
    assertThat(days("2026-01-01", "2026-01-31").minutesWithin(year)).isZero();
    assertThat(times("2024-12-31T23:30", "2025-01-01T00:30").shareWithin(year))
        .isEqualTo("30 of 60 minutes");
  }

  @Test
  void whatMeetsAtAMomentDoesNotTouch() {
    Span january = days("2025-01-01", "2025-01-31");
    Span february = days("2025-02-01", "2025-02-28");
    assertThat(january.touches(february)).isFalse();
    assertThat(february.touches(january)).isFalse();
    assertThat(january.touches(days("2025-01-31", "2025-02-28"))).isTrue();
    assertThat(january.isWithin(january)).isTrue();
    assertThat(january.isWithin(days("2025-01-02", "2025-01-31"))).isFalse();
    assertThat(january.isWithin(days("2025-01-01", "2025-01-30"))).isFalse();
    assertThat(january.compareTo(february)).isNegative();
    assertThat(january.compareTo(days("2025-01-01", "2025-01-30"))).isPositive();
    assertThat(january.compareTo(days("2025-01-01", "2025-01-31"))).isZero();
  }

  @Test
  void everyDayAndEveryYearIsNamedOnce() {
    assertThat(days("2025-02-27", "2025-03-01").eachDay())
        .extracting(Span::from)
        .containsExactly("2025-02-27", "2025-02-28", "2025-03-01");
    assertThat(times("2025-02-27T13:00", "2025-02-28T00:00").eachDay()).hasSize(1);
    assertThat(Span.years(2024, 2026)).extracting(Span::year).containsExactly(2024, 2025, 2026);
    assertThat(Span.years(2026, 2025)).isEmpty();
  }
}
