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
  public boolean continues(Reading before) {
    return equipment.equals(before.equipment)
        && parameter.equals(before.parameter)
        && (unit == before.unit || unit.toString().equals(before.unit.toString()))
        && option.equals(before.option)
        && evidence.equals(before.evidence)
        && meter.equals(before.meter);
  }

  /// The same, with the very words of the reading before it where it continues that one: a series
  /// of a hundred thousand readings keeps them once.
  Reading sharing(Reading before) {
    return continues(before)
        ? new Reading(
            before.equipment,
            before.parameter,
            span,
            value,
            before.unit,
            before.option,
            before.evidence,
            before.meter,
            at)
        : this;
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
  ///
  /// @param from as [Span#from] says it
  /// @param to as [Span#to] says it
  void writeValue(CanonicalWriter out, String from, String to) {
    out.beginArray().item().text(from).item().text(to).item().decimal(value).endArray();
  }
}
