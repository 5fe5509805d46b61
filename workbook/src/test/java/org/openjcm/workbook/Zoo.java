package org.openjcm.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
      List.of("every-expression", "parts-of-time", "edge-of-rounding");

  private Zoo() {}

  static List<Scenario> scenarios() {
    return NAMES.stream().map(Zoo::scenario).toList();
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
