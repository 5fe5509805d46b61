package org.openjcm.methodology.calculation;

import java.util.List;

/// What came of a calculation.
public sealed interface CalculationOutcome {

  /// The inputs fit together.
  record Calculated(Calculation calculation) implements CalculationOutcome {}

  /// They do not; every fault that could be found at once.
  record Refused(List<InputFault> faults) implements CalculationOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
