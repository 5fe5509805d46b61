package org.openjcm.methodology.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Notation;

/// A calculation with its expected results, kept beside the text it is about. Japanese: 計算例.
///
/// @param basis `published`, or `hand-computed` where no published one is known
/// @param confirmed values that the case takes for facts which are not known, by field of the fact;
///   hypothetical, and called so in its prose
/// @param expected by symbol; `whole tonnes` is the rounded total, `… to 9 decimals` is rounded
///   half even before it is compared
public record WorkedCase(
    String path,
    String basis,
    ProjectFacts facts,
    MonitoringData data,
    Map<String, String> confirmed,
    Map<String, BigDecimal> expected) {

  public WorkedCase {
    confirmed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(confirmed));
    expected = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  static WorkedCase read(String path, String text) {
    Map<String, BigDecimal> expected = new LinkedHashMap<>();
    Map<String, String> confirmed = new LinkedHashMap<>();
    String basis = "";
    MonitoringData data = null;
    for (Notation.Section section : Notation.read(text).sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Table table) {
          if (section.heading().text().equals("Readings")
              && MonitoringReader.readTable(table)
                  instanceof MonitoringRead.Sound(MonitoringData read)) {
            data = read;
          } else if (section.heading().text().equals("Confirmations")) {
            table.rows().forEach(row -> confirmed.put(row.get(0).text(), row.get(1).text()));
          } else if (section.heading().text().equals("Expected")) {
            table
                .rows()
                .forEach(row -> expected.put(row.get(0).text(), new BigDecimal(row.get(1).text())));
          } else if (section.heading().level() == 1) {
            basis =
                table.rows().stream()
                    .filter(row -> row.get(0).text().equals("basis"))
                    .map(row -> row.get(1).text())
                    .findFirst()
                    .orElse("");
          }
        }
      }
    }
    if (data == null
        || !(ProjectReader.read(text) instanceof ProjectRead.Sound(ProjectFacts facts))) {
      throw new IllegalStateException(path + " is not a worked case");
    }
    return new WorkedCase(path, basis, facts, data, confirmed, expected);
  }

  /// What the case confirms, as if two persons had read it in a document: for this calculation
  /// only.
  public Confirmations confirmations() {
    String row = Methodology.factRow(facts.methodology());
    return Confirmations.of(
        confirmed.entrySet().stream()
            .map(one ->
                new Confirmation(
                    FactKey.of(row, one.getKey()),
                    one.getValue(),
                    "worked case",
                    path,
                    Sha256.of(path),
                    "worked case",
                    "hypothetical",
                    LocalDate.EPOCH))
            .toList());
  }
}
