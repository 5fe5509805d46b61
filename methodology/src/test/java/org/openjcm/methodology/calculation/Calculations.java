package org.openjcm.methodology.calculation;

import java.time.LocalDate;
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

/// Short ways to a calculation, for tests.
final class Calculations {

  static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  static final String HEADER = "period,equipment,parameter,from,to,value,unit,option,evidence\n";

  private Calculations() {}

  static Methodology methodology(String text) {
    return switch (MethodologyReader.read(text)) {
      case MethodologyRead.Sound(Methodology methodology) -> methodology;
      case MethodologyRead.Faulty(var faults) ->
          throw new AssertionError(
              faults.stream().map(one -> one.sentence("en")).toList().toString());
    };
  }

  static ProjectFacts facts(String text) {
    return switch (ProjectReader.read(text)) {
      case ProjectRead.Sound(ProjectFacts facts) -> facts;
      case ProjectRead.Faulty(var faults) ->
          throw new AssertionError(
              faults.stream().map(one -> one.sentence("en")).toList().toString());
    };
  }

  static MonitoringData data(String csv) {
    return switch (MonitoringReader.readCsv(csv)) {
      case MonitoringRead.Sound(MonitoringData data) -> data;
      case MonitoringRead.Faulty(var faults) ->
          throw new AssertionError(
              faults.stream().map(one -> one.sentence("en")).toList().toString());
    };
  }

  static Calculation calculated(CalculationInputs inputs) {
    return switch (Calculator.calculate(inputs)) {
      case CalculationOutcome.Calculated(Calculation calculation) -> calculation;
      case CalculationOutcome.Refused(List<InputFault> faults) ->
          throw new AssertionError(
              faults.stream().map(one -> one.fault().sentence("en")).toList().toString());
    };
  }

  static List<InputFault> refused(CalculationInputs inputs) {
    return switch (Calculator.calculate(inputs)) {
      case CalculationOutcome.Calculated _ -> throw new AssertionError("was not refused");
      case CalculationOutcome.Refused(List<InputFault> faults) -> faults;
    };
  }

  static CalculationInputs inputs(Methodology methodology, String project, String csv) {
    return new CalculationInputs(methodology, facts(project), data(csv), Confirmations.NONE, DAY);
  }
}
