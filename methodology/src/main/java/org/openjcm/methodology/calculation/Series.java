package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.List;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Unit;

/// The readings of one monitored value, checked, in the declared unit, in order of time. Japanese:
/// モニタリング値の系列.
///
/// @param timed whether the parameter goes by an index of time, so that each element of time needs
///   a reading of its own
record Series(String name, Declaration.Monitored declared, boolean timed, List<Entry> entries) {

  Series {
    entries = List.copyOf(entries);
  }

  /// From the first reading to the last; there is at least one.
  Span whole() {
    return new Span(entries.getFirst().span().begin(), entries.getLast().span().end());
  }

  /// The place of the first entry that ends after a moment.
  int after(long moment) {
    int least = 0;
    int most = entries.size();
    while (least < most) {
      int middle = (least + most) >>> 1;
      if (entries.get(middle).span().end() > moment) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    return least;
  }

  /// A reading, or what stands in for a gap.
  ///
  /// @param name how the trace calls what was given; empty for the span itself
  /// @param given as the file states it, in `unit`
  /// @param value in the declared unit, corrected
  /// @param operations how the value came about: correction, conversion
  /// @param note empty, or what a reader should know
  record Entry(
      Span span,
      String name,
      BigDecimal given,
      Unit unit,
      BigDecimal value,
      List<TraceStep.Operation> operations,
      String note) {

    TraceStep.Value told() {
      return new TraceStep.Value(name.isEmpty() ? span.toString() : name, given, unit.toString());
    }
  }
}
