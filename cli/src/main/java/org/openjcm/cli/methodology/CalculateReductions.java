package org.openjcm.cli.methodology;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.Calculator;
import org.openjcm.methodology.calculation.InputFault;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.workbook.WorkbookRead;
import org.openjcm.workbook.layout.WorkbookFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes tonnes of readings, with every step on demand.
@Command(
    name = "calculate",
    description = "Calculate emission reductions of one monitoring period.",
    footer = {
      "",
      "Examples:",
      "  jcm methodology calculate --sample SAMPLE-MN-1 --trace",
      "  jcm methodology calculate mine.md --data readings.csv --facts project.md --format csv",
      "  jcm methodology calculate --data filled.xlsx",
      "  jcm methodology calculate --sample SAMPLE-ID-1 --format xlsx -o monitoring.xlsx",
      "Exit codes: 0 calculated, 1 an input was refused, 2 wrong usage."
    })
final class CalculateReductions implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;
  @Mixin private ConfirmationsOption confirmations;

  @Parameters(arity = "0..1", paramLabel = "ID|FILE", description = "A methodology: id or file.")
  private @Nullable String chosen;

  @Option(
      names = "--methodology",
      paramLabel = "ID|FILE",
      description = "The same as the first argument.")
  private @Nullable String methodology;

  @Option(
      names = {"--facts", "--project"},
      paramLabel = "FILE",
      description = {
        "Facts of the project; a filled workbook brings its own.",
        "Without it a trial, marked as a sample, with the equipment that the readings name."
      })
  private @Nullable Path project;

  @Option(
      names = {"--data", "--readings"},
      paramLabel = "FILE",
      description = "Monitoring data, CSV; or a filled monitoring spreadsheet, XLSX.")
  private @Nullable Path readings;

  @Option(
      names = "--sample",
      paramLabel = "PROJECT",
      description = "A fictional project with synthetic readings: SAMPLE-MN-1, SAMPLE-ID-1.")
  private @Nullable String sample;

  @Option(names = "--trace", description = "Print every step (text and json).")
  private boolean trace;

  @Option(
      names = "--format",
      description = {
        "${COMPLETION-CANDIDATES}; default text. json is canonical;",
        "csv has a row per vintage, segment, site and piece of equipment.",
        "xlsx is the filled monitoring spreadsheet with live formulas, into the file of --out."
      })
  private CalculationFormat format = CalculationFormat.text;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "A new file, for xlsx.")
  private @Nullable Path out;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  private Refusals refusals;
  private Optional<FilledWorkbook> workbook = Optional.empty();
  private Optional<WorkbookRead.Sound> filled = Optional.empty();

  @SuppressWarnings("NullAway.Init")
  CalculateReductions() {}

  @Override
  public Integer call() {
    if (json) {
      format = CalculationFormat.json;
    }
    if (format == CalculationFormat.xlsx && out == null) {
      throw new ParameterException(
          spec.commandLine(), "A workbook goes into a file: give -o FILE with --format xlsx.");
    }
    if (chosen != null) {
      methodology = chosen;
    }
    refusals = new Refusals(spec, language, format == CalculationFormat.json);
    workbook = Optional.ofNullable(readings).flatMap(file -> FilledWorkbook.in(spec, file));
    workbook.flatMap(FilledWorkbook::unopened).ifPresent(this::refuse);
    if (refusals.any()) {
      return refusals.ended();
    }
    if (methodology == null) {
      methodology = workbook.flatMap(FilledWorkbook::methodology).orElse(null);
    }
    Optional<SampleMonitoring> sampled = sample();
    Optional<Methodology> text = methodology(sampled);
    Optional<MonitoringData> data = text.flatMap(one -> data(one, sampled));
    Optional<ProjectFacts> facts = facts(sampled, text, data);
    Optional<Confirmations> confirmed = confirmations();
    if (!refusals.any()
        && text.isPresent()
        && facts.isPresent()
        && data.isPresent()
        && confirmed.isPresent()) {
      CalculationInputs inputs =
          new CalculationInputs(
              text.get(), facts.get(), data.get(), confirmed.get(), confirmations.day());
      switch (Calculator.calculate(inputs)) {
        case CalculationOutcome.Calculated(Calculation calculation) -> {
          filled.ifPresent(one ->
              spec.commandLine()
                  .getErr()
                  .println(
                      FilledWorkbook.compared(
                          one.shownTonnes(), calculation.reductions().total(), language)));
          new GivenOut(spec, language, format, trace, out)
              .give(inputs, calculation)
              .ifPresent(this::refuse);
        }
        case CalculationOutcome.Refused(var faults) -> faults.forEach(this::refuse);
      }
    }
    return refusals.ended();
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

  private Optional<Methodology> methodology(Optional<SampleMonitoring> sampled) {
    if (methodology == null) {
      return Optional.of(
          sampled
              .map(SampleMonitoring::methodology)
              .orElseThrow(() -> missing("--methodology ID|FILE")));
    }
    ChosenMethodology named = ChosenMethodology.of(spec, methodology);
    refusals.remember(methodology, named.own());
    return named.methodology().isPresent()
        ? named.methodology()
        : refuse(methodology, named.faults());
  }

  private Optional<ProjectFacts> facts(
      Optional<SampleMonitoring> sampled,
      Optional<Methodology> text,
      Optional<MonitoringData> data) {
    if (project != null) {
      return switch (ProjectReader.read(read(project))) {
        case ProjectRead.Sound(ProjectFacts facts) -> Optional.of(facts);
        case ProjectRead.Faulty(var faults) -> refuse(project.toString(), faults);
      };
    }
    Optional<ProjectRead> own =
        filled.flatMap(WorkbookRead.Sound::project).map(ProjectReader::read);
    if (own.isPresent()) {
      return switch (own.get()) {
        case ProjectRead.Sound(ProjectFacts facts) -> Optional.of(facts);
        case ProjectRead.Faulty(var faults) -> refuse("" + readings, faults);
      };
    }
    return sampled.isPresent()
        ? sampled.map(SampleMonitoring::facts)
        : text.flatMap(one -> data.map(readingsOf -> TrialFacts.of(one, readingsOf)));
  }

  private Optional<MonitoringData> data(Methodology text, Optional<SampleMonitoring> sampled) {
    if (workbook.isPresent()) {
      return switch (workbook.get().read(text)) {
        case WorkbookRead.Sound sound -> {
          filled = Optional.of(sound);
          yield Optional.of(sound.data());
        }
        case WorkbookRead.Faulty(List<WorkbookFault> faults) -> {
          faults.forEach(this::refuse);
          yield Optional.empty();
        }
      };
    }
    if (readings == null) {
      return Optional.of(
          sampled.map(SampleMonitoring::data).orElseThrow(() -> missing("--data FILE")));
    }
    return switch (MonitoringReader.readCsv(read(readings))) {
      case MonitoringRead.Sound(MonitoringData data) -> Optional.of(data);
      case MonitoringRead.Faulty(var faults) -> refuse(readings.toString(), faults);
    };
  }

  private Optional<Confirmations> confirmations() {
    return confirmations.read(
        spec,
        (file, text, faults) -> {
          refusals.remember(file, text);
          refuse(file, faults);
        });
  }

  private String read(Path file) {
    String text = NamedFile.text(spec, file);
    refusals.remember(file.toString(), text);
    return text;
  }

  private ParameterException missing(String option) {
    return new ParameterException(
        spec.commandLine(), "Give " + option + " (or --sample for a fictional project).");
  }

  private void refuse(InputFault fault) {
    refuse(file(fault.input()), List.of(fault.fault()));
  }

  private void refuse(WorkbookFault fault) {
    refusals.refuse("" + (readings == null ? sample : readings), fault);
  }

  private String file(InputFault.Input input) {
    Object given =
        switch (input) {
          case METHODOLOGY -> methodology;
          case PROJECT -> project == null && sample == null ? readings : project;
          case READINGS -> readings;
          case CONFIRMATIONS -> confirmations.file();
        };
    return given == null ? "" + sample : given.toString();
  }

  private <T> Optional<T> refuse(String file, List<Fault> faults) {
    refusals.refuse(file, faults);
    return Optional.empty();
  }
}
