package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.monitoring.Span;

/// Puts the readings of a series together for one run of time: a segment of the period, a day, a
/// year. A reading that spans the end is apportioned by time, and said to be.
final class CellValues {

  private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(1440);

  /// More readings than this are told month by month; the data file itself has its hash.
  private static final int MOST_LISTED = 400;

  private final Series series;
  private final String unit;
  private final Span cell;
  private final @Nullable List<TraceStep> steps;
  private final List<TraceStep.Value> inputs = new ArrayList<>();
  private final List<TraceStep.Operation> operations = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean byMonth;

  private CellValues(Series series, Span cell, @Nullable List<TraceStep> steps) {
    this.series = series;
    this.unit = series.declared().unit().toString();
    this.cell = cell;
    this.steps = steps;
  }

  /// The value for a run of time; empty when a mean or a last value has no reading there.
  ///
  /// @param name as the trace shows it
  /// @param steps receives the way there; nothing is written when it is `null`
  static @Nullable BigDecimal of(
      Series series, Span cell, String name, @Nullable List<TraceStep> steps) {
    CellValues values = new CellValues(series, cell, steps);
    BigDecimal value = series.entries().isEmpty() ? values.notInOperation() : values.together();
    if (steps != null && value != null) {
      steps.add(values.step(name, value));
    }
    return value;
  }

  private @Nullable BigDecimal together() {
    return switch (series.declared().overTime()) {
      case SUM -> sum();
      case MEAN -> mean();
      case LAST -> last();
    };
  }

  /// A checked series without any reading is that of equipment that does not operate.
  private BigDecimal notInOperation() {
    notes.add("not in operation");
    return BigDecimal.ZERO;
  }

  /// The entries that touch the cell; they stand in order of time and do not overlap.
  private List<Series.Entry> within() {
    List<Series.Entry> entries = series.entries();
    int first = series.after(cell.begin());
    int end = first;
    while (end < entries.size() && entries.get(end).span().begin() < cell.end()) {
      end++;
    }
    return entries.subList(first, end);
  }

  private BigDecimal sum() {
    BigDecimal total = BigDecimal.ZERO;
    List<Series.Entry> within = within();
    byMonth = within.size() > MOST_LISTED;
    for (Series.Entry entry : within) {
      BigDecimal value = entry.value();
      List<TraceStep.Operation> own = entry.operations();
      if (!entry.span().isWithin(cell)) {
        Exact.Result share =
            Exact.share(
                value,
                Math.max(0, cell.begin() - entry.span().begin()),
                Math.min(entry.span().minutes(), cell.end() - entry.span().begin()),
                entry.span().minutes());
        value = share.value();
        if (steps != null) {
          own = new ArrayList<>(own);
          own.add(
              new TraceStep.Operation(
                  entry.span() + ": " + entry.span().shareWithin(cell),
                  value,
                  unit,
                  share.rounding()));
          notes.add("apportioned by days: " + entry.span());
        }
      }
      total = total.add(value);
      told(entry, own);
    }
    summarize(within);
    return total;
  }

  private @Nullable BigDecimal mean() {
    List<Series.Entry> within = within();
    Span over = cell;
    if (within.isEmpty()) {
      if (series.entries().isEmpty() || series.timed()) {
        return null;
      }
      // A factor that nobody published for these days: the mean of the whole period stands.
      within = series.entries();
      over = series.whole();
      notes.add("no reading in these days: the mean of the whole series");
    }
    byMonth = within.size() > MOST_LISTED;
    boolean days = true;
    for (Series.Entry entry : within) {
      days &= entry.span().isWholeDays();
    }
    BigDecimal weighted = BigDecimal.ZERO;
    long time = 0;
    for (Series.Entry entry : within) {
      long minutes = entry.span().minutesWithin(over);
      long weight = days ? minutes / MINUTES_OF_A_DAY.longValue() : minutes;
      weighted = weighted.add(entry.value().multiply(BigDecimal.valueOf(weight)));
      time += weight;
      told(entry, entry.operations());
    }
    summarize(within);
    Exact.Result mean = Exact.divide(weighted, BigDecimal.valueOf(time));
    if (steps != null) {
      operations.add(
          new TraceStep.Operation(
              "mean over " + time + (days ? " days" : " minutes"),
              mean.value(),
              unit,
              mean.rounding()));
    }
    return mean.value();
  }

  /// The newest reading that began before the end of the cell.
  private @Nullable BigDecimal last() {
    Series.Entry newest = null;
    for (Series.Entry entry : series.entries()) {
      if (entry.span().begin() < cell.end()) {
        newest = entry;
      }
    }
    if (newest == null) {
      return null;
    }
    told(newest, newest.operations());
    return newest.value();
  }

  private void told(Series.Entry entry, List<TraceStep.Operation> own) {
    if (steps != null && !byMonth) {
      inputs.add(entry.told());
      operations.addAll(own);
      if (!entry.note().isEmpty()) {
        notes.add(entry.note());
      }
    }
  }

  /// Where a meter was read every hour, the trace tells its months.
  private void summarize(List<Series.Entry> within) {
    if (steps == null || !byMonth) {
      if (steps != null && within.isEmpty()) {
        notes.add("no reading");
      }
      return;
    }
    int at = 0;
    while (at < within.size()) {
      YearMonth month = YearMonth.from(within.get(at).span().first());
      long end = Span.days(month.atDay(1), month.atEndOfMonth()).end();
      BigDecimal value = BigDecimal.ZERO;
      int count = 0;
      for (; at < within.size() && within.get(at).span().begin() < end; at++) {
        value = value.add(within.get(at).value());
        count++;
      }
      inputs.add(new TraceStep.Value(month + " (" + count + " readings)", value, unit));
    }
    notes.add(within.size() + " readings, told by month");
  }

  private TraceStep step(String name, BigDecimal value) {
    return new TraceStep(
        TraceStep.Kind.MONITORED,
        name,
        cell.toString(),
        "",
        inputs,
        operations,
        value,
        unit,
        series.declared().at().line(),
        0,
        notes);
  }
}
