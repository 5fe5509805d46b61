package org.openjcm.methodology.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.notation.Place;

/// A factor by which the readings of a meter are corrected for some days, with its reason, such as
/// the error found at calibration. Japanese: 計測値の補正.
public record Correction(
    String meter, LocalDate first, LocalDate last, BigDecimal factor, String reason, Place at) {

  Json toJson() {
    return Json.object()
        .with("meter", meter)
        .with("from", first.toString())
        .with("to", last.toString())
        .with("factor", Json.decimal(factor))
        .with("reason", reason)
        .done();
  }
}
