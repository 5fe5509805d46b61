package org.openjcm.methodology.factors;

import java.util.List;
import org.openjcm.rulebook.notation.Fault;

/// What came of reading the text of a factor table.
public sealed interface FactorTableRead {

  /// Without any fault.
  record Sound(FactorTable table) implements FactorTableRead {}

  /// With at least one fault, in order of place.
  record Faulty(List<Fault> faults) implements FactorTableRead {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
