package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.workbook.MonitoringWorkbook;
import org.openjcm.workbook.WorkbookOutcome;
import org.openjcm.workbook.draft.Given;
import org.openjcm.workbook.draft.TrialProject;
import org.openjcm.workbook.layout.WorkbookFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the monitoring spreadsheet of a methodology, or fills an official template.
@Command(
    name = "workbook",
    description = {
      "Write the monitoring spreadsheet (MPS, MSS, MRS) with live formulas as XLSX,",
      "empty or filled; or fill an official template in place."
    },
    footer = {
      "",
      "Example: jcm methodology workbook MN_AM003 --project project.md -o monitoring.xlsx",
      "Exit codes: 0 written, 1 an input was refused, 2 wrong usage."
    })
final class WriteWorkbook implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;
  @Mixin private ConfirmationsOption confirmations;

  @Parameters(paramLabel = "ID|FILE", description = "An id or a text.")
  private String methodology;

  @Option(
      names = "--project",
      paramLabel = "FILE",
      description = "Facts of the project; without it one piece of equipment each.")
  private @Nullable Path project;

  @Option(
      names = {"--readings", "--data"},
      paramLabel = "FILE",
      description = "Monitoring data, CSV; without them the report is empty.")
  private @Nullable Path readings;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "Official XLSX of this methodology and version, to be filled in place.")
  private @Nullable Path template;

  @Option(
      names = "--help-text",
      paramLabel = "FILE",
      description =
          "Words in a further language beside the input cells: a line SYMBOL: words each.")
  private @Nullable Path helpText;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "A new file.")
  private Path out;

  @SuppressWarnings("NullAway.Init")
  WriteWorkbook() {}

  @Override
  public Integer call() {
    ChosenMethodology chosen = ChosenMethodology.of(spec, methodology);
    FaultLines.print(err(), methodology, chosen.own(), chosen.faults(), language.tag());
    Optional<Methodology> sound = chosen.methodology();
    if (sound.isEmpty()) {
      return MethodologyCommand.REFUSED;
    }
    Optional<Optional<MonitoringData>> data = data();
    Optional<Confirmations> confirmed =
        confirmations.read(
            spec,
            (file, text, faults) -> FaultLines.print(err(), file, text, faults, language.tag()));
    Optional<ProjectFacts> facts = data.flatMap(given -> facts(sound.get(), given));
    if (data.isEmpty() || confirmed.isEmpty() || facts.isEmpty()) {
      return MethodologyCommand.REFUSED;
    }
    Given given =
        Given.with(sound.get(), facts.get(), data.get(), confirmed.get(), confirmations.day())
            .withHelp(HelpText.read(spec, helpText, sound.get()));
    XlsxFiles.quietly();
    WorkbookOutcome outcome =
        template == null
            ? MonitoringWorkbook.write(given)
            : MonitoringWorkbook.fill(XlsxFiles.read(spec, template), given);
    return switch (outcome) {
      case WorkbookOutcome.Written(var file) -> {
        XlsxFiles.write(spec, out, file);
        yield 0;
      }
      case WorkbookOutcome.Filled(var file, List<WorkbookFault> notes) -> {
        XlsxFiles.write(spec, out, file);
        notes.forEach(note -> err().println(note.sentence(language.tag())));
        yield 0;
      }
      case WorkbookOutcome.Refused(WorkbookFault fault) -> {
        err().println(fault.sentence(language.tag()));
        yield MethodologyCommand.REFUSED;
      }
    };
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /// Empty when the data were refused; holding nothing when none were given.
  private Optional<Optional<MonitoringData>> data() {
    if (readings == null) {
      return Optional.of(Optional.empty());
    }
    String text = NamedFile.text(spec, readings);
    return switch (MonitoringReader.readCsv(text)) {
      case MonitoringRead.Sound(MonitoringData sound) -> Optional.of(Optional.of(sound));
      case MonitoringRead.Faulty(List<Fault> faults) -> refused(readings, text, faults);
    };
  }

  private Optional<ProjectFacts> facts(Methodology sound, Optional<MonitoringData> data) {
    if (project == null) {
      return Optional.of(
          data.map(given -> TrialFacts.of(sound, given))
              .orElseGet(() -> TrialProject.blank(sound)));
    }
    String text = NamedFile.text(spec, project);
    return switch (ProjectReader.read(text)) {
      case ProjectRead.Sound(ProjectFacts read) -> Optional.of(read);
      case ProjectRead.Faulty(List<Fault> faults) -> refused(project, text, faults);
    };
  }

  private <T> Optional<T> refused(Path file, String text, List<Fault> faults) {
    FaultLines.print(err(), file.toString(), text, faults, language.tag());
    return Optional.empty();
  }
}
