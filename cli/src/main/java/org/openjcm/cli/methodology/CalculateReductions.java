package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.confirmation.ConfirmationsRead;
import org.openjcm.rulebook.notation.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Makes tonnes of readings, with every step on demand.
@Command(
    name = "calculate",
    description = "Calculate emission reductions of one monitoring period.",
    footer = {
      "",
      "Example: jcm methodology calculate --sample SAMPLE-MN-1 --trace",
      "Exit codes: 0 calculated, 1 an input was refused, 2 wrong usage."
    })
final class CalculateReductions implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Option(names = "--methodology", paramLabel = "ID|FILE", description = "An id or a text.")
  private @Nullable String methodology;

  @Option(names = "--project", paramLabel = "FILE", description = "Facts of the project.")
  private @Nullable Path project;

  @Option(names = "--readings", paramLabel = "FILE", description = "Monitoring data, CSV.")
  private @Nullable Path readings;

  @Option(
      names = "--confirmations",
      paramLabel = "FILE",
      description = "Confirmations in force; none = as shipped.")
  private @Nullable Path confirmations;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "Day for the confirmations in force; default today (UTC).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--sample",
      paramLabel = "PROJECT",
      description = "A fictional project with synthetic readings: SAMPLE-MN-1, SAMPLE-ID-1.")
  private @Nullable String sample;

  @Option(names = "--trace", description = "Print every step.")
  private boolean trace;

  @Option(names = "--json", description = "Print canonical JSON.")
  private boolean json;

  private final List<Json> refusedJson = new ArrayList<>();
  private boolean refused;

  @SuppressWarnings("NullAway.Init")
  CalculateReductions() {}

  @Override
  public Integer call() {
    Optional<SampleMonitoring> chosen = sample();
    Optional<Methodology> text = methodology(chosen);
    Optional<ProjectFacts> facts = facts(chosen);
    Optional<MonitoringData> data = data(chosen);
    Optional<Confirmations> confirmed = confirmations();
    if (!refused
        && text.isPresent()
        && facts.isPresent()
        && data.isPresent()
        && confirmed.isPresent()) {
      LocalDate day = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
      CalculationInputs inputs =
          new CalculationInputs(text.get(), facts.get(), data.get(), confirmed.get(), day);
      switch (Calculator.calculate(inputs)) {
        case CalculationOutcome.Calculated(Calculation calculation) -> print(calculation);
        case CalculationOutcome.Refused(var faults) -> faults.forEach(this::refuse);
      }
    }
    if (refused && json) {
      out().println(CanonicalJson.text(Json.object().with("refused", refusedJson).done()));
    }
    return refused ? MethodologyCommand.REFUSED : 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private Optional<SampleMonitoring> sample() {
    if (sample == null) {
      return Optional.empty();
    }
    Optional<SampleMonitoring> found =
        SampleMonitoring.all().stream().filter(one -> one.reference().equals(sample)).findFirst();
    if (found.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no sample " + sample + ". There are SAMPLE-MN-1 and SAMPLE-ID-1.");
    }
    return found;
  }

  private Optional<Methodology> methodology(Optional<SampleMonitoring> chosen) {
    if (methodology == null) {
      return Optional.of(
          chosen.map(SampleMonitoring::methodology).orElseThrow(() -> missing("--methodology")));
    }
    Optional<Methodology> shipped = ApprovedMethodologies.shipped().find(methodology);
    if (shipped.isPresent()) {
      return shipped;
    }
    Path file = Path.of(methodology);
    if (!java.nio.file.Files.exists(file)) {
      throw new ParameterException(
          spec.commandLine(),
          methodology + " is neither a shipped methodology nor a file. See jcm methodology list.");
    }
    return switch (MethodologyReader.read(NamedFile.text(spec, file))) {
      case MethodologyRead.Sound(Methodology sound) -> Optional.of(sound);
      case MethodologyRead.Faulty(var faults) -> refuse(file.toString(), faults);
    };
  }

  private Optional<ProjectFacts> facts(Optional<SampleMonitoring> chosen) {
    if (project == null) {
      return Optional.of(
          chosen.map(SampleMonitoring::facts).orElseThrow(() -> missing("--project")));
    }
    return switch (ProjectReader.read(NamedFile.text(spec, project))) {
      case ProjectRead.Sound(ProjectFacts facts) -> Optional.of(facts);
      case ProjectRead.Faulty(var faults) -> refuse(project.toString(), faults);
    };
  }

  private Optional<MonitoringData> data(Optional<SampleMonitoring> chosen) {
    if (readings == null) {
      return Optional.of(
          chosen.map(SampleMonitoring::data).orElseThrow(() -> missing("--readings")));
    }
    return switch (MonitoringReader.readCsv(NamedFile.text(spec, readings))) {
      case MonitoringRead.Sound(MonitoringData data) -> Optional.of(data);
      case MonitoringRead.Faulty(var faults) -> refuse(readings.toString(), faults);
    };
  }

  private Optional<Confirmations> confirmations() {
    if (confirmations == null) {
      return Optional.of(Confirmations.NONE);
    }
    ConfirmationsRead read = ConfirmationsRead.of(NamedFile.text(spec, confirmations));
    return read.faults().isEmpty()
        ? Optional.of(read.confirmations())
        : refuse(confirmations.toString(), read.faults());
  }

  private ParameterException missing(String option) {
    return new ParameterException(
        spec.commandLine(), "Give " + option + " (or --sample for a fictional project).");
  }

  private void refuse(InputFault fault) {
    refuse(file(fault.input()), List.of(fault.fault()));
  }

  private String file(InputFault.Input input) {
    Object given =
        switch (input) {
          case METHODOLOGY -> methodology;
          case PROJECT -> project;
          case READINGS -> readings;
          case CONFIRMATIONS -> confirmations;
        };
    return given == null ? "" + sample : given.toString();
  }

  private <T> Optional<T> refuse(String file, List<Fault> faults) {
    refused = true;
    if (json) {
      faults.forEach(fault -> refusedJson.add(FaultLines.json(file, fault)));
    } else {
      FaultLines.print(spec.commandLine().getErr(), file, faults, language.tag());
    }
    return Optional.empty();
  }

  private void print(Calculation calculation) {
    if (json) {
      Json.Building whole =
          Json.object()
              .with("result", calculation.toJson())
              .with("result_sha256", calculation.hash().hex());
      if (trace) {
        whole.with("trace", calculation.trace().toJson());
      }
      out().println(CanonicalJson.text(whole.done()));
      return;
    }
    CalculationText.print(out(), calculation, language);
    if (trace) {
      CalculationText.printTrace(out(), calculation.trace());
    }
    out().flush();
  }
}
