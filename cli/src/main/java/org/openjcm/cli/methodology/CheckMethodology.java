package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a text and reports every fault at once.
@Command(name = "check", description = "Check the text of a methodology; all faults at once.")
final class CheckMethodology implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Parameters(paramLabel = "FILE", description = "The text, in the notation.")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  CheckMethodology() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return switch (MethodologyReader.read(NamedFile.text(spec, file))) {
      case MethodologyRead.Sound(Methodology methodology) -> {
        out.println(
            language.words(
                "%s is sound: %d formulas, %d constants, %d not verified"
                    .formatted(
                        methodology.reference(),
                        methodology.inOrder().size(),
                        methodology.constants().size(),
                        methodology.unverifiedAsShipped().size()),
                "%sに誤りはありません: 数式%d、定数%d、未確認%d"
                    .formatted(
                        methodology.reference(),
                        methodology.inOrder().size(),
                        methodology.constants().size(),
                        methodology.unverifiedAsShipped().size())));
        yield 0;
      }
      case MethodologyRead.Faulty(var faults) -> {
        FaultLines.print(out, file.toString(), faults, language.tag());
        out.println(language.words("faults: " + faults.size(), "誤り: " + faults.size() + "件"));
        yield MethodologyCommand.REFUSED;
      }
    };
  }
}
