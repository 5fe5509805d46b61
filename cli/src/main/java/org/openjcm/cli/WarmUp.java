package org.openjcm.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/// Carries out the usual commands once and shows nothing, so that the Java machine can keep what it
/// has loaded and learnt for the next start. The launcher runs it after a build.
final class WarmUp {

  private static final List<String> USUAL =
      List.of(
          "--help",
          "methodology --help",
          "methodology list",
          "methodology show MN_AM003",
          "methodology check ID_AM003",
          "methodology calculate --sample SAMPLE-MN-1",
          "methodology calculate --sample SAMPLE-ID-1 --trace --lang ja",
          "methodology calculate --sample SAMPLE-MN-1 --format json --trace",
          "methodology calculate --sample SAMPLE-MN-1 --format csv",
          "methodology diff MN_AM003 ID_AM003",
          "methodology draft --from MN_AM003 --country VN",
          "methodology template",
          "methodology check none");

  private WarmUp() {}

  static void main() {
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    for (String line : USUAL) {
      new CommandLine(new Jcm()).setOut(nowhere).setErr(nowhere).execute(line.split(" ", -1));
    }
  }
}
