package org.openjcm.projectcycle.steps;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The whole project cycle of one rule generation as a table of steps. Countries inherit from their
/// generation; what differs is data, never code. Japanese: プロジェクトサイクルの段階表.
///
/// @param generation `G3` = Paris-aligned (our own grouping of the countries' rules)
public record StepTable(String generation, List<Clock> clocks, List<Step> steps) {

  public StepTable {
    clocks = List.copyOf(clocks);
    steps = List.copyOf(steps);
    Set<String> seen = new HashSet<>();
    for (Step step : steps) {
      if (!seen.add(step.track() + " " + step.from() + " " + step.event() + " " + step.to())) {
        throw new IllegalArgumentException("this step stands twice: " + step);
      }
    }
  }

  public List<Step> of(Track track) {
    return steps.stream().filter(s -> s.track() == track).toList();
  }

  /// The steps that can be taken from a state.
  public List<Step> from(Track track, String state) {
    return of(track).stream().filter(s -> s.from().equals(state)).toList();
  }

  public Optional<Step> find(Track track, String from, String event, String to) {
    return from(track, from).stream()
        .filter(s -> s.event().equals(event) && s.to().equals(to))
        .findFirst();
  }

  public boolean allows(Track track, String from, String event) {
    return from(track, from).stream().anyMatch(s -> s.event().equals(event));
  }

  public Optional<Clock> clock(String id) {
    return clocks.stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
