package org.openjcm.methodology.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.rulebook.MonitoringPeriod;

/// A run of time in local time of the project, to the minute: days of a reading, an hour of a
/// meter, the part of a period in one calendar year. Japanese: 期間.
///
/// @param begin minutes since 1970-01-01T00:00, included
/// @param end minutes since 1970-01-01T00:00, excluded
public record Span(long begin, long end) implements Comparable<Span> {

  private static final long DAY = 24 * 60L;
  private static final int NEW_FISCAL_YEAR = 4;

  public Span {
    if (end <= begin) {
      throw new IllegalArgumentException("a span ends after it begins: " + begin + " " + end);
    }
  }

  /// Whole days, first and last included.
  public static Span days(LocalDate first, LocalDate last) {
    return new Span(first.toEpochDay() * DAY, (last.toEpochDay() + 1) * DAY);
  }

  public static Span of(MonitoringPeriod period) {
    return days(period.first(), period.last());
  }

  public static Span of(LocalDateTime begin, LocalDateTime end) {
    return new Span(minute(begin), minute(end));
  }

  public static Span year(int year) {
    return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /// Calendar years, first and last included, in order.
  public static List<Span> years(int first, int last) {
    List<Span> years = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      years.add(year(year));
    }
    return years;
  }

  /// Every day it touches, in order.
  public List<Span> eachDay() {
    List<Span> days = new ArrayList<>();
    for (LocalDate day = first(); !day.isAfter(last()); day = day.plusDays(1)) {
      days.add(days(day, day));
    }
    return days;
  }

  private static long minute(LocalDateTime time) {
    return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60L);
  }

  private static LocalDateTime time(long minute) {
    return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
  }

  /// The parts of a period, cut at every 1 January and every 1 April, so that calendar years and
  /// Japanese fiscal years both follow; one part when there is no cut.
  public static List<Span> segments(MonitoringPeriod period) {
    List<Span> segments = new ArrayList<>();
    LocalDate first = period.first();
    while (!first.isAfter(period.last())) {
      LocalDate cut =
          first.getMonthValue() < NEW_FISCAL_YEAR
              ? LocalDate.of(first.getYear(), NEW_FISCAL_YEAR, 1)
              : LocalDate.of(first.getYear() + 1, 1, 1);
      LocalDate last = cut.isAfter(period.last()) ? period.last() : cut.minusDays(1);
      segments.add(days(first, last));
      first = last.plusDays(1);
    }
    return segments;
  }

  public LocalDate first() {
    return LocalDate.ofEpochDay(Math.floorDiv(begin, DAY));
  }

  public LocalDate last() {
    return LocalDate.ofEpochDay(Math.floorDiv(end - 1, DAY));
  }

  public int year() {
    return first().getYear();
  }

  /// The Japanese fiscal year, April to March, of its first day.
  public int fiscalYear() {
    LocalDate first = first();
    return first.getMonthValue() < NEW_FISCAL_YEAR ? first.getYear() - 1 : first.getYear();
  }

  public long minutes() {
    return end - begin;
  }

  public boolean isWholeDays() {
    return Math.floorMod(begin, DAY) == 0 && Math.floorMod(end, DAY) == 0;
  }

  /// How many of its minutes lie in `other`.
  public long minutesWithin(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
  }

  public boolean touches(Span other) {
    return begin < other.end && other.begin < end;
  }

  public boolean isWithin(Span other) {
    return begin >= other.begin && end <= other.end;
  }

  /// `92 of 365 days`, or minutes where they are no whole days.
  public String shareWithin(Span other) {
    long within = minutesWithin(other);
    boolean days = Math.floorMod(within, DAY) == 0 && isWholeDays();
    return days
        ? within / DAY + " of " + minutes() / DAY + " days"
        : within + " of " + minutes() + " minutes";
  }

  /// As a file writes its beginning: a day, or a day and a time.
  public String from() {
    return isWholeDays() ? first().toString() : time(begin).toString();
  }

  /// As a file writes its end: the last day, or the time at which it is over.
  public String to() {
    return isWholeDays() ? last().toString() : time(end).toString();
  }

  @Override
  public int compareTo(Span other) {
    return begin != other.begin ? Long.compare(begin, other.begin) : Long.compare(end, other.end);
  }

  /// `2025-01-01/2025-12-31`
  @Override
  public String toString() {
    return from() + "/" + to();
  }
}
