package org.openjcm.workbook.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;

/// The days on which equipment operates within a period: for these readings are expected. Japanese:
/// 期間中の稼働日.
final class Windows {

  private final Optional<Span> period;
  private final Map<String, Equipment> equipment = new HashMap<>();

  /// @param period empty while none is known
  Windows(ProjectFacts facts, Optional<Span> period) {
    this.period = period;
    facts.equipment().forEach(one -> equipment.put(one.id(), one));
  }

  /// Whether the equipment never operates in the period.
  boolean isIdle(Declaration.Monitored declared, List<String> elements) {
    return period.isPresent() && !declared.past() && of(declared, elements).isEmpty();
  }

  /// Empty when nothing is expected, and while no period is known.
  Optional<Span> of(Declaration.Monitored declared, List<String> elements) {
    if (declared.past() || period.isEmpty()) {
      return period;
    }
    long begin = period.get().begin();
    long end = period.get().end();
    for (String element : elements) {
      Equipment one = equipment.get(element);
      if (one != null) {
        begin = Math.max(begin, one.operation().begin());
        end = Math.min(end, one.operation().end());
      }
    }
    return end <= begin ? Optional.empty() : Optional.of(new Span(begin, end));
  }

  /// The days on which all of these pieces operate, whatever the period.
  Optional<Equipment> limiting(List<String> elements) {
    return elements.stream()
        .map(equipment::get)
        .filter(one ->
            one != null
                && !(one.first().equals(Equipment.EVER) && one.last().equals(Equipment.STILL)))
        .findFirst();
  }

  /// The time of a window for which there is no cell.
  static List<Span> gaps(Span window, List<InputCell> cells) {
    List<Span> gaps = new ArrayList<>();
    long covered = window.begin();
    for (Span span : cells.stream().flatMap(one -> one.span().stream()).sorted().toList()) {
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
