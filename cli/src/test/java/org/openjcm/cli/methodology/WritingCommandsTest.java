package org.openjcm.cli.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openjcm.cli.methodology.Said.jcm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.methodology.samples.SampleMonitoring;

/// The verbs with which one writes, compares and tries out methodologies.
class WritingCommandsTest {

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void theStartingFileIsSoundAndSaysThatItsConstantIsUnknown() throws IOException {
    Said template = jcm("methodology", "template");
    assertThat(template.exit()).isZero();
    String mine = file("mine.md", template.out());
    assertThat(jcm("methodology", "check", mine).out())
        .isEqualTo(
            "XX_PM001 ver01.0 is sound: 4 formulas, 1 constants, 3 not verified; 1 unknown:"
                + " projects that need them are refused\n");
    assertThat(jcm("methodology", "check", mine, "--lang", "ja").out()).contains("不明1");
    assertThat(jcm("methodology", "show", mine).out()).isEqualTo(template.out());
    assertThat(jcm("methodology", "template", "none-such").exit()).isEqualTo(2);
  }

  @Test
  void aFaultIsMarkedBelowItsLineAlsoBehindJapaneseSigns() throws IOException {
    String text =
        jcm("methodology", "template")
            .out()
            .replace("ER = RE - PE", "ER = RE - PEE")
            .replace("| EC[i] | MWh | C |", "| EC[i] | MHw | C |");
    String mine = file("mine.md", text);
    Said said = jcm("methodology", "check", mine);
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out())
        .contains("\"PEE\" is not declared. [undefined-symbol]\n    ER = RE - PEE\n")
        .contains("\n              ^^^\n    Did you mean \"PE\"?\n")
        .contains("\"MHw\" is not a unit. [unknown-unit]\n    | EC[i] | MHw | C |")
        .contains("\n              ^^^\n    Did you mean \"MW\"?\n");
    assertThat(jcm("methodology", "check", mine, "--lang", "ja").out())
        .contains("「MHw」は単位ではありません。 [unknown-unit]", "「MW」ではありませんか。");
    String wide = file("wide.md", text.replace("| 置き換え前のポンプが使ったはずの電力量 |", "| 電力量「x」 | y |"));
    assertThat(jcm("methodology", "check", wide).out())
        .contains("electricity that the replaced pump would have used | 電力量「x」 | y |")
        .contains("[table-row-width]");
    assertThat(FaultLines.width("aポンプ")).isEqualTo(7);
  }

  @Test
  void readingsAloneGiveATrialThatIsMarkedAsASample() throws IOException {
    String mine =
        file(
            "mine.md",
            jcm("methodology", "show", "MN_AM003_ver02.0")
                .out()
                .replace("lookup EF_RE_by_connection by connection[i]", "0.797 [tCO2/MWh]")
                .replaceAll("(?s)## Fact connection.*?(?=## Monitored)", ""));
    String data =
        file(
            "readings.csv",
            """
            period,equipment,parameter,from,to,value,unit,option,evidence
            2025-01-01/2025-06-30,A,EG,2025-01-01,2025-06-30,1000,MWh,C,meter 1
            2025-01-01/2025-06-30,B,EG,2025-01-01,2025-06-30,200,MWh,C,meter 2
            """);
    Said said = jcm("methodology", "calculate", mine, "--data", data, "--format", "csv");
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .isEqualTo(
            """
            part,name,from,to,reference_emissions_tco2e,project_emissions_tco2e,emission_reductions_exact_tco2e,emission_reductions_tco2e
            period,,2025-01-01,2025-06-30,956.4,0,956.4,956
            vintage,2025,,,956.4,0,956.4,956
            segment,2024,2025-01-01,2025-03-31,%s
            segment,2025,2025-04-01,2025-06-30,%s
            equipment,A,,,797,0,797,
            equipment,B,,,159.4,0,159.4,
            """
                .formatted(segment(said.out(), "2024"), segment(said.out(), "2025")));
    assertThat(jcm("methodology", "calculate", mine, "--data", data).out()).contains("SAMPLE／見本");
  }

  private static String segment(String csv, String year) {
    return csv.lines()
        .filter(line -> line.startsWith("segment," + year))
        .map(line -> line.split(",", 5)[4])
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theOldAndTheNewNamesOfTheOptionsMeanTheSame() throws IOException {
    SampleMonitoring park = SampleMonitoring.SOLAR_PARK;
    String facts = file("project.md", park.projectText());
    String data = file("readings.csv", park.readingsCsv());
    Said now =
        jcm(
            "methodology",
            "calculate",
            "MN_AM003_ver02.0",
            "--facts",
            facts,
            "--data",
            data,
            "--json");
    Said before =
        jcm(
            "methodology",
            "calculate",
            "--methodology",
            "MN_AM003_ver02.0",
            "--project",
            facts,
            "--readings",
            data,
            "--format",
            "json");
    assertThat(now.exit()).isZero();
    assertThat(now).isEqualTo(before);
  }

  @Test
  void aDraftFromASisterIsSoundAndListsWhatIsBlankAndOverwritesNothing() {
    Path draft = folder.resolve("draft.md");
    String[] command = {
      "methodology",
      "draft",
      "--from",
      "MN_AM003_ver02.0",
      "--country",
      "VN",
      "-o",
      draft.toString()
    };
    Said said = jcm(command);
    assertThat(said.exit()).isZero();
    assertThat(said.err())
        .isEqualTo(
            """
            VN_PM001 ver01.0: blank constants 3
              EF_RE_by_connection.national_grid
              EF_RE_by_connection.mixed
              EF_RE_by_connection.captive_only
            """);
    assertThat(jcm("methodology", "check", draft.toString()).exit()).isZero();
    Said again = jcm(command);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("exists already");
    assertThat(
            jcm("methodology", "draft", "--from", "MN_AM003_ver02.0", "--country", "Viet Nam")
                .exit())
        .isEqualTo(2);
    assertThat(jcm("methodology", "diff", "MN_AM003_ver02.0", draft.toString()).out())
        .contains("EF_RE_by_connection.national_grid\n  value: 0.797 → unknown\n");
    assertThat(
            jcm("methodology", "diff", "MN_AM003_ver02.0", draft.toString(), "--lang", "ja").out())
        .contains("  値: 0.797 → unknown\n");
  }

  @Test
  void aTextWithFaultsIsNotCompared() throws IOException {
    Said said = jcm("methodology", "diff", "MN_AM003_ver02.0", file("bad.md", "# Nothing\n"));
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).contains("bad.md:1:1:").contains("[front-field-missing]");
    assertThat(said.out()).isEmpty();
  }

  @Test
  void aSampleIsDrawnRecordedAndDrawnAgain() throws IOException {
    StringBuilder units = new StringBuilder("id,kind\n");
    for (int at = 1; at <= 100; at++) {
      units.append("T").append(at).append(at % 4 == 0 ? ",dry\n" : ",oil\n");
    }
    String population = file("units.csv", units.toString());
    Path sample = folder.resolve("sample.csv");
    String[] draw = {
      "methodology",
      "sample",
      "--population",
      population,
      "--strata",
      "kind",
      "--size",
      "12",
      "--seed",
      "minutes of 2026-05-01",
      "-o",
      sample.toString()
    };
    assertThat(jcm(draw).exit()).isZero();
    String recorded = Files.readString(sample);
    assertThat(recorded)
        .contains("# seed: minutes of 2026-05-01\n", "# stratum: dry: 3 of 25\n", "oil: 9 of 75");
    String[] check = {
      "methodology", "sample", "--population", population, "--check", sample.toString()
    };
    assertThat(jcm(check)).isEqualTo(new Said(0, "The sample is as drawn.\n", ""));
    Files.writeString(sample, recorded.replaceFirst("\nT[0-9]+,dry", "\nT999,dry"));
    assertThat(jcm(check).exit()).isEqualTo(1);
    assertThat(jcm(check).out()).contains("sample.csv:9: not as drawn");
    assertThat(jcm("methodology", "sample", "--population", population).exit()).isEqualTo(2);
    draw[7] = "101";
    draw[11] = folder.resolve("more.csv").toString();
    assertThat(jcm(draw).err()).contains("Give a smaller --size");
  }

  @Test
  void aProjectIsEstimatedPerYearBeforeAnythingIsMeasured() throws IOException {
    String project = file("project.md", SampleMonitoring.QUICK_FREEZERS.projectText());
    Said said =
        jcm("methodology", "estimate", "ID_AM003", "--facts", project, "--years", "2026-2027");
    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .contains("2026          416.609        337.810                78\n")
        .contains("156\n")
        .contains("nothing has been measured");
    assertThat(
            jcm("methodology", "estimate", "ID_AM003", "--facts", project, "--years", "soon")
                .exit())
        .isEqualTo(2);
    String none =
        file("none.md", SampleMonitoring.QUICK_FREEZERS.projectText().split("## Ex-ante", -1)[0]);
    Said refused =
        jcm(
            "methodology",
            "estimate",
            "ID_AM003",
            "--facts",
            none,
            "--years",
            "2026",
            "--lang",
            "ja");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).contains("EC_PJ[R1]のモニタリング値がありません");
  }
}
