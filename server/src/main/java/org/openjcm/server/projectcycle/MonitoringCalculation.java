package org.openjcm.server.projectcycle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.Calculator;
import org.openjcm.methodology.calculation.InputFault;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;
import org.springframework.stereotype.Component;

/// Runs the methodology of a registered project on readings as they were handed in. Japanese:
/// 算定の実行.
@Component
class MonitoringCalculation {

  private final ProjectsInCycle projects;
  private final ConfirmationRecords confirmations;

  MonitoringCalculation(ProjectsInCycle projects, ConfirmationRecords confirmations) {
    this.projects = projects;
    this.confirmations = confirmations;
  }

  /// What came of it: a calculation, or every fault with its place.
  sealed interface Outcome {}

  record Done(Calculation calculation) implements Outcome {}

  record Faulty(List<BilingualText> faults) implements Outcome {}

  Outcome run(RegisteredProject project, byte[] csv, LocalDate asOf) {
    Optional<String> text = utf8(csv);
    if (text.isEmpty()) {
      return new Faulty(
          List.of(
              BilingualText.words(
                  "The file is not UTF-8 text. Save it as CSV UTF-8 and upload it again.",
                  "このファイルはUTF-8のテキストではありません。「CSV UTF-8」で保存し直してください。")));
    }
    return switch (MonitoringReader.readCsv(text.get())) {
      case MonitoringRead.Faulty(List<Fault> faults) -> faulty(faults);
      case MonitoringRead.Sound(MonitoringData data) -> run(project, data, asOf);
    };
  }

  private Outcome run(RegisteredProject project, MonitoringData data, LocalDate asOf) {
    Optional<Methodology> methodology = ApprovedMethodologies.shipped().of(project.methodology());
    if (methodology.isEmpty()) {
      return new Faulty(
          List.of(
              BilingualText.words(
                  project.methodology() + " cannot be computed by this version.",
                  project.methodology() + "は、この版では算定できません。")));
    }
    String facts = new String(projects.facts(project.reference()), StandardCharsets.UTF_8);
    return switch (ProjectReader.read(facts)) {
      case ProjectRead.Faulty(List<Fault> faults) -> faulty(faults);
      case ProjectRead.Sound(ProjectFacts read) -> calculate(methodology.get(), read, data, asOf);
    };
  }

  private Outcome calculate(
      Methodology methodology, ProjectFacts facts, MonitoringData data, LocalDate asOf) {
    CalculationInputs inputs =
        new CalculationInputs(methodology, facts, data, confirmations.inForce(asOf), asOf);
    return switch (Calculator.calculate(inputs)) {
      case CalculationOutcome.Calculated(Calculation calculation) -> new Done(calculation);
      case CalculationOutcome.Refused(List<InputFault> faults) ->
          faulty(faults.stream().map(InputFault::fault).toList());
    };
  }

  private static Faulty faulty(List<Fault> faults) {
    return new Faulty(
        faults.stream()
            .map(f -> BilingualText.words(f.sentence(Lang.EN.tag()), f.sentence(Lang.JA.tag())))
            .toList());
  }

  /// The text, a byte order mark left out; empty when the bytes are no UTF-8.
  private static Optional<String> utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
