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

class FactorCommandsTest {

  @TempDir private Path folder;

  private record Said(int exit, String out, String err) {}

  private static Said jcm(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(new Jcm())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Said(exit, out.toString(), err.toString());
  }

  @Test
  void tablesAndFactorsArePrinted() {
    assertThat(jcm("methodology", "factors").out())
        .contains("ifi-grid-3.2", "edition 2022-04, 93 factors, 0 not verified");
    assertThat(jcm("methodology", "factors", "--lang", "ja").out()).contains("地球温暖化係数(100年値");
    assertThat(jcm("methodology", "factors", "jcm-electricity").out())
        .containsPattern("jcm-electricity/ID-jamali/ef +0.814 tCO2/MWh +unverified")
        .containsPattern("jcm-electricity/TH-solar/ef +unknown");
    assertThat(jcm("methodology", "factors", "gwp/CH4/AR5", "--lang", "ja").out())
        .contains("CH4(メタン): 地球温暖化係数(第5次評価報告書", "28 tCO2e/tCH4 (確認済み)")
        .contains("factors/gwp/CH4#AR5");
  }

  @Test
  void tablesAreData() {
    assertThat(jcm("methodology", "factors", "gwp", "--format", "csv").out())
        .startsWith("address,value,unit,")
        .contains("gwp/SF6/AR6,25200,tCO2e/tFgas,");
    assertThat(jcm("methodology", "factors", "gwp", "--format", "json").out())
        .startsWith("{\"derived\":[],\"edition\":\"SAR-AR6\"");
    assertThat(
            jcm("methodology", "factors", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.startsWith("address,")))
        .hasSize(1);
    assertThat(jcm("methodology", "factors", "--format", "json").out()).startsWith("[{");
  }

  @Test
  void whatThereIsNotIsSaidWithARemedy() {
    Said none = jcm("methodology", "factors", "gwp/CH5/AR5");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("jcm methodology factors shows the tables");
    assertThat(jcm("methodology", "factors", "gwp/CH4/AR5", "--format", "csv").exit()).isEqualTo(2);
    assertThat(jcm("methodology", "grid-factor", "--weights", "wind-solar").err())
        .contains("Give --om or --om-plants");
    assertThat(jcm("methodology", "grid-factor", "--om", "0.7").exit()).isEqualTo(2);
  }

  @Test
  void aGridFactorIsComputedAndCompared() {
    Said follows =
        jcm(
            "methodology",
            "grid-factor",
            "--om",
            "0.7122",
            "--bm",
            "0.5979",
            "--weights",
            "wind-solar",
            "--published",
            "0.6836",
            "--decimals",
            "4");
    assertThat(follows.exit()).isZero();
    assertThat(follows.out())
        .contains("EF_CM = 0.683625 tCO2/MWh", "= w_OM * EF_OM + w_BM * EF_BM")
        .contains("the published value 0.6836 follows");
    Said not =
        jcm(
            "methodology",
            "grid-factor",
            "--om",
            "0.7122",
            "--bm",
            "0.5979",
            "--weights",
            "0.5/0.5",
            "--published",
            "0.6836",
            "--lang",
            "ja");
    assertThat(not.exit()).isEqualTo(3);
    assertThat(not.out()).contains("警告: 公表値は0.6836、構成値からの計算値は0.6551、差は0.0285です");
    assertThat(
            jcm(
                    "methodology",
                    "grid-factor",
                    "--om",
                    "0.7122",
                    "--bm",
                    "0.5979",
                    "--weights",
                    "wind-solar",
                    "--format",
                    "json")
                .out())
        .contains("\"combined_margin\":{\"result\":{\"name\":\"EF_CM\"", "\"value\":\"0.683625\"");
  }

  @Test
  void plantsAreReadFromAFileAndFaultsNameIt() throws IOException {
    Path plants =
        Files.writeString(
            folder.resolve("plants.txt"),
            "South; 800 GWh; 300 Gg * ipcc-2006-fuels/lignite/ncv *"
                + " ipcc-2006-fuels/lignite/ef-co2\n");
    Said computed =
        jcm(
            "methodology",
            "grid-factor",
            "--om-plants",
            plants.toString(),
            "--weights",
            "wind-solar",
            "--published",
            "0.4");
    assertThat(computed.exit()).isZero();
    assertThat(computed.out())
        .contains("EF_OM = 0.4507125 tCO2/MWh", "not verified: ipcc-2006-fuels/lignite/ncv")
        .contains("not known: EF_BM");
    Files.writeString(plants, "South; 800 GWhh; 1 tCO2\n");
    Said refused =
        jcm(
            "methodology",
            "grid-factor",
            "--om-plants",
            plants.toString(),
            "--bm",
            "x",
            "--weights",
            "wind-solar");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("plants.txt:1:8: ", "«800 GWhh»", "--bm:1:1: ");
  }
}
