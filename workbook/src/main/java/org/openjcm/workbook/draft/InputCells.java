package org.openjcm.workbook.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.workbook.layout.Address;

/// The input cells of a plan or a report by name, such as `EG[PV1]`. Japanese: 入力セルの一覧.
final class InputCells {

  /// Where a fact is stated.
  ///
  /// @param span the time for which it is; empty for the project, and while no period is known
  record StatedFact(Address at, Optional<Span> span) {}

  private final Map<String, InputCell> fixed = new HashMap<>();
  private final Map<String, List<StatedFact>> facts = new HashMap<>();
  private final Map<String, List<InputCell>> monitored = new HashMap<>();
  private final Set<String> idle = new HashSet<>();

  void fixed(String name, InputCell cell) {
    fixed.put(name, cell);
  }

  Optional<InputCell> fixed(String name) {
    return Optional.ofNullable(fixed.get(name));
  }

  /// @param name without elements of time
  void fact(String name, Address cell, Optional<Span> span) {
    facts.computeIfAbsent(name, _ -> new ArrayList<>()).add(new StatedFact(cell, span));
  }

  List<StatedFact> facts(String name) {
    return facts.getOrDefault(name, List.of());
  }

  /// @param name without elements of time
  void monitored(String name, InputCell cell) {
    monitored.computeIfAbsent(name, _ -> new ArrayList<>()).add(cell);
  }

  /// In order of time.
  List<InputCell> monitored(String name) {
    return monitored.getOrDefault(name, List.of()).stream()
        .sorted(Comparator.comparingLong(one -> begin(one.span())))
        .toList();
  }

  private static long begin(Optional<Span> span) {
    return span.map(Span::begin).orElse(0L);
  }

  /// Says that there is no cell for a value, since its equipment does not operate.
  void idle(String name) {
    idle.add(name);
  }

  boolean isIdle(String name) {
    return idle.contains(name);
  }

  /// These cells, and those of another for what was measured before the project.
  InputCells withPastOf(InputCells other, List<Declaration.Monitored> declared) {
    InputCells both = new InputCells();
    both.fixed.putAll(fixed);
    both.facts.putAll(facts);
    both.idle.addAll(idle);
    both.monitored.putAll(monitored);
    for (Declaration.Monitored one : declared) {
      if (one.past()) {
        other.monitored.forEach((name, cells) -> {
          if (name.equals(one.symbol()) || name.startsWith(one.symbol() + "[")) {
            both.monitored.put(name, cells);
          }
        });
      }
    }
    return both;
  }
}
