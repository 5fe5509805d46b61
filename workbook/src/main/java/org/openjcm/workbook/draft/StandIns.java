package org.openjcm.workbook.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.workbook.formula.FormulaText;

/// The time without a reading for which the methodology lets a fixed value stand in, such as the
/// rated power. Japanese: 欠測時の代用値.
final class StandIns {

  private static final String MINUTES_OF_AN_HOUR = "60";

  private final Given given;
  private final Map<String, Equipment> equipment = new HashMap<>();

  StandIns(Given given) {
    this.given = given;
    given.facts().equipment().forEach(one -> equipment.put(one.id(), one));
  }

  /// @param elements of the value, time left out
  /// @param cellOf the cell of a named fixed value, as the sheet sees it
  List<MonitoredText.StandIn> of(
      Declaration.Monitored declared,
      List<String> elements,
      List<InputCell> cells,
      Function<String, String> cellOf) {
    boolean none =
        declared.gaps().isEmpty()
            || declared.gaps().equals("zero")
            || declared.gaps().equals("refuse");
    List<InputCell> given =
        cells.stream().filter(one -> one.isGiven() && one.span().isPresent()).toList();
    if (none || declared.past() || accumulates(declared) || given.isEmpty()) {
      return List.of();
    }
    Declaration.Quantity stand =
        (Declaration.Quantity) this.given.methodology().declaration(declared.gaps()).orElseThrow();
    String rate =
        cellOf.apply(
            stand.indices().isEmpty()
                ? stand.symbol()
                : ProjectTable.name(stand.symbol(), String.join(",", elements)));
    List<MonitoredText.StandIn> found = new ArrayList<>();
    for (Span gap : gaps(elements, given)) {
      found.add(standIn(declared, stand, rate, gap));
    }
    return found;
  }

  private static MonitoredText.StandIn standIn(
      Declaration.Monitored declared, Declaration.Quantity stand, String rate, Span gap) {
    Unit amount = stand.unit().times(Units.standard().parse("h").orElseThrow());
    boolean sums = declared.overTime() == Declaration.OverTime.SUM;
    String inUnit =
        sums
            ? rate
                + "*"
                + gap.minutes()
                + "/"
                + MINUTES_OF_AN_HOUR
                + FormulaText.factor(amount.conversionTo(declared.unit()))
            : rate + FormulaText.factor(stand.unit().conversionTo(declared.unit()));
    return new MonitoredText.StandIn(gap, inUnit, inUnit);
  }

  private boolean accumulates(Declaration.Monitored declared) {
    return declared.indices().stream()
        .map(index -> given.methodology().index(index).orElseThrow().kind())
        .anyMatch(kind -> kind == Index.Kind.YEARS_SO_FAR);
  }

  private List<Span> gaps(List<String> elements, List<InputCell> readings) {
    Span period = Span.of(given.data().orElseThrow().period());
    LocalDate first = period.first();
    LocalDate last = period.last();
    for (String element : elements) {
      Equipment one = equipment.get(element);
      if (one != null) {
        first = one.first().isAfter(first) ? one.first() : first;
        last = one.last().isBefore(last) ? one.last() : last;
      }
    }
    if (last.isBefore(first)) {
      return List.of();
    }
    Span window = Span.days(first, last);
    List<Span> gaps = new ArrayList<>();
    long covered = window.begin();
    List<Span> spans = readings.stream().map(one -> one.span().orElseThrow()).sorted().toList();
    for (Span span : spans) {
      if (span.begin() > covered) {
        gaps.add(new Span(covered, span.begin()));
      }
      covered = Math.max(covered, span.end());
    }
    if (window.end() > covered) {
      gaps.add(new Span(covered, window.end()));
    }
    return gaps;
  }
}
