package org.openjcm.methodology.monitoring;

import java.util.Comparator;
import java.util.List;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.MonitoringPeriod;

/// The readings of one monitoring period. Japanese: モニタリングデータ.
///
/// @param readings in order of parameter, equipment and first day, whatever order the file had
public record MonitoringData(MonitoringPeriod period, List<Reading> readings) {

  private static final Comparator<Reading> ORDER =
      Comparator.comparing(Reading::parameter)
          .thenComparing(Reading::equipment)
          .thenComparing(Reading::first)
          .thenComparing(Reading::last)
          .thenComparing(reading -> CanonicalJson.text(reading.toJson()));

  public MonitoringData {
    readings = readings.stream().sorted(ORDER).toList();
  }

  public Json toJson() {
    return Json.object()
        .with("period", period.toString())
        .with("readings", readings.stream().map(Reading::toJson).toList())
        .done();
  }
}
