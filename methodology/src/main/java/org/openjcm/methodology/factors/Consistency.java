package org.openjcm.methodology.factors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.openjcm.methodology.units.GuardScale;

/// Whether a published factor follows from the parts it is said to be made of. Japanese: 整合性.
public sealed interface Consistency {

  /// It does, to the decimals it is stated with.
  ///
  /// @param rounded what the parts give, rounded as the published value is
  record Follows(DerivedFactor computed, BigDecimal rounded) implements Consistency {}

  /// It does not: a warning, never a correction.
  ///
  /// @param difference published minus computed, both to the stated decimals
  record DoesNotFollow(
      DerivedFactor computed, BigDecimal rounded, BigDecimal published, BigDecimal difference)
      implements Consistency {}

  /// Nobody can say, because these values are not known.
  record PartsMissing(List<String> names) implements Consistency {
    public PartsMissing {
      if (names.isEmpty()) {
        throw new IllegalArgumentException("a missing part has a name");
      }
      names = List.copyOf(names);
    }
  }

  /// Compares a published value with the computed one, guarded and rounded to `decimals`.
  static Consistency of(
      BigDecimal published, DerivedFactor computed, int decimals, RoundingMode mode) {
    BigDecimal rounded = GuardScale.STANDARD.rounded(computed.result().value(), decimals, mode);
    BigDecimal difference = published.subtract(rounded);
    return difference.signum() == 0
        ? new Follows(computed, rounded)
        : new DoesNotFollow(computed, rounded, published, difference);
  }
}
