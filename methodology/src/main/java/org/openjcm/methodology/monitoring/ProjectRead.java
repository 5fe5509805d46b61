package org.openjcm.methodology.monitoring;

import java.util.List;
import org.openjcm.rulebook.notation.Fault;

/// What came of reading a project file.
public sealed interface ProjectRead {

  /// Without any fault.
  record Sound(ProjectFacts facts) implements ProjectRead {}

  /// With at least one fault, in order of place.
  record Faulty(List<Fault> faults) implements ProjectRead {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
