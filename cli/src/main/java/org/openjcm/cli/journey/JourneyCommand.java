package org.openjcm.cli.journey;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jcm journey`: the whole flow told once.
@Command(
    name = "journey",
    description =
        "Tells the journey of a tonne with a sample project: readings to the rows of both Parties.")
public final class JourneyCommand implements Runnable {

  /// The languages the story is told in.
  enum Language {
    en,
    ja
  }

  @Option(
      names = "--lang",
      description = "en or ja (default: ${DEFAULT-VALUE})",
      defaultValue = "en")
  private Language language = Language.en;

  @Override
  public void run() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(JourneyOfATonne.tell(language.name()));
  }
}
