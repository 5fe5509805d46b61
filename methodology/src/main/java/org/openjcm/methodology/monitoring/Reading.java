package org.openjcm.methodology.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.notation.Place;

/// One monitored value of a parameter for some time. Japanese: モニタリング値.
///
/// @param equipment the elements it is for, such as `PV1` or `B1,diesel`; empty for the whole
///   project
/// @param option `A` public data, `B` commercial evidence, `C` measured
/// @param evidence what proves it: an invoice, a meter and its raw series, a publication
/// @param meter the meter that measured it, where the project lists its meters; else empty
/// @param at where it stands in its file; no part of the value
public record Reading(
    String equipment,
    String parameter,
    Span span,
    BigDecimal value,
    Unit unit,
    String option,
    String evidence,
    String meter,
    Place at) {

  public LocalDate first() {
    return span.first();
  }

  public LocalDate last() {
    return span.last();
  }

  Json toJson() {
    var json =
        Json.object()
            .with("equipment", equipment)
            .with("parameter", parameter)
            .with("from", span.from())
            .with("to", span.to())
            .with("value", Json.decimal(value))
            .with("unit", unit.toString())
            .with("option", option)
            .with("evidence", evidence);
    return meter.isEmpty() ? json.done() : json.with("meter", meter).done();
  }
}
