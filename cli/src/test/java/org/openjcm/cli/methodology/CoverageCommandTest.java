package org.openjcm.cli.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.cli.Jcm;
import picocli.CommandLine;

class CoverageCommandTest {

  @TempDir private Path folder;

  private record Said(int exit, String out, String err) {}

  private static Said coverage(String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments = new String[more.length + 2];
    arguments[0] = "methodology";
    arguments[1] = "coverage";
    System.arraycopy(more, 0, arguments, 2, more.length);
    int exit =
        new CommandLine(new Jcm())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Said(exit, out.toString(), err.toString());
  }

  @Test
  void thePageOfTheDocumentationIsWhatTheTextsSay() throws IOException {
    assertThat(coverage("--format", "markdown").out())
        .as("print it again: jcm methodology coverage --format markdown")
        .isEqualTo(doc("methodology-coverage.md"));
    assertThat(coverage("--format", "markdown", "--lang", "ja").out())
        .as("print it again: jcm methodology coverage --format markdown --lang ja")
        .isEqualTo(doc("methodology-coverage.ja.md"));
  }

  private static String doc(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", name));
  }

  @Test
  void theCountsStandFirstAndTheMissingConstantsByTheirKeys() {
    Said english = coverage();
    assertThat(english.exit()).isZero();
    assertThat(english.out())
        .startsWith(" 147  projects listed\n")
        .contains("missing    methodology/MN_AM002_ver01.0#eta_RE");
    assertThat(coverage("--lang", "ja").out())
        .startsWith(" 147  掲載プロジェクト\n")
        .contains("不明   methodology/MN_AM002_ver01.0#eta_RE");
    assertThat(coverage("--format", "json").out())
        .startsWith("{\"counts\":{")
        .contains("\"projects\":147");
  }

  @Test
  void aConfirmationFileThatCannotBeTakenIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("confirmations.md"), "# Nothing\n\n| a |\n");
    Said said = coverage("--confirmations", file.toString());
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).contains("confirmations.md:");
  }
}
