package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import org.openjcm.methodology.library.LibraryOverview;
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
    for (LibraryOverview.Entry one : LibraryOverview.entries()) {
      out.printf(
          "%-18s %s%n%-18s %s%n",
          one.reference(),
          one.title().in(language.tag()),
          "",
          language.words(
              one.text() + "; " + one.marks() + " constants and rules not verified",
              textClass(one.text()) + "、未確認の定数・規則 " + one.marks() + "件"));
    }
  }

  private static String textClass(String text) {
    return switch (text) {
      case "restated" -> "公開資料に基づく書き直し";
      case "partly inferred" -> "一部推定";
      case "inferred" -> "姉妹方法論からの推定";
      default -> text;
    };
  }
}
