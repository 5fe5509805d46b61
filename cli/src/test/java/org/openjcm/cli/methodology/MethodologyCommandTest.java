package org.openjcm.cli.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openjcm.cli.methodology.Said.jcm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Sha256;

class MethodologyCommandTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theShippedMethodologiesAreListedInBothLanguages() {
    Said english = jcm("methodology", "list");
    assertThat(english.exit()).isZero();
    assertThat(english.out()).contains("MN_AM003 ver02.0", "Installation of Solar PV System");
    assertThat(jcm("methodology", "list", "--lang", "ja").out())
        .contains("太陽光発電システムの導入", "公開資料に基づく書き直し");
    for (Methodology one : ApprovedMethodologies.shipped().all()) {
      assertThat(english.out()).contains(one.reference().toString());
    }
  }

  @Test
  void whatIsShownOfATextWithATemplateIsWholeAndReadsAlone() {
    for (Methodology one : ApprovedMethodologies.shipped().all()) {
      String shown = jcm("methodology", "show", one.reference().fileName()).out();
      assertThat(Sha256.of(shown)).as(one.reference().toString()).isEqualTo(one.textHash());
      for (Declaration declared : one.declared(Declaration.class)) {
        assertThat(shown).contains(declared.symbol());
      }
    }
  }

  @Test
  void theChecklistOfTheSampleStandsBelowItsResult() {
    String said = jcm("methodology", "calculate", "--sample", "SAMPLE-MN-1").out();
    assertThat(said).contains("proof grade: A", "eligibility criterion 1: to be shown by evidence");
    assertThat(jcm("methodology", "calculate", "--sample", "SAMPLE-ID-1", "--lang", "ja").out())
        .contains("適格性要件 1: ");
  }

  @Test
  void theTextOfOneIsShownAsFrozen() {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    String text = shipped.text(shipped.find("MN_AM003_ver02.0").orElseThrow().reference());
    assertThat(jcm("methodology", "show", "MN_AM003_ver02.0").out()).isEqualTo(text);
    assertThat(jcm("methodology", "show", "MN_AM003_ver02.0").out()).isEqualTo(text);
    Said none = jcm("methodology", "show", "MN_AM999");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("jcm methodology list");
  }

  @Test
  void aSoundTextIsSaidToBeSoundAndAFaultyOneRefusedWithPlaces() throws IOException {
    String text = jcm("methodology", "show", "MN_AM003_ver02.0").out();
    assertThat(jcm("methodology", "check", file("sound.md", text).toString()).exit()).isZero();
    Path faulty = file("faulty.md", text.replace("ER = RE - PE", "ER = RE - PEE + 1 [MWh]"));
    Said said = jcm("methodology", "check", faulty.toString());
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains("faulty.md:140:11: \"PEE\" is not declared.", "faults: 1");
    assertThat(jcm("methodology", "check", folder.resolve("none.md").toString()).exit())
        .isEqualTo(2);
  }

  @Test
  void filesAreCalculatedLikeTheSampleTheyCameFrom() throws IOException {
    SampleMonitoring park = SampleMonitoring.SOLAR_PARK;
    Said sample = jcm("methodology", "calculate", "--sample", "SAMPLE-MN-1");
    Said files =
        jcm(
            "methodology",
            "calculate",
            "--methodology",
            "MN_AM003_ver02.0",
            "--project",
            file("project.md", park.projectText()).toString(),
            "--readings",
            file("readings.csv", park.readingsCsv()).toString());
    assertThat(sample.exit()).isZero();
    assertThat(sample.out())
        .contains("SAMPLE／見本", "emission reductions: 17974 tCO2e", "proof grade: A")
        .contains(park.calculation().hash().hex());
    assertThat(files.out()).isEqualTo(sample.out());
  }

  @Test
  void theTraceShowsEveryStepAndJsonIsCanonical() {
    Said traced = jcm("methodology", "calculate", "--sample", "SAMPLE-ID-1", "--trace");
    assertThat(traced.out())
        .contains("COP_PJ[R1] = CAP_PJ[R1] / PIN_PJ[R1]", "34 significant digits, half even");
    Said json = jcm("methodology", "calculate", "--sample", "SAMPLE-ID-1", "--json");
    assertThat(json.out())
        .startsWith("{\"result\":{\"confirmations_sha256\":")
        .contains(
            "\"result_sha256\":\""
                + SampleMonitoring.QUICK_FREEZERS.calculation().hash().hex()
                + "\"");
  }

  @Test
  void everyFaultOfEveryFileIsNamedAndTheExitCodeIsOne() throws IOException {
    SampleMonitoring park = SampleMonitoring.SOLAR_PARK;
    Path readings = file("bad.csv", park.readingsCsv().replaceFirst(",MWh,", ",MHw,"));
    Path project = file("bad.md", park.projectText().replace("| PV1 | 9000 |", "| PV1 | 9,000 |"));
    String[] arguments = {
      "methodology",
      "calculate",
      "--methodology",
      "MN_AM003_ver02.0",
      "--project",
      project.toString(),
      "--readings",
      readings.toString()
    };
    Said said = jcm(arguments);
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err())
        .contains("bad.csv:4:", "\"MHw\" is not a unit.", "Did you mean", "bad.md:")
        .contains("This is not a number.");
  }

  @Test
  void wrongUsageEndsWithTwoAndSaysWhatIsMissing() {
    assertThat(jcm("methodology").exit()).isEqualTo(2);
    assertThat(jcm("methodology", "calculate").err()).contains("Give --methodology");
    assertThat(jcm("methodology", "calculate", "MN_AM003").err()).contains("Give --data FILE");
    assertThat(jcm("methodology", "calculate", "--sample", "SAMPLE-XX-9").exit()).isEqualTo(2);
    assertThat(jcm("methodology", "calculate", "--no-such-option").exit()).isEqualTo(2);
  }

  @Test
  void aConfirmationFileLiftsAMark() throws IOException {
    Path confirmations =
        file(
            "confirmations.md",
            """
            # Confirmations

            | fact | value | document | paragraph | attachment | entered by | confirmed by | from |
            |---|---|---|---|---|---|---|---|
            | methodology/ID_AM003_ver01.0#EF_elec | 0.814 | Official text | Table 1 | %s | A | B | 2026-04-01 |
            """
                .formatted("ab".repeat(32)));
    Said shipped = jcm("methodology", "calculate", "--sample", "SAMPLE-ID-1");
    Said confirmed =
        jcm(
            "methodology",
            "calculate",
            "--sample",
            "SAMPLE-ID-1",
            "--confirmations",
            confirmations.toString(),
            "--as-of",
            "2026-05-01");
    assertThat(shipped.out()).contains("not verified: methodology/ID_AM003_ver01.0#EF_elec");
    assertThat(confirmed.out()).doesNotContain("#EF_elec");
    assertThat(confirmed.exit()).isZero();
  }
}
