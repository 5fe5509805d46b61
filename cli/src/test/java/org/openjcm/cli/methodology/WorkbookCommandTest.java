package org.openjcm.cli.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openjcm.cli.methodology.Said.jcm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.rulebook.CanonicalJson;

class WorkbookCommandTest {

  private static final SampleMonitoring PARK = SampleMonitoring.SOLAR_PARK;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void readingsGoIntoAWorkbookAndComeBackAsTheyWere() throws IOException {
    String workbook = folder.resolve("monitoring.xlsx").toString();
    Said written =
        jcm(
            "methodology",
            "workbook",
            "MN_AM003_ver02.0",
            "--project",
            file("project.md", PARK.projectText()),
            "--readings",
            file("readings.csv", PARK.readingsCsv()),
            "-o",
            workbook);
    assertThat(written.err()).isEmpty();
    assertThat(written.exit()).isZero();
    Said read = jcm("methodology", "import-workbook", workbook);
    assertThat(read.err()).isEmpty();
    assertThat(read.exit()).isZero();
    MonitoringRead.Sound back = (MonitoringRead.Sound) MonitoringReader.readCsv(read.out());
    assertThat(CanonicalJson.text(back.data().toJson()))
        .isEqualTo(CanonicalJson.text(PARK.data().toJson()));
    assertThat(jcm("methodology", "workbook", "MN_AM003", "-o", workbook).err())
        .contains("exists already");
  }

  @Test
  void anEmptyWorkbookIsSaidToBeEmptyAndAWrongFileRefused() throws IOException {
    String workbook = folder.resolve("empty.xlsx").toString();
    assertThat(jcm("methodology", "workbook", "MN_AM003", "-o", workbook).exit()).isZero();
    Said empty = jcm("methodology", "import-workbook", workbook);
    assertThat(empty.exit()).isEqualTo(1);
    assertThat(empty.err()).contains("empty.xlsx: MRS(input)!").contains("monitoring period");
    Said wrong =
        jcm(
            "methodology",
            "import-workbook",
            file("readings.xlsx", "period,equipment"),
            "--lang",
            "ja");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err()).contains("Excelブック");
  }

  @Test
  void aCalculationBecomesAWorkbookAndAFilledWorkbookIsCalculated() throws IOException {
    SampleMonitoring freezers = SampleMonitoring.QUICK_FREEZERS;
    String workbook = folder.resolve("calculated.xlsx").toString();
    Said written =
        jcm(
            "methodology",
            "calculate",
            "--sample",
            "SAMPLE-ID-1",
            "--format",
            "xlsx",
            "-o",
            workbook);
    assertThat(written.err()).isEmpty();
    assertThat(written.exit()).isZero();
    long tonnes = freezers.calculation().reductions().total().value();
    Said read =
        jcm("methodology", "calculate", "--data", workbook, "--as-of", "2025-12-31", "--json");
    assertThat(read.err()).contains("The workbook shows " + tonnes + " tCO2e: the same.");
    assertThat(read.exit()).isZero();
    assertThat(read.out()).contains(freezers.calculation().hash().hex());
  }

  @Test
  void aWorkbookGoesIntoAFileAndFaultsOfOneNameTheCell() throws IOException {
    Said nowhere = jcm("methodology", "calculate", "--sample", "SAMPLE-ID-1", "--format", "xlsx");
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("give -o FILE");
    String workbook = folder.resolve("blank.xlsx").toString();
    assertThat(jcm("methodology", "workbook", "MN_AM003", "-o", workbook).exit()).isZero();
    Said empty = jcm("methodology", "calculate", "--data", workbook, "--lang", "ja");
    assertThat(empty.exit()).isEqualTo(1);
    assertThat(empty.err()).contains("blank.xlsx: MRS(input)!").contains("モニタリング期間");
    Said json = jcm("methodology", "calculate", "--data", workbook, "--json");
    assertThat(json.out()).contains("\"sheet\":\"MRS(input)\"").contains("\"cell\":");
    String old = folder.resolve("old.xls").toString();
    Files.write(Path.of(old), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    assertThat(jcm("methodology", "calculate", "--data", old).err()).contains(".xlsx");
  }

  @Test
  void wordsOfAFurtherLanguageStandBesideTheInputCells() throws IOException {
    String workbook = folder.resolve("mongolian.xlsx").toString();
    String help = file("help.txt", "# mn\nEG: үйлдвэрлэсэн цахилгаан\n");
    Said written = jcm("methodology", "workbook", "MN_AM003", "--help-text", help, "-o", workbook);
    assertThat(written.err()).isEmpty();
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(workbook)) {
      String words =
          new String(
              zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(words).contains("AC electricity generated").contains("үйлдвэрлэсэн цахилгаан");
    }
    String wrong = file("wrong.txt", "EGG: x\n");
    Said refused =
        jcm(
            "methodology",
            "workbook",
            "MN_AM003",
            "--help-text",
            wrong,
            "-o",
            folder.resolve("no.xlsx").toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("wrong.txt:1:", "EGG", "EG");
  }
}
