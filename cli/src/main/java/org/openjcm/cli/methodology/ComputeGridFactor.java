package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.factors.Consistency;
import org.openjcm.methodology.factors.DerivedFactor;
import org.openjcm.methodology.factors.Factor;
import org.openjcm.methodology.factors.FactorStep;
import org.openjcm.methodology.factors.FactorTableText;
import org.openjcm.methodology.factors.FactorTables;
import org.openjcm.methodology.factors.GridOutcome;
import org.openjcm.methodology.factors.GridQuestion;
import org.openjcm.methodology.factors.GridQuestion.FieldFault;
import org.openjcm.methodology.factors.GridQuestion.MarginText;
import org.openjcm.methodology.factors.GridQuestion.PublishedText;
import org.openjcm.methodology.factors.Part;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A grid factor from its margins, and whether a published one follows from them.
@Command(
    name = "grid-factor",
    description = "Compute the emission factor of a grid from its margins.",
    footer = {
      "",
      "Example: jcm methodology grid-factor --om 0.7122 --bm 0.5979 --weights wind-solar"
          + " --published 0.6836 --decimals 4",
      "A file of plants has one a line: name; generation; emissions.",
      "Exit codes: 0 computed, 1 an input was refused, 2 wrong usage,",
      "            3 the published value does not follow from its parts."
    })
final class ComputeGridFactor implements Callable<Integer> {

  static final int DOES_NOT_FOLLOW = 3;

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Option(names = "--om", paramLabel = "VALUE|ADDRESS", description = "Operating margin.")
  private String operating = "";

  @Option(names = "--om-plants", paramLabel = "FILE", description = "Plants of that margin.")
  private @Nullable Path operatingPlants;

  @Option(names = "--bm", paramLabel = "VALUE|ADDRESS", description = "Build margin.")
  private String build = "";

  @Option(names = "--bm-plants", paramLabel = "FILE", description = "Plants of that margin.")
  private @Nullable Path buildPlants;

  @Option(
      names = "--weights",
      paramLabel = "NAME|OM/BM",
      required = true,
      description = "wind-solar, other-first, other-later, or two decimals: 0.6/0.4.")
  private String weights;

  @Option(names = "--published", paramLabel = "VALUE", description = "A value to compare with.")
  private String published = "";

  @Option(names = "--decimals", paramLabel = "N", description = "Decimals of that value.")
  private String decimals = "";

  @Option(
      names = "--rounding",
      paramLabel = "WORD",
      description = "nearest, down or up; default nearest.")
  private String rounding = "";

  @Option(names = "--format", description = "text or json; default text.")
  private OutputFormat format = OutputFormat.text;

  @SuppressWarnings("NullAway.Init")
  ComputeGridFactor() {}

  @Override
  public Integer call() {
    GridQuestion question =
        new GridQuestion(
            new MarginText(operating, plants(operatingPlants)),
            new MarginText(build, plants(buildPlants)),
            weights,
            new PublishedText(published, decimals, rounding));
    if (!question.isGiven() || format == OutputFormat.csv) {
      throw new ParameterException(
          spec.commandLine(),
          format == OutputFormat.csv
              ? "A grid factor is printed as text or json."
              : "Give --om or --om-plants, and --bm or --bm-plants.");
    }
    return switch (question.answer(FactorTables.shipped())) {
      case GridOutcome.Refused(List<FieldFault> faults) -> {
        faults.forEach(this::refuse);
        yield MethodologyCommand.REFUSED;
      }
      case GridOutcome.Answered answered -> {
        if (format == OutputFormat.json) {
          out().println(CanonicalJson.text(json(answered)));
        } else {
          print(answered);
        }
        out().flush();
        yield answered.consistency().filter(Consistency.DoesNotFollow.class::isInstance).isPresent()
            ? DOES_NOT_FOLLOW
            : 0;
      }
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private String plants(@Nullable Path file) {
    return file == null ? "" : NamedFile.text(spec, file);
  }

  private void refuse(FieldFault wrong) {
    Path file =
        switch (wrong.field()) {
          case OM_PLANTS -> operatingPlants;
          case BM_PLANTS -> buildPlants;
          default -> null;
        };
    FaultLines.print(
        spec.commandLine().getErr(),
        file == null ? "--" + wrong.field().text() : file.toString(),
        "",
        List.of(wrong.fault()),
        language.tag());
  }

  private void print(GridOutcome.Answered answered) {
    answered.combined().ifPresent(factor -> printSteps(factor));
    if (answered.combined().isEmpty()) {
      answered.operating().ifPresent(this::printSteps);
      answered.build().ifPresent(this::printSteps);
    }
    for (Factor factor : answered.used()) {
      if (!factor.confidence().isVerified()) {
        out().println(language.words("not verified: ", "未確認: ") + factor.address());
      }
    }
    answered.consistency().ifPresent(outcome -> out().println(sentence(outcome)));
  }

  private void printSteps(DerivedFactor factor) {
    if (factor.steps().isEmpty()) {
      out().println(written(factor.result()));
    }
    for (FactorStep step : factor.steps()) {
      out().println(written(step.result()));
      out()
          .printf(
              "    = %s%s%n",
              step.formula(),
              step.exact()
                  ? ""
                  : language.words(" (rounded to 34 significant digits)", "(有効数字34桁に丸め)"));
    }
  }

  private static String written(Part part) {
    return part.name()
        + " = "
        + part.value().toPlainString()
        + (part.unit().isNumber() ? "" : " " + part.unit());
  }

  private String sentence(Consistency outcome) {
    return switch (outcome) {
      case Consistency.Follows follows ->
          language.words(
              "the published value " + follows.rounded().toPlainString() + " follows",
              "公表値" + follows.rounded().toPlainString() + "は構成値と一致します");
      case Consistency.DoesNotFollow not ->
          language.words(
              "warning: published is %s, the parts give %s, difference %s"
                  .formatted(
                      not.published().toPlainString(),
                      not.rounded().toPlainString(),
                      not.difference().toPlainString()),
              "警告: 公表値は%s、構成値からの計算値は%s、差は%sです"
                  .formatted(
                      not.published().toPlainString(),
                      not.rounded().toPlainString(),
                      not.difference().toPlainString()));
      case Consistency.PartsMissing(List<String> names) ->
          language.words("not known: ", "不明な値: ") + String.join(", ", names);
    };
  }

  private static Json json(GridOutcome.Answered answered) {
    Json.Building whole =
        Json.object()
            .with("weights", answered.weights().name())
            .with(
                "used",
                answered.used().stream().map(factor -> Json.text(factor.address())).toList());
    answered.operating().ifPresent(factor -> whole.with("operating_margin", factor.toJson()));
    answered.build().ifPresent(factor -> whole.with("build_margin", factor.toJson()));
    answered.combined().ifPresent(factor -> whole.with("combined_margin", factor.toJson()));
    answered
        .consistency()
        .ifPresent(outcome -> whole.with("published", FactorTableText.json(outcome)));
    return whole.done();
  }
}
