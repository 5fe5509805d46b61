package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import org.openjcm.methodology.text.Constant;
import org.openjcm.rulebook.Confirmation;

/// A constant with the value in force: the confirmed one where there is one, else the shipped one.
record ResolvedConstant(
    Constant shipped, Optional<BigDecimal> value, Optional<Confirmation> confirmation) {

  /// Whether results made with it carry a mark.
  boolean isMarked() {
    return confirmation.isEmpty() && !shipped.confidence().isVerified();
  }
}
