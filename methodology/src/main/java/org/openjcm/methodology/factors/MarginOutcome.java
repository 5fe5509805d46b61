package org.openjcm.methodology.factors;

/// What came of computing a factor over generated electricity.
public sealed interface MarginOutcome {

  /// A factor with its steps.
  record Computed(DerivedFactor factor) implements MarginOutcome {}

  /// There is no electricity to divide the emissions by.
  record NoElectricity() implements MarginOutcome {}
}
