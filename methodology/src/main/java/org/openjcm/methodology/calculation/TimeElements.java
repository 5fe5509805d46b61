package org.openjcm.methodology.calculation;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;

/// The elements of an index of time for one run of days. Japanese: 時間の添字の要素.
public final class TimeElements {

  private final Resolved resolved;
  private final Map<String, Series> series;
  private final List<PeriodFact> facts;

  TimeElements(Resolved resolved, Map<String, Series> series, List<PeriodFact> facts) {
    this.resolved = resolved;
    this.series = series;
    this.facts = facts;
  }

  List<Span> of(Index index, Span calculated) {
    return switch (index.kind()) {
      case EQUIPMENT, OPTIONAL_EQUIPMENT, LIST -> List.of();
      case DAY -> calculated.eachDay();
      case YEAR -> Span.years(calculated.year(), calculated.last().getYear());
      case STEP -> measured(index).stream().filter(span -> span.touches(calculated)).toList();
      case PAST_STEP -> List.copyOf(measured(index));
      case PAST_DAY -> {
        TreeSet<Span> days = new TreeSet<>();
        measured(index).forEach(span -> days.addAll(span.eachDay()));
        yield List.copyOf(days);
      }
      case PAST_YEAR -> {
        TreeSet<Span> years = new TreeSet<>();
        measured(index)
            .forEach(span -> years.addAll(Span.years(span.year(), span.last().getYear())));
        yield List.copyOf(years);
      }
      case YEARS_SO_FAR -> {
        NavigableSet<Span> measured = measured(index);
        int first = measured.isEmpty() ? calculated.year() : measured.first().year();
        yield Span.years(Math.min(first, calculated.year()), calculated.last().getYear());
      }
    };
  }

  /// The spans of every reading of a parameter, and of every fact, with this index.
  private NavigableSet<Span> measured(Index index) {
    TreeSet<Span> spans = new TreeSet<>();
    for (Series one : series.values()) {
      if (one.declared().indices().contains(index.name())) {
        one.entries().forEach(entry -> spans.add(entry.span()));
      }
    }
    for (PeriodFact fact : facts) {
      if (resolved.methodology().declaration(fact.symbol()).orElse(null)
              instanceof Declaration.Fact declared
          && declared.indices().contains(index.name())) {
        spans.add(fact.span());
      }
    }
    return spans;
  }

  /// How the trace names an element: `2025-01-03`, `2025`, `2025-01-03T10:00/2025-01-03T11:00`.
  public static String name(Index index, Span element) {
    return switch (index.kind()) {
      case DAY, PAST_DAY -> element.from();
      case YEAR, PAST_YEAR, YEARS_SO_FAR -> String.valueOf(element.year());
      default -> element.toString();
    };
  }
}
