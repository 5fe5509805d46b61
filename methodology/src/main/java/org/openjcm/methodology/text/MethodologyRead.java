package org.openjcm.methodology.text;

import java.util.List;
import org.openjcm.rulebook.notation.Fault;

/// What came of reading a text: a methodology that can compute, or everything wrong with it.
public sealed interface MethodologyRead {

  /// Without any fault.
  record Sound(Methodology methodology) implements MethodologyRead {}

  /// With at least one fault, in order of place.
  record Faulty(List<Fault> faults) implements MethodologyRead {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
