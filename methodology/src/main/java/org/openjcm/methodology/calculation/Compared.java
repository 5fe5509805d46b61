package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import org.openjcm.methodology.formula.Condition;

/// Two values compared at the guard scale, so that 500 is 500 also where a quotient led to it. The
/// step is named where it decides. Japanese: 比較.
///
/// @param unit of both sides
record Compared(Condition.Compared condition, Node left, Node right, String unit) {

  /// Less than, equal to or greater than zero, as the left side is less, equal or greater.
  int sign(Frame frame) {
    BigDecimal difference = left.value(frame).subtract(right.value(frame));
    BigDecimal guarded = frame.guard.guarded(difference);
    Recorder recorder = frame.recorder;
    if (recorder != null && guarded.signum() != difference.signum()) {
      String text =
          ExpressionText.of(condition.left(), frame::standing)
              + " - "
              + ExpressionText.of(condition.right(), frame::standing);
      recorder.guarded(frame, text, 0, guarded, unit);
    }
    return guarded.signum();
  }
}
