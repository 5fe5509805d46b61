package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// One line per methodology that can compute.
@Command(name = "list", description = "List the methodologies that can compute.")
final class ListMethodologies implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @SuppressWarnings("NullAway.Init")
  ListMethodologies() {}

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (Methodology one : ApprovedMethodologies.shipped().all()) {
      int marks = one.unverifiedAsShipped().size();
      out.printf(
          "%-18s %s%n%-18s %s%n",
          one.reference(),
          one.title().in(language.tag()),
          "",
          language.words(marks + " constants and rules not verified", "未確認の定数・規則 " + marks + "件"));
    }
  }
}
