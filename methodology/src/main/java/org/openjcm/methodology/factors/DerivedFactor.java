package org.openjcm.methodology.factors;

import java.util.List;
import org.openjcm.rulebook.Json;

/// A factor that was computed from its parts, with every step. Japanese: 導出した係数.
///
/// @param result the factor itself: the result of the last step
public record DerivedFactor(Part result, List<FactorStep> steps) {

  public DerivedFactor {
    steps = List.copyOf(steps);
  }

  /// Name, value and unit, and the steps.
  public Json toJson() {
    return Json.object()
        .with("result", result.toJson())
        .with("steps", steps.stream().map(FactorStep::toJson).toList())
        .done();
  }
}
