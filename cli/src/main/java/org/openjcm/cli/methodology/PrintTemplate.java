package org.openjcm.cli.methodology;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.drafting.StartingFile;
import org.openjcm.methodology.text.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A file to start from.
@Command(
    name = "template",
    description = {
      "Print a commented file to start from.",
      "With NAME: the template that sister methodologies share."
    },
    footer = {"", "Example: jcm methodology template > mine.md"})
final class PrintTemplate implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of a shared template.")
  private @Nullable String name;

  @SuppressWarnings("NullAway.Init")
  PrintTemplate() {}

  @Override
  public void run() {
    spec.commandLine().getOut().print(name == null ? StartingFile.text() : shared(name));
    spec.commandLine().getOut().flush();
  }

  private String shared(String wanted) {
    Templates templates = Templates.shipped();
    Optional<String> text = templates.text(wanted);
    List<String> names = templates.names();
    return text.orElseThrow(() ->
        new ParameterException(
            spec.commandLine(),
            "There is no template "
                + wanted
                + (names.isEmpty() ? "." : ". There are: " + String.join(", ", names) + ".")));
  }
}
