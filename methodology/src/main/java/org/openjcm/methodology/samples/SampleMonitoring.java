package org.openjcm.methodology.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.Calculator;
import org.openjcm.methodology.library.ShippedText;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;

/// A fictional project with a project file and **synthetic** readings. Japanese: 見本(架空のプロジェクト).
public enum SampleMonitoring {
  /// A fictional solar park of 10 MW in Mongolia, 18 months in two calendar years: `SAMPLE-MN-1`.
  SOLAR_PARK("SAMPLE-MN-1"),
  /// Two fictional quick freezers in Indonesia, the year 2025: `SAMPLE-ID-1`.
  QUICK_FREEZERS("SAMPLE-ID-1");

  private final String reference;

  SampleMonitoring(String reference) {
    this.reference = reference;
  }

  public static List<SampleMonitoring> all() {
    return List.of(values());
  }

  /// `SAMPLE-MN-1`
  public String reference() {
    return reference;
  }

  /// The project file as text.
  public String projectText() {
    return packed("project.md");
  }

  /// The readings as CSV text.
  public String readingsCsv() {
    return packed("readings.csv");
  }

  public ProjectFacts facts() {
    return switch (ProjectReader.read(projectText())) {
      case ProjectRead.Sound(ProjectFacts facts) -> facts;
      case ProjectRead.Faulty(var faults) ->
          throw new IllegalStateException(faults.getFirst().sentence("en"));
    };
  }

  public MonitoringData data() {
    return switch (MonitoringReader.readCsv(readingsCsv())) {
      case MonitoringRead.Sound(MonitoringData data) -> data;
      case MonitoringRead.Faulty(var faults) ->
          throw new IllegalStateException(faults.getFirst().sentence("en"));
    };
  }

  public Methodology methodology() {
    return ShippedText.find(facts().methodology().fileName()).orElseThrow().methodology();
  }

  public CalculationInputs inputs() {
    MonitoringData data = data();
    LocalDate asOf = data.period().last();
    return new CalculationInputs(methodology(), facts(), data, Confirmations.NONE, asOf);
  }

  /// The calculation as shipped, without confirmations.
  public Calculation calculation() {
    return switch (Calculator.calculate(inputs())) {
      case CalculationOutcome.Calculated(Calculation calculation) -> calculation;
      case CalculationOutcome.Refused(var faults) ->
          throw new IllegalStateException(faults.getFirst().fault().sentence("en"));
    };
  }

  private String packed(String file) {
    String path = reference + "/" + file;
    try (InputStream in = SampleMonitoring.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not packed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
