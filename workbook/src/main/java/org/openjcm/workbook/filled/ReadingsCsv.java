package org.openjcm.workbook.filled;

import java.util.List;
import java.util.stream.Collectors;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.Reading;

/// Monitoring data as the CSV that [MonitoringReader] reads back. Japanese: モニタリングデータのCSV.
public final class ReadingsCsv {

  private ReadingsCsv() {}

  public static String of(MonitoringData data) {
    boolean meters = data.readings().stream().anyMatch(one -> !one.meter().isEmpty());
    StringBuilder csv = new StringBuilder(String.join(",", MonitoringReader.COLUMNS));
    csv.append(meters ? ",meter\n" : "\n");
    for (PeriodFact one : data.facts()) {
      line(
          csv,
          meters,
          List.of(
              data.period().toString(),
              one.equipment(),
              one.symbol(),
              one.span().from(),
              one.span().to(),
              one.category(),
              "",
              "",
              one.evidence()),
          "");
    }
    for (Reading one : data.readings()) {
      line(
          csv,
          meters,
          List.of(
              data.period().toString(),
              one.equipment(),
              one.parameter(),
              one.span().from(),
              one.span().to(),
              one.value().toPlainString(),
              one.unit().toString(),
              one.option(),
              one.evidence()),
          one.meter());
    }
    return csv.toString();
  }

  private static void line(StringBuilder csv, boolean meters, List<String> cells, String meter) {
    csv.append(cells.stream().map(ReadingsCsv::cell).collect(Collectors.joining(",")));
    csv.append(meters ? "," + cell(meter) : "").append('\n');
  }

  private static String cell(String text) {
    String line = text.replaceAll("[\\r\\n]+", " ");
    return line.contains(",") || line.contains("\"") || line.startsWith("#")
        ? "\"" + line.replace("\"", "\"\"") + "\""
        : line;
  }
}
