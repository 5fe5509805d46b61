package org.openjcm.server.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.Calculator;
import org.openjcm.methodology.calculation.InputFault;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.notation.Fault;

/// What came of inputs that somebody tries: a calculation, or everything wrong with them.
///
/// @param faults with the input they lie in, in order
public record CalculationAttempt(Optional<Calculation> calculation, List<InputFault> faults) {

  public static final CalculationAttempt NONE = new CalculationAttempt(Optional.empty(), List.of());

  public CalculationAttempt {
    faults = List.copyOf(faults);
  }

  /// A project that cannot be read.
  static CalculationAttempt ofProject(List<Fault> faults) {
    return new CalculationAttempt(
        Optional.empty(),
        faults.stream().map(one -> new InputFault(InputFault.Input.PROJECT, one)).toList());
  }

  /// Computes with the confirmations in force on the day of the inputs; nothing is stored.
  public static CalculationAttempt of(
      Methodology text, GivenInputs inputs, Confirmations confirmations) {
    List<InputFault> faults = new ArrayList<>();
    ProjectRead facts = ProjectReader.read(inputs.project());
    MonitoringRead data = MonitoringReader.readCsv(inputs.readings());
    if (facts instanceof ProjectRead.Faulty(List<Fault> wrong)) {
      wrong.forEach(fault -> faults.add(new InputFault(InputFault.Input.PROJECT, fault)));
    }
    if (data instanceof MonitoringRead.Faulty(List<Fault> wrong)) {
      wrong.forEach(fault -> faults.add(new InputFault(InputFault.Input.READINGS, fault)));
    }
    if (facts instanceof ProjectRead.Sound(var project1)
        && data instanceof MonitoringRead.Sound(var readings1)) {
      return switch (Calculator.calculate(
          new CalculationInputs(text, project1, readings1, confirmations, inputs.asOf()))) {
        case CalculationOutcome.Calculated(Calculation calculation) ->
            new CalculationAttempt(Optional.of(calculation), List.of());
        case CalculationOutcome.Refused(List<InputFault> refused) ->
            new CalculationAttempt(Optional.empty(), refused);
      };
    }
    return new CalculationAttempt(Optional.empty(), faults);
  }
}
