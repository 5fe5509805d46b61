package org.openjcm.cli.methodology;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The text of one methodology, its template filled in.
@Command(name = "show", description = "Print the text of a methodology, its template filled in.")
final class ShowMethodology implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID|FILE",
      description = "MN_AM003, one version MN_AM003_ver02.0, or a file.")
  private String id;

  @SuppressWarnings("NullAway.Init")
  ShowMethodology() {}

  @Override
  public void run() {
    spec.commandLine().getOut().print(ChosenMethodology.of(spec, id).text());
    spec.commandLine().getOut().flush();
  }
}
