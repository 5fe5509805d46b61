package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Place;

/// Fills a frame for a run of days: what is fixed, what the period states, what was monitored.
final class FrameBuilder {

  private final Layout layout;
  private final Resolved resolved;
  private final Map<String, Series> series;
  private final TimeElements times;
  private final Map<String, List<PeriodFact>> facts = new HashMap<>();

  FrameBuilder(
      Layout layout, Resolved resolved, Map<String, Series> series, List<PeriodFact> facts) {
    this.layout = layout;
    this.resolved = resolved;
    this.series = series;
    this.times = new TimeElements(resolved, series, facts);
    for (PeriodFact fact : facts) {
      this.facts
          .computeIfAbsent(Resolved.name(fact.symbol(), fact.equipment()), _ -> new ArrayList<>())
          .add(fact);
    }
  }

  /// @param steps receives how monitored values came about; nothing is written when it is `null`
  Frame frame(Span calculated, @Nullable List<TraceStep> steps) {
    List<List<String>> names = new ArrayList<>();
    List<List<Span>> spans = new ArrayList<>();
    for (Index index : layout.methodology().indices()) {
      List<Span> elements = times.of(index, calculated);
      spans.add(elements);
      names.add(
          index.kind().isTime()
              ? elements.stream().map(element -> TimeElements.name(index, element)).toList()
              : resolved.elements(index));
    }
    Frame frame = new Frame(layout, resolved, calculated, names, spans);
    for (int symbol = 0; symbol < layout.symbols(); symbol++) {
      fill(frame, symbol, steps);
    }
    return frame;
  }

  private void fill(Frame frame, int symbol, @Nullable List<TraceStep> steps) {
    int combinations = frame.combinations(symbol);
    for (int combination = 0; combination < combinations; combination++) {
      switch (layout.declaration(symbol)) {
        case Declaration.Default constant ->
            frame.values[symbol][combination] =
                resolved.constant(constant.constant().key()).value().orElse(null);
        case Declaration.FixedExAnte _ ->
            frame.values[symbol][combination] =
                resolved.fixed().get(frame.name(symbol, combination));
        case Declaration.Monitored monitored ->
            frame.values[symbol][combination] =
                monitored(frame, symbol, combination, monitored, steps);
        case Declaration.Fact fact ->
            frame.categories[symbol][combination] = category(frame, symbol, combination, fact);
        case Declaration.Computed _ -> {}
      }
    }
  }

  private @Nullable BigDecimal monitored(
      Frame frame,
      int symbol,
      int combination,
      Declaration.Monitored declared,
      @Nullable List<TraceStep> steps) {
    Series of = series.get(withoutTime(frame, symbol, combination));
    if (of == null) {
      return null;
    }
    boolean before = declared.past() && !of.timed() && !of.entries().isEmpty();
    Span cell = before ? of.whole() : cell(frame, symbol, combination);
    String name = frame.name(symbol, combination);
    BigDecimal value = CellValues.of(of, cell, name, steps);
    if (value == null && !of.entries().isEmpty()) {
      throw new Uncomputable(
          new Fault(
              "no-reading",
              Place.START,
              name,
              words(
                  "There is no reading of " + name + " (" + declared.symbol() + ").",
                  name + "の値がありません(" + declared.symbol() + ")。"),
              words("Give a reading for each element of time.", "時間の区切りごとに値を書いてください。")));
    }
    return value;
  }

  /// The run of time that a combination is for: its element of time, or the days calculated.
  private Span cell(Frame frame, int symbol, int combination) {
    frame.standAt(symbol, combination);
    for (int index : layout.indicesOf(symbol)) {
      if (layout.methodology().indices().get(index).kind().isTime()) {
        return frame.spans.get(index).get(frame.at[index]);
      }
    }
    return frame.span;
  }

  private String withoutTime(Frame frame, int symbol, int combination) {
    frame.standAt(symbol, combination);
    List<String> elements = new ArrayList<>();
    for (int index : layout.indicesOf(symbol)) {
      if (!layout.methodology().indices().get(index).kind().isTime()) {
        elements.add(frame.names.get(index).get(frame.at[index]));
      }
    }
    return Resolved.name(layout.declaration(symbol).symbol(), String.join(",", elements));
  }

  private int category(Frame frame, int symbol, int combination, Declaration.Fact fact) {
    String category =
        fact.perPeriod()
            ? stated(frame, symbol, combination)
            : resolved.categories().getOrDefault(frame.name(symbol, combination), "");
    for (int at = 0; at < fact.categories().size(); at++) {
      if (fact.categories().get(at).name().equals(category)) {
        return at;
      }
    }
    return -1;
  }

  private String stated(Frame frame, int symbol, int combination) {
    Span cell = cell(frame, symbol, combination);
    return facts.getOrDefault(withoutTime(frame, symbol, combination), List.of()).stream()
        .filter(fact -> fact.span().touches(cell))
        .map(PeriodFact::category)
        .findFirst()
        .orElse("");
  }
}
