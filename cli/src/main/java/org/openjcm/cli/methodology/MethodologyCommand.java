package org.openjcm.cli.methodology;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The verbs of the methodology room. Exit codes: 0 done, 1 refused because of an input, 2 not a
/// command.
@Command(
    name = "methodology",
    mixinStandardHelpOptions = true,
    description = "Read, check, compare and carry out methodologies; write new ones.",
    footer = {"", "Exit codes: 0 done, 1 refused because of an input, 2 wrong usage."},
    subcommands = {
      ListMethodologies.class,
      ShowMethodology.class,
      CheckMethodology.class,
      CalculateReductions.class,
      EstimateReductions.class,
      ShowFactors.class,
      ComputeGridFactor.class,
      CompareMethodologies.class,
      PrintTemplate.class,
      DraftFromSister.class,
      DrawSample.class,
      WriteWorkbook.class,
      ImportWorkbook.class,
      ShowCoverage.class
    })
public final class MethodologyCommand implements Runnable {

  static final int REFUSED = 1;

  @Spec private CommandSpec spec;

  /// Made by the command line, which fills in the specification.
  @SuppressWarnings("NullAway.Init")
  public MethodologyCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: list, show, check, calculate, estimate, diff, template, draft, sample,"
            + " factors, grid-factor, workbook, import-workbook or coverage.");
  }
}
