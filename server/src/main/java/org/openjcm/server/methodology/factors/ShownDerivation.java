package org.openjcm.server.methodology.factors;

import java.util.List;
import org.openjcm.methodology.factors.Consistency;
import org.openjcm.methodology.factors.Derivation;
import org.openjcm.methodology.factors.FactorStep;

/// A derived factor, computed again for a page.
public record ShownDerivation(Derivation derivation, Consistency outcome) {

  /// Whether the published value does not follow from its parts.
  public boolean isWarning() {
    return outcome instanceof Consistency.DoesNotFollow;
  }

  /// The steps of the computation; none where a part is missing.
  public List<FactorStep> steps() {
    return switch (outcome) {
      case Consistency.Follows follows -> follows.computed().steps();
      case Consistency.DoesNotFollow not -> not.computed().steps();
      case Consistency.PartsMissing _ -> List.of();
    };
  }
}
