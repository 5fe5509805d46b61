package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.workbook.WorkbookRead;
import org.openjcm.workbook.WorkbookReader;
import org.openjcm.workbook.filled.ReadingsCsv;
import org.openjcm.workbook.layout.WorkbookFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a filled monitoring spreadsheet back into readings.
@Command(
    name = "import-workbook",
    description = "Read a filled monitoring spreadsheet; its readings are printed as CSV.",
    footer = {
      "",
      "Example: jcm methodology import-workbook monitoring.xlsx -o readings.csv",
      "Exit codes: 0 read, 1 the workbook has faults, 2 wrong usage."
    })
final class ImportWorkbook implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Parameters(paramLabel = "FILE", description = "The filled workbook, .xlsx.")
  private Path file;

  @Option(
      names = "--methodology",
      paramLabel = "ID|FILE",
      description = "Its methodology; without it the one its head names.")
  private @Nullable String methodology;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "A new file; without it the readings are printed.")
  private @Nullable Path out;

  @SuppressWarnings("NullAway.Init")
  ImportWorkbook() {}

  @Override
  public Integer call() {
    byte[] content = XlsxFiles.read(spec, file);
    PrintWriter err = spec.commandLine().getErr();
    Optional<String> name =
        methodology == null ? WorkbookReader.methodologyOf(content) : Optional.of(methodology);
    if (name.isEmpty() && WorkbookReader.fault(content).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), file + " does not name its methodology. Give --methodology.");
    }
    if (name.isEmpty()) {
      WorkbookReader.fault(content)
          .ifPresent(fault -> err.println(file + ": " + fault.sentence(language.tag())));
      return MethodologyCommand.REFUSED;
    }
    ChosenMethodology chosen = ChosenMethodology.of(spec, name.get());
    FaultLines.print(err, name.get(), chosen.own(), chosen.faults(), language.tag());
    Optional<Methodology> sound = chosen.methodology();
    if (sound.isEmpty()) {
      return MethodologyCommand.REFUSED;
    }
    return switch (WorkbookReader.read(content, sound.get())) {
      case WorkbookRead.Sound read -> {
        WrittenFile.write(spec, out, ReadingsCsv.of(read.data()));
        yield 0;
      }
      case WorkbookRead.Faulty(List<WorkbookFault> faults) -> {
        faults.forEach(fault -> err.println(file + ": " + fault.sentence(language.tag())));
        yield MethodologyCommand.REFUSED;
      }
    };
  }
}
