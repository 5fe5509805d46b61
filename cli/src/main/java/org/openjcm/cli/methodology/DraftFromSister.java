package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.drafting.SisterDraft;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// No methodology in this country, but a sister exists.
@Command(
    name = "draft",
    description = {
      "Write a draft for a country from a sister of another country:",
      "the algebra stays, every constant of the country is blank and listed."
    },
    footer = {
      "",
      "Example: jcm methodology draft --from MN_AM003 --country VN -o draft.md",
      "Exit codes: 0 written, 1 the sister has faults, 2 wrong usage."
    })
final class DraftFromSister implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Option(names = "--from", required = true, paramLabel = "ID|FILE", description = "The sister.")
  private String from;

  @Option(names = "--country", required = true, paramLabel = "CC", description = "Two letters: VN.")
  private String country;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Number of the draft; without it CC_PM001 ver01.0.")
  private @Nullable String id;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "A new file; without it the draft is printed.")
  private @Nullable Path out;

  @SuppressWarnings("NullAway.Init")
  DraftFromSister() {}

  @Override
  public Integer call() {
    ChosenMethodology sister = ChosenMethodology.of(spec, from);
    PrintWriter err = spec.commandLine().getErr();
    FaultLines.print(err, from, sister.own(), sister.faults(), language.tag());
    Optional<Methodology> sound = sister.methodology();
    if (sound.isEmpty()) {
      return MethodologyCommand.REFUSED;
    }
    SisterDraft draft = draft(sound.get(), sister.own());
    WrittenFile.write(spec, out, draft.text());
    err.println(
        language.words(
            draft.reference() + ": blank constants " + draft.blank().size(),
            draft.reference() + ": 空欄の定数 " + draft.blank().size() + "件"));
    draft.blank().forEach(name -> err.println("  " + name));
    return 0;
  }

  private SisterDraft draft(Methodology sister, String text) {
    try {
      CountryCode code = CountryCode.of(country);
      MethodologyReference number =
          MethodologyReference.parse(id == null ? country + "_PM001 ver01.0" : id);
      return SisterDraft.of(sister, text, code, number);
    } catch (IllegalArgumentException refused) {
      throw new ParameterException(
          spec.commandLine(), "A draft cannot be made: " + refused.getMessage() + ".");
    }
  }
}
