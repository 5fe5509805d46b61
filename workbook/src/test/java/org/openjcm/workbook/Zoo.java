package org.openjcm.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.rulebook.Confirmations;

/// Fictional texts that use every part of the language, for tests.
final class Zoo {

  private static final List<String> NAMES =
      List.of("every-expression", "parts-of-time", "edge-of-rounding", "coming-and-going");

  private Zoo() {}

  static List<Scenario> scenarios() {
    return NAMES.stream().map(Zoo::scenario).toList();
  }

  /// Results at the edge of a whole tonne, by name, with the whole tonnes of each.
  static final Map<String, Long> EDGES =
      Map.of(
          "edge-exactly-whole", 8L,
          "edge-half-a-unit-below", 8L,
          "edge-more-than-half-a-unit-below", 7L,
          "edge-a-unit-above", 8L,
          "edge-negative", 0L,
          "edge-hardly-negative", 0L);

  /// The readings of the two pieces for each: in MWh, ten tonnes each.
  private static String edge(String name) {
    return switch (name) {
      case "edge-half-a-unit-below" -> "0.69999999995";
      case "edge-more-than-half-a-unit-below" -> "0.69999999994";
      case "edge-a-unit-above" -> "0.7000000001";
      case "edge-negative" -> "-0.11";
      case "edge-hardly-negative" -> "-0.10000000003";
      default -> "0.7";
    };
  }

  static List<Scenario> edges() {
    Scenario edge = scenario("edge-of-rounding");
    return EDGES.keySet().stream()
        .sorted()
        .map(name ->
            edge.with(
                    data(
                        text("edge-of-rounding/readings.csv")
                            .replace(",0.7,MWh", "," + edge(name) + ",MWh")))
                .named(name))
        .toList();
  }

  static Scenario scenario(String name) {
    return new Scenario(
        name,
        methodology(text(name + "/methodology.md")),
        facts(text(name + "/project.md")),
        data(text(name + "/readings.csv")),
        Confirmations.NONE);
  }

  static Methodology methodology(String text) {
    return switch (MethodologyReader.read(text)) {
      case MethodologyRead.Sound(Methodology methodology) -> methodology;
      case MethodologyRead.Faulty(var faults) ->
          throw new AssertionError(faults.stream().map(one -> one.sentence("en")).toList());
    };
  }

  static ProjectFacts facts(String text) {
    return switch (ProjectReader.read(text)) {
      case ProjectRead.Sound(ProjectFacts facts) -> facts;
      case ProjectRead.Faulty(var faults) ->
          throw new AssertionError(faults.stream().map(one -> one.sentence("en")).toList());
    };
  }

  static MonitoringData data(String csv) {
    return switch (MonitoringReader.readCsv(csv)) {
      case MonitoringRead.Sound(MonitoringData data) -> data;
      case MonitoringRead.Faulty(var faults) ->
          throw new AssertionError(faults.stream().map(one -> one.sentence("en")).toList());
    };
  }

  static String text(String path) {
    try (InputStream in = Zoo.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError(path + " is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
