package org.openjcm.server.methodology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.Calculator;
import org.openjcm.methodology.calculation.InputFault;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.notation.Fault;

/// What came of a form of the try-it page: a calculation, or everything wrong with the input.
///
/// @param faults with the input they lie in, in order
public record CalculationAttempt(Optional<Calculation> calculation, List<InputFault> faults) {

  static final CalculationAttempt NONE = new CalculationAttempt(Optional.empty(), List.of());

  public CalculationAttempt {
    faults = List.copyOf(faults);
  }

  /// Computes with the confirmations in force on `asOf`; nothing is stored.
  static CalculationAttempt of(
      CalculationPages.Form form, Confirmations confirmations, LocalDate asOf) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Methodology> text = ApprovedMethodologies.shipped().find(form.methodology());
    ProjectRead facts = ProjectReader.read(form.project());
    MonitoringRead data = MonitoringReader.readCsv(form.readings());
    if (facts instanceof ProjectRead.Faulty(List<Fault> wrong)) {
      wrong.forEach(fault -> faults.add(new InputFault(InputFault.Input.PROJECT, fault)));
    }
    if (data instanceof MonitoringRead.Faulty(List<Fault> wrong)) {
      wrong.forEach(fault -> faults.add(new InputFault(InputFault.Input.READINGS, fault)));
    }
    if (text.isPresent()
        && facts instanceof ProjectRead.Sound(var project1)
        && data instanceof MonitoringRead.Sound(var readings1)) {
      return switch (Calculator.calculate(
          new CalculationInputs(text.get(), project1, readings1, confirmations, asOf))) {
        case CalculationOutcome.Calculated(Calculation calculation) ->
            new CalculationAttempt(Optional.of(calculation), List.of());
        case CalculationOutcome.Refused(List<InputFault> refused) ->
            new CalculationAttempt(Optional.empty(), refused);
      };
    }
    return new CalculationAttempt(Optional.empty(), faults);
  }
}
