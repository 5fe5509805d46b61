package org.openjcm.methodology.monitoring;

import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.notation.Place;

/// What a monitoring period states about itself: the route that was monitored, the kind of
/// operation on a day. Japanese: 期間ごとの事実.
///
/// @param equipment the elements it is for; empty for the whole project
/// @param at where it stands in its file; no part of the fact
public record PeriodFact(
    String equipment, String symbol, Span span, String category, String evidence, Place at) {

  Json toJson() {
    return Json.object()
        .with("equipment", equipment)
        .with("parameter", symbol)
        .with("from", span.from())
        .with("to", span.to())
        .with("category", category)
        .with("evidence", evidence)
        .done();
  }
}
