package org.openjcm.cli.methodology;

import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The frozen text of one methodology.
@Command(name = "show", description = "Print the text of a methodology.")
final class ShowMethodology implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "MN_AM003, or one version: MN_AM003_ver02.0")
  private String id;

  @SuppressWarnings("NullAway.Init")
  ShowMethodology() {}

  @Override
  public void run() {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    Optional<Methodology> methodology = shipped.find(id);
    if (methodology.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "No methodology "
              + id
              + " is shipped that computes. jcm methodology list shows those that are.");
    }
    spec.commandLine().getOut().print(shipped.text(methodology.get().reference()));
    spec.commandLine().getOut().flush();
  }
}
