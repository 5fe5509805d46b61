package org.openjcm.methodology.monitoring;

import org.openjcm.rulebook.CanonicalWriter;
import org.openjcm.rulebook.notation.Place;

/// What a monitoring period states about itself: the route that was monitored, the kind of
/// operation on a day. Japanese: 期間ごとの事実.
///
/// @param equipment the elements it is for; empty for the whole project
/// @param at where it stands in its file; no part of the fact
public record PeriodFact(
    String equipment, String symbol, Span span, String category, String evidence, Place at) {

  void write(CanonicalWriter out) {
    out.beginObject()
        .member("category", category)
        .member("equipment", equipment)
        .member("evidence", evidence)
        .member("from", span.from())
        .member("parameter", symbol)
        .member("to", span.to())
        .endObject();
  }
}
