package org.openjcm.methodology.monitoring;

import java.util.Comparator;
import java.util.List;
import org.openjcm.rulebook.CanonicalJson;
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
          .thenComparing(reading -> CanonicalJson.text(reading.toJson()));
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

  public Json toJson() {
    var json =
        Json.object()
            .with("period", period.toString())
            .with("readings", readings.stream().map(Reading::toJson).toList());
    return facts.isEmpty()
        ? json.done()
        : json.with("facts", facts.stream().map(PeriodFact::toJson).toList()).done();
  }
}
