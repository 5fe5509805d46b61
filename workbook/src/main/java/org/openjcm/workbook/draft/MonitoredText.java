package org.openjcm.workbook.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.workbook.layout.Run;

/// The formula that puts the readings of one monitored value together, for the period or for one
/// part of time: their sum, their mean by time, or the last. A blank cell is time without a
/// reading. Japanese: モニタリング値の集計式.
///
/// @param cells in order of time
/// @param cell the run of time the value is for; empty for all
/// @param timed whether each element of time needs a reading of its own
/// @param standIn what is used for time without a reading, if anything is
/// @param complete whether no cell may be blank
record MonitoredText(
    Declaration.Monitored declared,
    List<InputCell> cells,
    Optional<Span> cell,
    boolean timed,
    Optional<StandIn> standIn,
    boolean complete,
    String sheet) {

  private static final long MINUTES_OF_A_DAY = 1440;

  String text() {
    if (cells.isEmpty()) {
      return "NA()";
    }
    String value =
        switch (declared.overTime()) {
          case SUM -> sum();
          case MEAN -> mean();
          case LAST -> last();
        };
    return "IF(" + missing() + ",NA()," + value + ")";
  }

  /// Whether the value cannot be computed for want of readings.
  String missing() {
    if (cells.size() == 1) {
      return ref(cells.getFirst()) + "=\"\"";
    }
    return CellRuns.of(cells).count(sheet) + (complete ? "<" + cells.size() : "=0");
  }

  /// Whether any reading is there.
  String given() {
    return CellRuns.of(cells).count(sheet) + ">0";
  }

  private String ref(InputCell one) {
    return one.at().seenFrom(sheet);
  }

  private boolean touches(Span span) {
    return cell.isEmpty() || span.touches(cell.get());
  }

  private List<InputCell> within() {
    return cells.stream().filter(one -> one.span().isEmpty() || touches(one.span().get())).toList();
  }

  private long minutes(Span span) {
    return cell.map(span::minutesWithin).orElse(span.minutes());
  }

  private boolean isWhole(InputCell one) {
    return one.span().isEmpty() || cell.isEmpty() || one.span().get().isWithin(cell.get());
  }

  private String sum() {
    List<String> parts = new ArrayList<>();
    List<InputCell> within = within();
    List<InputCell> whole = within.stream().filter(this::isWhole).toList();
    for (List<InputCell> run :
        CellRuns.of(whole, (one, next) -> one.factor().equals(next.factor())).runs()) {
      String factor = run.getFirst().factor();
      parts.add(
          run.size() == 1
              ? ref(run.getFirst()) + factor
              : "SUM(" + CellRuns.range(run).seenFrom(sheet) + ")" + factor);
    }
    for (InputCell one : within) {
      if (!isWhole(one)) {
        Span span = one.span().orElseThrow();
        parts.add(ref(one) + one.factor() + "*" + minutes(span) + "/" + span.minutes());
      }
    }
    standIn.ifPresent(stand -> {
      String hours = hours(stand, within);
      if (!hours.isEmpty()) {
        parts.add(stand.rate() + "*(" + hours + ")" + stand.perHour());
      }
    });
    return parts.isEmpty() ? "0" : String.join("+", parts);
  }

  /// The hours without a reading: those without a cell, and those of blank cells.
  private String hours(StandIn stand, List<InputCell> within) {
    List<String> hours = new ArrayList<>();
    long without = stand.gaps().stream().filter(this::touches).mapToLong(this::minutes).sum();
    if (without > 0) {
      hours.add(without + "/60");
    }
    for (List<InputCell> run :
        CellRuns.of(within, (one, next) -> isCounted(one) && isCounted(next)).runs()) {
      long minutes = run.stream().mapToLong(one -> minutes(one.span().orElseThrow())).sum();
      hours.add(
          run.size() > 1
              ? minutes + "/60-24*SUM(" + days(run).seenFrom(sheet) + ")"
              : "IF(" + ref(run.getFirst()) + "=\"\"," + minutes + ",0)/60");
    }
    return String.join("+", hours);
  }

  private boolean isCounted(InputCell one) {
    return one.days().isPresent()
        && isWhole(one)
        && one.span().filter(Span::isWholeDays).isPresent();
  }

  private static Run days(List<InputCell> run) {
    return new Run(run.getFirst().days().orElseThrow(), run.getLast().days().orElseThrow());
  }

  private String mean() {
    List<InputCell> within = within();
    boolean all = within.size() == cells.size() && standIn.isEmpty();
    if (all && cells.size() == 1) {
      return ref(cells.getFirst()) + cells.getFirst().factor();
    }
    Weighted here = weighted(within, true);
    if (timed || all) {
      return here.isEmpty() ? "NA()" : here.quotient();
    }
    // Days for which nothing was published take the mean of all readings.
    String ofAll = weighted(cells, false).quotient();
    return here.isEmpty()
        ? ofAll
        : "IF(%s=0,%s,%s)".formatted(here.weight(), ofAll, here.quotient());
  }

  /// A sum of values by their time, and their time.
  private record Weighted(String value, String weight) {

    boolean isEmpty() {
      return value.isEmpty();
    }

    String quotient() {
      return "(" + value + ")/(" + weight + ")";
    }
  }

  /// @param here only for the time asked for; else for all
  private Weighted weighted(List<InputCell> of, boolean here) {
    List<String> values = new ArrayList<>();
    List<String> weights = new ArrayList<>();
    for (List<InputCell> run :
        CellRuns.of(
                of,
                (one, next) ->
                    one.factor().equals(next.factor())
                        && isCounted(one, here)
                        && isCounted(next, here))
            .runs()) {
      InputCell first = run.getFirst();
      if (run.size() > 1) {
        String days = days(run).seenFrom(sheet);
        values.add(
            "SUMPRODUCT(%s,%s)%s"
                .formatted(CellRuns.range(run).seenFrom(sheet), days, first.factor()));
        weights.add("SUM(" + days + ")");
      } else {
        String time = time(first.span().orElseThrow(), here);
        values.add(ref(first) + first.factor() + "*" + time);
        weights.add("IF(" + ref(first) + "=\"\",0," + time + ")");
        standIn.ifPresent(
            stand -> standIn(stand, "IF(" + ref(first) + "=\"\"," + time + ",0)", values, weights));
      }
    }
    for (StandIn stand : standIn.stream().toList()) {
      for (Span gap : stand.gaps()) {
        if (!here || touches(gap)) {
          standIn(stand, time(gap, here), values, weights);
        }
      }
    }
    return new Weighted(String.join("+", values), String.join("+", weights));
  }

  private boolean isCounted(InputCell one, boolean here) {
    return standIn.isEmpty()
        && one.days().isPresent()
        && one.span().filter(Span::isWholeDays).isPresent()
        && (!here || isWhole(one));
  }

  private static void standIn(
      StandIn stand, String time, List<String> values, List<String> weights) {
    values.add(stand.rate() + stand.asRate() + "*" + time);
    weights.add(time);
  }

  /// `31`, or `90/1440` where it is no whole number of days.
  private String time(Span span, boolean here) {
    long minutes = here ? minutes(span) : span.minutes();
    return minutes % MINUTES_OF_A_DAY == 0
        ? String.valueOf(minutes / MINUTES_OF_A_DAY)
        : minutes + "/" + MINUTES_OF_A_DAY;
  }

  /// The newest reading that began before the time asked for was over.
  private String last() {
    List<InputCell> begun =
        cells.stream()
            .filter(one ->
                one.span().isEmpty()
                    || cell.isEmpty()
                    || one.span().get().begin() < cell.get().end())
            .toList();
    String otherwise = "NA()";
    for (List<InputCell> run :
        CellRuns.of(begun, (one, next) -> one.factor().equals(next.factor())).runs()) {
      String range = CellRuns.range(run).seenFrom(sheet);
      String factor = run.getFirst().factor();
      if (run.size() == 1) {
        otherwise = "IF(%s<>\"\",%s%s,%s)".formatted(range, range, factor, otherwise);
      } else {
        boolean down = run.getFirst().at().column() == run.getLast().at().column();
        String place = down ? "ROW" : "COLUMN";
        int before = down ? run.getFirst().at().row() : run.getFirst().at().column();
        otherwise =
            "IF(COUNT(%s)>0,INDEX(%s,SUMPRODUCT(MAX((%s<>\"\")*(%s(%s)-%d))))%s,%s)"
                .formatted(range, range, range, place, range, before, factor, otherwise);
      }
    }
    return otherwise;
  }
}
