package org.openjcm.cli.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjcm.methodology.comparison.Comparison;
import org.openjcm.methodology.comparison.ComparisonText;
import org.openjcm.methodology.text.Methodology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Two versions, or two countries, side by side.
@Command(
    name = "diff",
    description = "Compare two methodologies point by point: two versions, or two countries.",
    footer = {
      "",
      "Example: jcm methodology diff MN_AM003 mine.md",
      "Exit codes: 0 compared, 1 one of the texts has faults, 2 wrong usage."
    })
final class CompareMethodologies implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Parameters(index = "0", paramLabel = "A", description = "An id or a file.")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "An id or a file.")
  private String second;

  @SuppressWarnings("NullAway.Init")
  CompareMethodologies() {}

  @Override
  public Integer call() {
    List<Methodology> both = new ArrayList<>();
    for (String name : List.of(first, second)) {
      ChosenMethodology chosen = ChosenMethodology.of(spec, name);
      chosen.methodology().ifPresent(both::add);
      FaultLines.print(
          spec.commandLine().getErr(), name, chosen.own(), chosen.faults(), language.tag());
    }
    if (both.size() < 2) {
      return MethodologyCommand.REFUSED;
    }
    Comparison comparison = Comparison.of(both.getFirst(), both.getLast());
    spec.commandLine().getOut().print(ComparisonText.of(comparison, language.tag()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
