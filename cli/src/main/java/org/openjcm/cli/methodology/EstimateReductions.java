package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.ExAnteEstimate;
import org.openjcm.methodology.calculation.InputFault;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.notation.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Estimates the reductions of each year before anything is measured.
@Command(
    name = "estimate",
    description =
        "Estimate emission reductions per calendar year from a project's ex-ante estimates.",
    footer = {
      "",
      "Example:",
      "  jcm methodology estimate mine.md --facts project.md --years 2026-2030",
      "Exit codes: 0 estimated, 1 an input was refused, 2 wrong usage."
    })
final class EstimateReductions implements Callable<Integer> {

  private static final Pattern YEARS = Pattern.compile("(20[0-9]{2})(?:-(20[0-9]{2}))?");

  @Spec private CommandSpec spec;
  @Mixin private Language language;
  @Mixin private ConfirmationsOption confirmations;

  @Parameters(paramLabel = "ID|FILE", description = "A methodology: id or file.")
  private String methodology;

  @Option(
      names = {"--facts", "--project"},
      paramLabel = "FILE",
      required = true,
      description = "Facts of the project, with its ex-ante estimates.")
  private Path project;

  @Option(
      names = "--years",
      paramLabel = "FIRST-LAST",
      required = true,
      description = "Calendar years, such as 2026-2030.")
  private String years;

  @Option(
      names = "--past",
      paramLabel = "FILE",
      description = "What was measured before the project, CSV, where the methodology asks for it.")
  private @Nullable Path past;

  @SuppressWarnings("NullAway.Init")
  EstimateReductions() {}

  @Override
  public Integer call() {
    Matcher span = YEARS.matcher(years);
    if (!span.matches()) {
      throw new ParameterException(
          spec.commandLine(), "--years takes 2026 or 2026-2030, not " + years + ".");
    }
    int first = Integer.parseInt(span.group(1));
    int last = span.group(2) == null ? first : Integer.parseInt(span.group(2));
    if (last < first) {
      throw new ParameterException(
          spec.commandLine(), "The last year lies before the first: " + years + ".");
    }
    ChosenMethodology chosen = ChosenMethodology.of(spec, methodology);
    Optional<Methodology> text = chosen.methodology();
    if (text.isEmpty()) {
      return refuse(methodology, chosen.own(), chosen.faults());
    }
    String facts = NamedFile.text(spec, project);
    return switch (ProjectReader.read(facts)) {
      case ProjectRead.Faulty(List<Fault> faults) -> refuse(project.toString(), facts, faults);
      case ProjectRead.Sound(ProjectFacts read) -> estimate(text.get(), read, first, last);
    };
  }

  private int estimate(Methodology text, ProjectFacts facts, int first, int last) {
    List<Reading> measured = List.of();
    if (past != null) {
      String csv = NamedFile.text(spec, past);
      switch (MonitoringReader.readCsv(csv)) {
        case MonitoringRead.Faulty(List<Fault> faults) -> {
          return refuse(past.toString(), csv, faults);
        }
        case MonitoringRead.Sound(MonitoringData data) -> measured = data.readings();
      }
    }
    Optional<Confirmations> confirmed = confirmations.read(spec, this::refuse);
    if (confirmed.isEmpty()) {
      return MethodologyCommand.REFUSED;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        language.words(
            "year  reference tCO2e  project tCO2e  reductions tCO2e",
            "年    リファレンス排出量tCO2e  プロジェクト排出量tCO2e  排出削減量tCO2e"));
    ExAnteEstimate estimate =
        new ExAnteEstimate(text, facts, measured, confirmed.get(), confirmations.day());
    long total = 0;
    for (var year : estimate.years(first, last).entrySet()) {
      switch (year.getValue()) {
        case CalculationOutcome.Calculated(Calculation one) -> {
          long whole = one.reductions().total().value();
          total += whole;
          out.printf(
              "%d  %15.3f  %13.3f  %,16d%n", year.getKey(), one.reference(), one.project(), whole);
        }
        case CalculationOutcome.Refused(List<InputFault> faults) -> {
          return refuse(year.getKey() + "", "", faults.stream().map(InputFault::fault).toList());
        }
      }
    }
    out.printf("%s%,48d%n", language.words("sum", "計 "), total);
    out.println(
        language.words(
            "Estimates, not reductions: nothing has been measured.", "推計値であり、計測に基づく削減量ではありません。"));
    return 0;
  }

  private int refuse(String file, String text, List<Fault> faults) {
    FaultLines.print(spec.commandLine().getOut(), file, text, faults, language.tag());
    return MethodologyCommand.REFUSED;
  }
}
