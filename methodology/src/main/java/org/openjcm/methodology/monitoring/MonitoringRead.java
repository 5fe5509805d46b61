package org.openjcm.methodology.monitoring;

import java.util.List;
import org.openjcm.rulebook.notation.Fault;

/// What came of reading monitoring data.
public sealed interface MonitoringRead {

  /// Without any fault of form; whether the data fit the methodology is found when they meet.
  record Sound(MonitoringData data) implements MonitoringRead {}

  /// With at least one fault, in order of place.
  record Faulty(List<Fault> faults) implements MonitoringRead {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
