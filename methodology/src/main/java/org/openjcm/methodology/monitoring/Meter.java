package org.openjcm.methodology.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.notation.Place;

/// A meter that a project lists, with what vouches for it. Japanese: 計量器.
///
/// @param id as readings name it
/// @param equipment the elements it measures; empty for the whole project
/// @param serial the number of the maker; two meters never share one
/// @param certificate of an entity accredited under national or international standards; may be
///   empty when it is calibrated instead
/// @param calibrated the day of the last calibration
/// @param validUntil the last day on which certificate or calibration hold
public record Meter(
    String id,
    String equipment,
    String parameter,
    String serial,
    String certificate,
    Optional<LocalDate> calibrated,
    Optional<LocalDate> validUntil,
    Place at) {

  Json toJson() {
    return Json.object()
        .with("meter", id)
        .with("equipment", equipment)
        .with("parameter", parameter)
        .with("serial", serial)
        .with("certificate", certificate)
        .with("calibrated", calibrated.map(LocalDate::toString).orElse(""))
        .with("valid_until", validUntil.map(LocalDate::toString).orElse(""))
        .done();
  }
}
