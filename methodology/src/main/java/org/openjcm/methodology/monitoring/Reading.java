package org.openjcm.methodology.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.CanonicalWriter;
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

  /// Whether it differs from another only in time and value, so that both are written as one
  /// series.
  boolean continues(Reading before) {
    return equipment.equals(before.equipment)
        && parameter.equals(before.parameter)
        && unit.toString().equals(before.unit.toString())
        && option.equals(before.option)
        && evidence.equals(before.evidence)
        && meter.equals(before.meter);
  }

  /// What all readings of a series share.
  void writeHead(CanonicalWriter out) {
    out.member("equipment", equipment)
        .member("evidence", evidence)
        .member("meter", meter)
        .member("option", option)
        .member("parameter", parameter);
  }

  /// From, to and value.
  void writeValue(CanonicalWriter out) {
    out.beginArray()
        .item()
        .text(span.from())
        .item()
        .text(span.to())
        .item()
        .decimal(value)
        .endArray();
  }
}
