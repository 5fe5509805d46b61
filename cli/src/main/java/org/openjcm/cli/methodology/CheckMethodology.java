package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjcm.methodology.text.Methodology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a text and reports every fault at once.
@Command(
    name = "check",
    description = "Check the text of a methodology; all faults at once, with line and column.",
    footer = {
      "",
      "What each kind of fault means: docs/methodology-language.md.",
      "Exit codes: 0 sound, 1 it has faults, 2 wrong usage."
    })
final class CheckMethodology implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Parameters(paramLabel = "FILE|ID", description = "The text, in the notation.")
  private String file;

  @SuppressWarnings("NullAway.Init")
  CheckMethodology() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ChosenMethodology chosen = ChosenMethodology.of(spec, file);
    Optional<Methodology> sound = chosen.methodology();
    if (sound.isPresent()) {
      out.println(sound(sound.get()));
      return 0;
    }
    FaultLines.print(out, file, chosen.own(), chosen.faults(), language.tag());
    int count = chosen.faults().size();
    out.println(language.words("faults: " + count, "誤り: " + count + "件"));
    return MethodologyCommand.REFUSED;
  }

  private String sound(Methodology methodology) {
    long unknown = methodology.constants().stream().filter(one -> one.value().isEmpty()).count();
    return language
            .words(
                "%s is sound: %d formulas, %d constants, %d not verified",
                "%sに誤りはありません: 数式%d、定数%d、未確認%d")
            .formatted(
                methodology.reference(),
                methodology.inOrder().size(),
                methodology.constants().size(),
                methodology.unverifiedAsShipped().size())
        + (unknown == 0
            ? ""
            : language
                .words(
                    "; %d unknown: projects that need them are refused",
                    "、不明%d(必要とするプロジェクトは計算できません)")
                .formatted(unknown));
  }
}
