package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Run;

/// The formula that puts the readings of one monitored value together, for the period or for one
/// part of time: their sum, their mean by time, or the last. Japanese: モニタリング値の集計式.
///
/// @param cell the run of time the value is for; empty while no period is known
/// @param standIns what stands in for time without a reading
record MonitoredText(
    Declaration.Monitored declared,
    List<InputCell> cells,
    Optional<Span> cell,
    List<StandIn> standIns,
    String sheet) {

  private static final long MINUTES_OF_A_DAY = 1440;

  /// A rate that is used for some time without a reading.
  ///
  /// @param amount over that time, in the declared unit, as a formula
  record StandIn(Span span, String rate, String amount) {}

  String text() {
    return switch (declared.overTime()) {
      case SUM -> sum();
      case MEAN -> mean();
      case LAST -> last();
    };
  }

  private boolean touches(Span span) {
    return cell.isEmpty() || span.touches(cell.get());
  }

  private List<InputCell> within() {
    return cells.stream().filter(one -> one.span().isEmpty() || touches(one.span().get())).toList();
  }

  private String sum() {
    List<String> parts = new ArrayList<>();
    List<InputCell> whole = new ArrayList<>();
    for (InputCell one : within()) {
      String share = one.span().map(this::share).orElse("");
      if (share.isEmpty()) {
        whole.add(one);
      } else {
        parts.add(one.at().seenFrom(sheet) + one.factor() + share);
      }
    }
    parts.addAll(0, runs(whole));
    for (StandIn one : standIns) {
      if (touches(one.span())) {
        parts.add(one.amount() + share(one.span()));
      }
    }
    return parts.isEmpty() ? "0" : String.join("+", parts);
  }

  /// `*92/365` for a reading that only partly lies in the time asked for; empty for a whole one.
  private String share(Span span) {
    if (cell.isEmpty() || span.isWithin(cell.get())) {
      return "";
    }
    return "*" + days(span.minutesWithin(cell.get())) + "/" + days(span.minutes());
  }

  private static String days(long minutes) {
    return minutes % MINUTES_OF_A_DAY == 0
        ? String.valueOf(minutes / MINUTES_OF_A_DAY)
        : BigDecimal.valueOf(minutes)
            .divide(BigDecimal.valueOf(MINUTES_OF_A_DAY), java.math.MathContext.DECIMAL64)
            .toPlainString();
  }

  /// `SUM(E12:E23)*18/5`: cells that lie together and share a factor.
  private List<String> runs(List<InputCell> whole) {
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= whole.size(); at++) {
      if (at == whole.size() || !follows(whole.get(at - 1), whole.get(at))) {
        String factor = whole.get(from).factor();
        Address first = whole.get(from).at();
        Address last = whole.get(at - 1).at();
        runs.add(
            (from == at - 1
                    ? first.seenFrom(sheet)
                    : "SUM(" + new Run(first, last).seenFrom(sheet) + ")")
                + factor);
        from = at;
      }
    }
    return runs;
  }

  private static boolean follows(InputCell one, InputCell next) {
    boolean below =
        one.at().column() == next.at().column() && one.at().row() + 1 == next.at().row();
    boolean beside =
        one.at().row() == next.at().row() && one.at().column() + 1 == next.at().column();
    return (below || beside) && one.factor().equals(next.factor());
  }

  private String mean() {
    List<InputCell> of = within();
    Optional<Span> over = cell;
    if (of.isEmpty() && standIns.stream().noneMatch(one -> touches(one.span()))) {
      of = cells;
      over = Optional.empty();
    }
    if (of.size() == 1 && standIns.isEmpty()) {
      return of.getFirst().at().seenFrom(sheet) + of.getFirst().factor();
    }
    if (isOneRun(of) && (over.isEmpty() || allWithin(of))) {
      Run values = new Run(of.getFirst().at(), of.getLast().at());
      Run days = new Run(of.getFirst().days().orElseThrow(), of.getLast().days().orElseThrow());
      return "SUMPRODUCT(%s,%s)/SUM(%s)%s"
          .formatted(
              values.seenFrom(sheet),
              days.seenFrom(sheet),
              days.seenFrom(sheet),
              of.getFirst().factor());
    }
    return weighted(of, over);
  }

  private boolean isOneRun(List<InputCell> of) {
    if (of.isEmpty() || of.getFirst().days().isEmpty() || !standIns.isEmpty()) {
      return false;
    }
    for (int at = 1; at < of.size(); at++) {
      if (!follows(of.get(at - 1), of.get(at))) {
        return false;
      }
    }
    return true;
  }

  private boolean allWithin(List<InputCell> of) {
    return of.stream().allMatch(one -> one.span().map(this::share).orElse("").isEmpty());
  }

  /// Each value by its time, where the cells do not lie together.
  private String weighted(List<InputCell> of, Optional<Span> over) {
    List<String> values = new ArrayList<>();
    List<String> weights = new ArrayList<>();
    for (InputCell one : of) {
      Span span = one.span().orElseThrow();
      String time = days(over.map(span::minutesWithin).orElse(span.minutes()));
      values.add(one.at().seenFrom(sheet) + one.factor() + "*" + time);
      weights.add(
          one.isGiven() ? time : "IF(" + one.at().seenFrom(sheet) + "=\"\",0," + time + ")");
    }
    for (StandIn one : standIns) {
      if (touches(one.span())) {
        String time = days(over.map(one.span()::minutesWithin).orElse(one.span().minutes()));
        values.add(one.rate() + "*" + time);
        weights.add(time);
      }
    }
    return "(" + String.join("+", values) + ")/(" + String.join("+", weights) + ")";
  }

  /// The newest reading that began before the time asked for was over.
  private String last() {
    List<InputCell> begun =
        cells.stream()
            .filter(one ->
                one.span().isEmpty()
                    || cell.isEmpty()
                    || one.span().get().begin() < cell.get().end())
            .collect(Collectors.toList());
    InputCell newest = begun.isEmpty() ? cells.getLast() : begun.getLast();
    return newest.at().seenFrom(sheet) + newest.factor();
  }
}
