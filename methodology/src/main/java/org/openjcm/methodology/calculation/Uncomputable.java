package org.openjcm.methodology.calculation;

import org.openjcm.rulebook.notation.Fault;

/// Thrown inside this package when a formula meets a value it cannot use; it becomes a refusal.
final class Uncomputable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Uncomputable(Fault fault) {
    super(fault.kind(), null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
