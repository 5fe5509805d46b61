package org.openjcm.methodology.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.notation.Place;

/// One monitored value of a parameter for some days, first and last included. Japanese: モニタリング値.
///
/// @param equipment empty for a parameter of the whole project
/// @param option `A` public data, `B` commercial evidence, `C` measured
/// @param evidence what proves it: an invoice, a meter and its raw series, a publication
/// @param at where it stands in its file; no part of the value
public record Reading(
    String equipment,
    String parameter,
    LocalDate first,
    LocalDate last,
    BigDecimal value,
    Unit unit,
    String option,
    String evidence,
    Place at) {

  public Reading {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a reading ends before it begins: " + first + " " + last);
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /// How many of its days lie from `from` to `to`, both included.
  public long daysWithin(LocalDate from, LocalDate to) {
    LocalDate begin = first.isBefore(from) ? from : first;
    LocalDate end = last.isAfter(to) ? to : last;
    return Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1);
  }

  Json toJson() {
    return Json.object()
        .with("equipment", equipment)
        .with("parameter", parameter)
        .with("from", first.toString())
        .with("to", last.toString())
        .with("value", Json.decimal(value))
        .with("unit", unit.toString())
        .with("option", option)
        .with("evidence", evidence)
        .done();
  }
}
