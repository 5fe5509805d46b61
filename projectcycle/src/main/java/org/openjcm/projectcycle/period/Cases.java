package org.openjcm.projectcycle.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.steps.Step;
import org.openjcm.rulebook.ProjectReference;

/// All cases of monitoring periods: what state they are in, how they came there, and the one way to
/// move them. Japanese: 案件簿.
public interface Cases {

  /// A case is named by its project and the first day of its period.
  record Key(ProjectReference project, LocalDate firstDay) {}

  /// One act that was taken, by whom.
  ///
  /// @param number counts from 1 within the case
  /// @param by the stable id of a person, never a name
  record StepTaken(int number, Act act, Step step, String by) {}

  Optional<PeriodCase> find(Key key);

  /// All cases, the newest period first.
  List<PeriodCase> all();

  /// The acts of a case in the order they were taken.
  List<StepTaken> history(Key key);

  /// Takes an act once: the same form key again gives the same outcome and changes nothing.
  Cycle.Outcome take(Key key, String formKey, String by, Act act);
}
