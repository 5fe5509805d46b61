package org.openjcm.methodology.factors;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.rulebook.Json;

/// A factor that was computed from its parts, with every step. Japanese: 導出した係数.
///
/// @param result the factor itself: the result of the last step
public record DerivedFactor(Part result, List<FactorStep> steps) {

  public DerivedFactor {
    steps = List.copyOf(steps);
  }

  /// The same factor with the steps of its parts before its own.
  public DerivedFactor after(List<DerivedFactor> parts) {
    List<FactorStep> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.steps()));
    all.addAll(steps);
    return new DerivedFactor(result, all);
  }

  /// Name, value and unit, and the steps.
  public Json toJson() {
    return Json.object()
        .with("result", result.toJson())
        .with("steps", steps.stream().map(FactorStep::toJson).toList())
        .done();
  }
}
