package org.openjcm.methodology.calculation;

import java.math.BigDecimal;

/// A part of a formula, ready to be computed: symbols and indices are numbers, units are settled.
interface Node {

  /// The value for the elements at which the frame stands.
  BigDecimal value(Frame frame);

  /// A condition, ready to be asked.
  interface Question {
    boolean holds(Frame frame);
  }
}
