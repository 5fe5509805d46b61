package org.openjcm.projectcycle.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.openjcm.projectcycle.steps.Clock;
import org.openjcm.projectcycle.steps.RulesOnDay;
import org.openjcm.projectcycle.steps.Step;
import org.openjcm.projectcycle.steps.Track;

/// The day by which somebody should have acted. Its passing alerts and decides nothing. Japanese:
/// 期限日.
///
/// @param limit the time limit with the days that hold, its source and how surely it is known
/// @param start the day it is counted from: entry into the state, or for a side that was notified
///   the day of its notice
/// @param last the last day
/// @param extended the last day after an extension; empty when there is none
public record Due(Clock limit, LocalDate start, LocalDate last, Optional<LocalDate> extended) {

  /// When those for whom a case waits should have acted, by the rules as known on a day: the
  /// earliest of the limits of the steps they can take. Empty when no limit is known.
  public static Optional<Due> of(RulesOnDay rules, PeriodCase now, PeriodCase.Awaited awaited) {
    LocalDate start = start(now, awaited);
    return rules.table().from(Track.PERIOD, now.state()).stream()
        .filter(step -> step.executable() && step.who() == awaited.who())
        .map(Step::clock)
        .flatMap(Optional::stream)
        .flatMap(limit ->
            limit.due(start).stream()
                .map(last -> new Due(limit, start, last, limit.extendedDue(start))))
        .min(Comparator.comparing(Due::last));
  }

  /// The earliest of all for whom the case waits.
  public static Optional<Due> of(RulesOnDay rules, PeriodCase now) {
    return now.awaited().stream()
        .flatMap(awaited -> of(rules, now, awaited).stream())
        .min(Comparator.comparing(Due::last));
  }

  private static LocalDate start(PeriodCase now, PeriodCase.Awaited awaited) {
    if (now instanceof PeriodCase.Decided decided && awaited.side().isPresent()) {
      LocalDate notified = decided.notified().get(awaited.side().get());
      if (notified != null) {
        return notified;
      }
    }
    return now.header().since();
  }
}
