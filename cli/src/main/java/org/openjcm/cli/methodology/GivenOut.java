package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.workbook.MonitoringWorkbook;
import org.openjcm.workbook.WorkbookOutcome;
import org.openjcm.workbook.draft.Given;
import org.openjcm.workbook.layout.WorkbookFault;
import picocli.CommandLine.Model.CommandSpec;

/// A calculation in the form that was asked for: on the terminal, or a workbook in a file.
///
/// @param trace whether every step is wanted
/// @param file where a workbook goes
record GivenOut(
    CommandSpec spec,
    Language language,
    CalculationFormat format,
    boolean trace,
    @Nullable Path file) {

  /// Why no workbook can carry the calculation; empty when it was given out.
  Optional<WorkbookFault> give(CalculationInputs inputs, Calculation calculation) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case xlsx -> {
        return write(inputs, calculation);
      }
      case csv -> CalculationCsv.print(out, calculation);
      case json -> {
        Json.Building whole =
            Json.object()
                .with("result", calculation.toJson())
                .with("result_sha256", calculation.hash().hex());
        if (trace) {
          whole.with("trace", calculation.trace().toJson());
        }
        out.println(CanonicalJson.text(whole.done()));
      }
      case text -> {
        CalculationText.print(out, calculation, language);
        if (trace) {
          CalculationText.printTrace(out, calculation.trace());
        }
        out.flush();
      }
    }
    return Optional.empty();
  }

  private Optional<WorkbookFault> write(CalculationInputs inputs, Calculation calculation) {
    XlsxFiles.quietly();
    Given given =
        new Given(
            inputs.methodology(),
            inputs.facts(),
            Optional.of(inputs.data()),
            inputs.confirmations(),
            inputs.asOf(),
            Optional.of(calculation));
    Path to = Objects.requireNonNull(file);
    switch (MonitoringWorkbook.write(given)) {
      case WorkbookOutcome.Written(var made) -> XlsxFiles.write(spec, to, made);
      case WorkbookOutcome.Filled(var made, _) -> XlsxFiles.write(spec, to, made);
      case WorkbookOutcome.Refused(WorkbookFault fault) -> {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
