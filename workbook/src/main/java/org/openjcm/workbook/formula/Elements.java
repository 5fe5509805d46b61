package org.openjcm.workbook.formula;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.openjcm.methodology.calculation.TimeElements;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.workbook.layout.Unwritable;

/// The elements of every index, as the engine finds them: equipment of the project, rows of a list,
/// parts of time. Japanese: 添字の要素.
public final class Elements {

  /// More parts of time than this are no sheet that a person can check.
  static final int MOST_PARTS_OF_TIME = 1_000;

  private final Methodology methodology;
  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, Map<String, Span>> spans = new HashMap<>();
  private final Optional<Span> whole;

  public Elements(Methodology methodology, ProjectFacts facts, Optional<MonitoringData> data) {
    this(methodology, facts, data, data.map(MonitoringData::period).map(Span::of));
  }

  /// The elements for a part of the period, as the engine finds them when it calculates that part.
  ///
  /// @param whole the days calculated
  public Elements(
      Methodology methodology,
      ProjectFacts facts,
      Optional<MonitoringData> data,
      Optional<Span> whole) {
    this.methodology = methodology;
    this.whole = whole;
    for (Index index : methodology.indices()) {
      if (index.kind().isEquipment()) {
        names.put(index.name(), facts.of(index.name()).stream().map(Equipment::id).toList());
      } else if (index.kind() == Index.Kind.LIST) {
        names.put(index.name(), methodology.elements(index));
      } else {
        Map<String, Span> parts = new LinkedHashMap<>();
        data.ifPresent(
            of -> time(index, of).forEach(span -> parts.put(TimeElements.name(index, span), span)));
        names.put(index.name(), List.copyOf(parts.keySet()));
        spans.put(index.name(), parts);
      }
    }
  }

  public boolean isIndex(String name) {
    return names.containsKey(name);
  }

  public boolean isTime(String name) {
    return spans.containsKey(name);
  }

  public List<String> of(String index) {
    return names.getOrDefault(index, List.of());
  }

  /// The run of time that an element of an index of time stands for.
  public Span span(String index, String element) {
    Span span = spans.getOrDefault(index, Map.of()).get(element);
    if (span == null) {
      throw new IllegalStateException("no element " + element + " of " + index);
    }
    return span;
  }

  /// The days calculated; empty while no period is known.
  public Optional<Span> calculated() {
    return whole;
  }

  /// The days calculated.
  public Span whole() {
    return whole.orElseThrow(() -> new IllegalStateException("no period is known"));
  }

  /// The run of time a value of a symbol is for: its element of time, else the days calculated;
  /// empty while no period is known, and for what was measured before the project: all of it.
  public Optional<Span> time(Declaration.Monitored declared, Standing standing) {
    Optional<Span> element =
        declared.indices().stream()
            .filter(this::isTime)
            .findFirst()
            .map(index -> span(index, standing.element(index)));
    return element.or(() -> declared.past() ? Optional.empty() : whole);
  }

  /// Every combination of the elements of some indices, the last index fastest.
  public List<Standing> combinations(List<String> indices) {
    List<Standing> combinations = List.of(Standing.NOWHERE);
    for (String index : indices) {
      List<Standing> longer = new ArrayList<>();
      for (Standing one : combinations) {
        for (String element : of(index)) {
          longer.add(one.with(index, element));
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  /// The indices of a declaration that are not of time.
  public List<String> withoutTime(Declaration declaration) {
    return declaration.indices().stream().filter(index -> !isTime(index)).toList();
  }

  /// `EG[PV1]`, `FC[B1,diesel]`, `EF_elec`.
  public static String name(String symbol, List<String> indices, Standing standing) {
    if (indices.isEmpty()) {
      return symbol;
    }
    return symbol + "[" + String.join(",", indices.stream().map(standing::element).toList()) + "]";
  }

  private List<Span> time(Index index, MonitoringData data) {
    Span whole = whole();
    List<Span> parts =
        switch (index.kind()) {
          case EQUIPMENT, OPTIONAL_EQUIPMENT, LIST -> List.of();
          case DAY -> days(index, whole);
          case YEAR -> Span.years(whole.year(), whole.last().getYear());
          case STEP -> measured(index, data).stream().filter(span -> span.touches(whole)).toList();
          case PAST_STEP -> List.copyOf(measured(index, data));
          case PAST_DAY -> {
            TreeSet<Span> days = new TreeSet<>();
            measured(index, data).forEach(span -> days.addAll(days(index, span)));
            yield List.copyOf(days);
          }
          case PAST_YEAR -> {
            TreeSet<Span> years = new TreeSet<>();
            measured(index, data)
                .forEach(span -> years.addAll(Span.years(span.year(), span.last().getYear())));
            yield List.copyOf(years);
          }
          case YEARS_SO_FAR -> {
            NavigableSet<Span> measured = measured(index, data);
            int first = measured.isEmpty() ? whole.year() : measured.first().year();
            yield Span.years(Math.min(first, whole.year()), whole.last().getYear());
          }
        };
    if (parts.size() > MOST_PARTS_OF_TIME) {
      throw tooLong(index, parts.size());
    }
    return parts;
  }

  private NavigableSet<Span> measured(Index index, MonitoringData data) {
    TreeSet<Span> measured = new TreeSet<>();
    data.readings().stream()
        .filter(reading -> carries(reading.parameter(), index))
        .forEach(reading -> measured.add(reading.span()));
    data.facts().stream()
        .filter(fact -> carries(fact.symbol(), index))
        .forEach(fact -> measured.add(fact.span()));
    return measured;
  }

  private boolean carries(String symbol, Index index) {
    return methodology
        .declaration(symbol)
        .filter(declared -> declared.indices().contains(index.name()))
        .isPresent();
  }

  private static List<Span> days(Index index, Span span) {
    long count = span.last().toEpochDay() - span.first().toEpochDay() + 1;
    if (count > MOST_PARTS_OF_TIME) {
      throw tooLong(index, (int) Math.min(count, Integer.MAX_VALUE));
    }
    return span.eachDay();
  }

  private static Unwritable tooLong(Index index, int parts) {
    return new Unwritable(
        words(
            "The index %s (%s) has %d elements; a sheet with a line for each of them could not be checked by a person."
                .formatted(index.name(), index.kind().word(), parts),
            "添字%s(%s)の要素が%d個あり、1行ずつ並べたシートは人が確認できません。"
                .formatted(index.name(), index.kind().word(), parts)),
        words(
            "Take the calculation and its trace instead; up to "
                + MOST_PARTS_OF_TIME
                + " parts of time are written as a workbook.",
            "算定結果と計算過程をお使いください。時間の区切りが" + MOST_PARTS_OF_TIME + "個までならワークブックにできます。"));
  }
}
