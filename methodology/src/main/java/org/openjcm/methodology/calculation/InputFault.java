package org.openjcm.methodology.calculation;

import org.openjcm.rulebook.notation.Fault;

/// What is wrong with one of the inputs; the place is a place in that input.
public record InputFault(Input input, Fault fault) {

  /// The input a fault lies in.
  public enum Input {
    METHODOLOGY,
    PROJECT,
    READINGS,
    CONFIRMATIONS
  }
}
