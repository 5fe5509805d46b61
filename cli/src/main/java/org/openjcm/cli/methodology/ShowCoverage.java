package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.library.Coverage;
import org.openjcm.methodology.library.CoveredMethodology;
import org.openjcm.methodology.library.ListedProject;
import org.openjcm.methodology.library.Standing;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Confirmations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How far the shipped methodologies reach over the projects of the public register.
@Command(
    name = "coverage",
    description = "Count the listed projects by how well their methodologies are known.",
    footer = {
      "",
      "A project that uses several methodologies counts by the weakest of them.",
      "Example: jcm methodology coverage --format markdown > docs/methodology-coverage.md"
    })
final class ShowCoverage implements Callable<Integer> {

  private enum Format {
    text,
    markdown,
    json
  }

  @Spec private CommandSpec spec;
  @Mixin private Language language;
  @Mixin private ConfirmationsOption confirmations;

  @Option(names = "--format", description = "Form of the output: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.text;

  @SuppressWarnings("NullAway.Init")
  ShowCoverage() {}

  @Override
  public Integer call() {
    Optional<Confirmations> confirmed =
        confirmations.read(
            spec,
            (file, text, faults) ->
                FaultLines.print(spec.commandLine().getErr(), file, text, faults, language.tag()));
    if (confirmed.isEmpty()) {
      return MethodologyCommand.REFUSED;
    }
    List<ListedProject> listed = PackedRegister.projects();
    Coverage coverage =
        Coverage.of(
            listed, ApprovedMethodologies.shipped()::of, confirmed.get(), confirmations.day());
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case json -> out.println(CanonicalJson.text(coverage.toJson()));
      case markdown -> out.print(new CoveragePage(coverage, language).text());
      case text -> print(out, coverage);
    }
    out.flush();
    return 0;
  }

  private void print(PrintWriter out, Coverage coverage) {
    out.printf(
        "%4d  %s%n", coverage.projects().size(), language.words("projects listed", "掲載プロジェクト"));
    for (Standing standing : Standing.values()) {
      out.printf("%4d  %s%n", coverage.count(standing), CoveragePage.words(standing, language));
    }
    for (CoveredMethodology one : coverage.methodologies()) {
      out.printf(
          "%n%s  %s  %s%n",
          one.reference(),
          CoveragePage.words(one.standing(), language),
          coverage.using(one.reference()));
      one.missing()
          .forEach(
              open -> out.printf("    %s %s%n", language.words("missing   ", "不明  "), open.key()));
      one.unverified()
          .forEach(
              open -> out.printf("    %s %s%n", language.words("unverified", "未確認"), open.key()));
    }
  }
}
