package org.openjcm.methodology.factors;

import java.util.List;
import org.openjcm.rulebook.Json;

/// One named step on the way to a factor. Japanese: 計算過程.
///
/// @param result name, value and unit of what the step gives: `EF_CM`
/// @param formula the names of the inputs as they are put together, with the conversion written
///   out: `EF_CO2 / eta_el in [tCO2/MWh]`
/// @param exact false when the value was rounded to 34 significant digits, half to even
public record FactorStep(Part result, String formula, List<Part> inputs, boolean exact) {

  public FactorStep {
    inputs = List.copyOf(inputs);
  }

  Json toJson() {
    return Json.object()
        .with("result", result.toJson())
        .with("formula", formula)
        .with("inputs", inputs.stream().map(Part::toJson).toList())
        .with("rounding", exact ? "exact" : "34 significant digits, half even")
        .done();
  }
}
