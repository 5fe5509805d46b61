package org.openjcm.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.Calculator;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.library.WorkedCase;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.workbook.draft.Given;
import org.openjcm.workbook.layout.WorkbookFault;

/// One project with its readings, for tests.
record Scenario(
    String name,
    Methodology methodology,
    ProjectFacts facts,
    MonitoringData data,
    Confirmations confirmations) {

  static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  /// The samples, every worked case of every shipped methodology, and the texts of this test.
  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (SampleMonitoring sample : SampleMonitoring.all()) {
      all.add(
          new Scenario(
              sample.reference(),
              sample.methodology(),
              sample.facts(),
              sample.data(),
              Confirmations.NONE));
    }
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    for (Methodology methodology : shipped.all()) {
      for (WorkedCase worked : shipped.workedCases(methodology.reference())) {
        String name = worked.path().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-md$", "");
        all.add(
            new Scenario(name, methodology, worked.facts(), worked.data(), worked.confirmations()));
      }
    }
    all.addAll(Zoo.scenarios());
    all.addAll(Zoo.edges());
    return List.copyOf(all);
  }

  Scenario with(MonitoringData other) {
    return new Scenario(name, methodology, facts, other, confirmations);
  }

  Scenario named(String other) {
    return new Scenario(other, methodology, facts, data, confirmations);
  }

  /// What a file says that must be without fault.
  WorkbookRead.Sound read(byte[] file) {
    return switch (WorkbookReader.read(file, methodology)) {
      case WorkbookRead.Sound sound -> sound;
      case WorkbookRead.Faulty(List<WorkbookFault> faults) ->
          throw new AssertionError(
              name + faults.stream().limit(20).map(one -> one.sentence("en")).toList());
    };
  }

  /// The same methodology with what a workbook says of readings and project.
  Scenario as(WorkbookRead.Sound read) {
    return new Scenario(
        name, methodology, Zoo.facts(read.project().orElseThrow()), read.data(), confirmations);
  }

  CalculationOutcome outcome() {
    return Calculator.calculate(
        new CalculationInputs(methodology, facts, data, confirmations, DAY));
  }

  Calculation calculation() {
    return switch (outcome()) {
      case CalculationOutcome.Calculated(Calculation calculation) -> calculation;
      case CalculationOutcome.Refused(var faults) ->
          throw new AssertionError(
              name + ": " + faults.stream().map(one -> one.fault().sentence("en")).toList());
    };
  }

  /// Without the engine's results, so that every value must come from a live formula.
  Given blind() {
    return new Given(methodology, facts, Optional.of(data), confirmations, DAY, Optional.empty());
  }

  byte[] file() {
    return switch (MonitoringWorkbook.write(blind())) {
      case WorkbookOutcome.Written(XlsxFile file) -> file.bytes();
      case WorkbookOutcome.Filled _ -> throw new AssertionError("no template was given");
      case WorkbookOutcome.Refused(WorkbookFault fault) ->
          throw new AssertionError(name + ": " + fault.sentence("en"));
    };
  }
}
