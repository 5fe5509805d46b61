package org.openjcm.methodology.monitoring;

import java.util.Comparator;
import java.util.List;
import org.openjcm.rulebook.CanonicalWriter;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.MonitoringPeriod;

/// The readings of one monitoring period. Japanese: モニタリングデータ.
///
/// @param readings in order of parameter, equipment and first day, whatever order the file had
/// @param facts what the period states about itself, in the same order
public record MonitoringData(
    MonitoringPeriod period, List<Reading> readings, List<PeriodFact> facts) {

  private static final Comparator<Reading> ORDER =
      Comparator.comparing(Reading::parameter)
          .thenComparing(Reading::equipment)
          .thenComparing(Reading::span)
          .thenComparing(reading -> reading.unit().toString())
          .thenComparing(Reading::value)
          .thenComparing(Reading::option)
          .thenComparing(Reading::evidence)
          .thenComparing(Reading::meter);
  private static final Comparator<PeriodFact> ORDER_OF_FACTS =
      Comparator.comparing(PeriodFact::symbol)
          .thenComparing(PeriodFact::equipment)
          .thenComparing(PeriodFact::span)
          .thenComparing(PeriodFact::category);

  public MonitoringData {
    readings = readings.stream().sorted(ORDER).toList();
    facts = facts.stream().sorted(ORDER_OF_FACTS).toList();
  }

  public MonitoringData(MonitoringPeriod period, List<Reading> readings) {
    this(period, readings, List.of());
  }

  /// Readings that follow each other and differ only in time and value stand as one series.
  public Json toJson() {
    return new Json.Written(this::write);
  }

  private void write(CanonicalWriter out) {
    out.beginObject();
    if (!facts.isEmpty()) {
      out.key("facts").beginArray();
      facts.forEach(one -> one.write(out.item()));
      out.endArray();
    }
    out.member("period", period.toString()).key("series").beginArray();
    for (int at = 0; at < readings.size(); ) {
      Reading first = readings.get(at);
      out.item().beginObject();
      first.writeHead(out);
      out.member("unit", first.unit().toString()).key("values").beginArray();
      at = writeValues(out, at);
      out.endArray().endObject();
    }
    out.endArray().endObject();
  }

  /// Writes the values of one series and gives the place of the next. Where a reading begins when
  /// the one before it ended, the words of that moment are made once.
  private int writeValues(CanonicalWriter out, int first) {
    int at = first;
    String to = "";
    do {
      Span span = readings.get(at).span();
      boolean joins =
          at > first
              && !span.isWholeDays()
              && !readings.get(at - 1).span().isWholeDays()
              && span.begin() == readings.get(at - 1).span().end();
      String from = joins ? to : span.from();
      to = span.to();
      readings.get(at++).writeValue(out.item(), from, to);
    } while (at < readings.size() && readings.get(at).continues(readings.get(at - 1)));
    return at;
  }
}
