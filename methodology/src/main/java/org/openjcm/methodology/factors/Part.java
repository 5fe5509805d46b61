package org.openjcm.methodology.factors;

import java.math.BigDecimal;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.Json;

/// A number with its name and unit that goes into a factor. Japanese: 構成値.
public record Part(String name, BigDecimal value, Unit unit) {

  /// The same number under another name, such as `EF_OM`.
  public Part named(String other) {
    return new Part(other, value, unit);
  }

  Json toJson() {
    return Json.object()
        .with("name", name)
        .with("value", Json.decimal(value))
        .with("unit", unit.toString())
        .done();
  }
}
