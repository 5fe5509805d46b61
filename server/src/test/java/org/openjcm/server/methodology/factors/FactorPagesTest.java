package org.openjcm.server.methodology.factors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.factors.FactorTable;
import org.openjcm.methodology.factors.FactorTables;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FactorPagesTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final String LIST = "/methodology/factors";

  private static String page(String path) {
    return answered(path, 200);
  }

  private static String answered(String path, int status) {
    HttpResponse<String> answer = SERVER.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.body()).as("every message is there").doesNotContain("[methodology.");
    return answer.body();
  }

  private static String grid(String... fields) {
    StringBuilder path = new StringBuilder(LIST + "/grid?lang=en");
    for (int at = 0; at < fields.length; at += 2) {
      path.append('&').append(fields[at]).append('=');
      path.append(URLEncoder.encode(fields[at + 1], UTF_8));
    }
    return path.toString();
  }

  @Test
  void theListNamesEveryTableInBothLanguages() {
    String english = page(LIST + "?lang=en");
    String japanese = page(LIST + "?lang=ja");
    for (FactorTable table : FactorTables.shipped().tables()) {
      String link = LIST + "/" + table.id() + "?lang=";
      assertThat(english).contains(link + "en", table.title().en());
      assertThat(japanese).contains(link + "ja", table.title().ja());
      assertThat(page(LIST + "/" + table.id() + "?lang=ja")).contains(table.hash().hex());
    }
  }

  @Test
  void aTableIsSearchedAndSorted() {
    String found = page(LIST + "/ipcc-2006-fuels?lang=en&q=COAL&sort=ncv&order=down");
    assertThat(found)
        .contains("aria-sort=\"descending\"")
        .contains("sub-bituminous-coal")
        .doesNotContain("natural-gas?");
    assertThat(found.indexOf("/coking-coal?"))
        .isPositive()
        .isLessThan(found.indexOf("/other-bituminous-coal?"));
    assertThat(found.indexOf("/other-bituminous-coal?"))
        .isLessThan(found.indexOf("/sub-bituminous-coal?"));
    assertThat(page(LIST + "/ipcc-2006-fuels?lang=ja&q=%E7%80%9D%E9%9D%92")).contains("亜瀝青炭");
    assertThat(page(LIST + "/gwp?lang=en&q=unobtainium")).contains("No row of this table");
    assertThat(page(LIST + "/gwp?lang=en&sort=nothing&order=down")).doesNotContain("aria-sort=\"d");
    String last = page(LIST + "/gwp?lang=en&sort=SAR");
    assertThat(last.indexOf("/gwp/HFC236cb?"))
        .as("a gas without a value comes last")
        .isGreaterThan(last.indexOf("/gwp/SF6?"));
  }

  @Test
  void everyFactorShowsHowSurelyItIsKnownAndWhereItWasRead() {
    String diesel = page(LIST + "/ipcc-2006-fuels/gas-diesel-oil?lang=en");
    assertThat(diesel)
        .contains("74,100", "ipcc-2006-fuels/gas-diesel-oil/ef-co2", "iClimate/ghgpy")
        .contains("mark verified", "mark unverified")
        .doesNotContain("/rulebook/confirmations/new");
    assertThat(page(LIST + "/ipcc-2006-fuels?lang=en")).contains("244 factors of this table");
    assertThat(page(LIST + "/jcm-electricity?lang=ja")).contains("不明", "構成値からの再計算", "一致");
  }

  @Test
  void whatIsNotThereIsSaidWithARemedy() {
    assertThat(answered(LIST + "/nothing?lang=en", 404)).contains("no factor table nothing");
    assertThat(answered(LIST + "/gwp/nothing?lang=ja", 404)).contains("行 nothing はありません");
    assertThat(answered(LIST + "/%3Cscript%3E/x?lang=en", 404)).doesNotContain("<script>/");
  }

  @Test
  void aGridFactorIsComputedComparedAndShared() {
    String follows =
        page(
            grid(
                "om",
                "0.7122",
                "bm",
                "0.5979",
                "weights",
                "wind-solar",
                "published",
                "0.6836",
                "decimals",
                "4"));
    assertThat(follows)
        .contains("0.683625", "w_OM * EF_OM + w_BM * EF_BM", "notice success")
        .contains("The parts give the published value 0.6836.")
        .contains("om=0.7122&amp;bm=0.5979");
    assertThat(page(grid("om", "0.7122", "bm", "0.5979", "own", "0.5/0.5", "published", "0.6836")))
        .contains("Published is 0.6836; the parts give 0.6551. Difference: 0.0285.");
    assertThat(page(grid("om", "ifi-grid-3.2/MN/om", "published", "1.2297")))
        .contains("These values are not known: EF_BM.", "1.3663");
    String plants =
        page(
            grid(
                "om-plants",
                "South; 800 GWh; 300 Gg * ipcc-2006-fuels/lignite/ncv *"
                    + " ipcc-2006-fuels/lignite/ef-co2",
                "bm",
                "0.5"));
    assertThat(plants).contains("E[South]", "0.4507125", "mark unverified");
  }

  @Test
  void whatIsWrongInTheFormIsSaidBesideWhatWasTyped() {
    assertThat(
            answered(
                grid("om", "high", "bm-plants", "A; 1 MWh", "own", "0.7/0.7", "published", "x"),
                400))
        .contains("4 things to correct", "href=\"#om\"", "value=\"high\"", "line 1, column 1");
    assertThat(page(LIST + "/grid?lang=ja")).contains("計算する").doesNotContain("計算結果");
  }

  @Test
  void theTablesAreData() {
    JsonNode list = JsonMapper.shared().readTree(page("/api/methodology/factors"));
    assertThat(list.path("total").asInt()).isEqualTo(7);
    JsonNode grid = JsonMapper.shared().readTree(page("/api/methodology/factors/ifi-grid-3.2"));
    assertThat(grid.path("table").path("edition").asString()).isEqualTo("2022-04");
    JsonNode first = grid.path("factors").get(0);
    assertThat(first.path("address").asString()).isEqualTo("ifi-grid-3.2/MN/cm-firm");
    assertThat(first.path("value").asString()).isEqualTo("1.0020");
    assertThat(first.path("fact").path("key").asString())
        .isEqualTo("factors/ifi-grid-3.2/MN#cm-firm");
    JsonNode electricity =
        JsonMapper.shared().readTree(page("/api/methodology/factors/jcm-electricity"));
    assertThat(electricity.path("derived").get(0).path("outcome").asString()).isEqualTo("follows");
    assertThat(electricity.path("factors").toString()).contains("\"value\":null");
    HttpResponse<String> csv = SERVER.get("/api/methodology/factors/ifi-grid-3.2.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body().lines()).hasSize(94);
    assertThat(SERVER.get("/api/methodology/factors/nothing").statusCode()).isEqualTo(404);
    assertThat(SERVER.get("/api/methodology/factors/nothing.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void aConfirmedPartThatChangesTheResultIsAWarningOnThePage() {
    Visit first = Visit.as(SERVER, DemoPerson.REGISTER_ONE);
    Visit second = Visit.as(SERVER, DemoPerson.REGISTER_TWO);
    String table = LIST + "/jcm-electricity?lang=en";
    String fact = "factors/jcm-electricity/diesel-genset#efficiency";
    assertThat(first.get(LIST + "/jcm-electricity/diesel-genset?lang=en").body())
        .contains("/rulebook/confirmations/new?fact=" + fact.replace("#", "%23"));
    assertThat(first.get("/rulebook/confirmations/new?fact=" + fact.replace("#", "%23")).body())
        .contains("0.49");
    for (List<String> wrong :
        List.of(List.of(fact, "half"), List.of(fact.replace("genset", "gnu"), "0.5"))) {
      assertThat(propose(first, wrong.get(0), wrong.get(1)).statusCode()).isEqualTo(422);
    }
    String place =
        propose(first, fact, "0.5")
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll("\\?.*", "");
    assertThat(page(table)).doesNotContain("does not follow from its parts");
    second.post(place + "/confirm", Map.of());
    try {
      assertThat(page(table))
          .contains("does not follow from its parts")
          .contains("Published is 0.533; the parts give 0.523. Difference: 0.010.");
    } finally {
      second.post(place + "/withdraw", Map.of("reason", "a test"));
    }
    assertThat(page(table)).doesNotContain("does not follow from its parts");
  }

  private static HttpResponse<String> propose(Visit officer, String fact, String value) {
    return officer.upload(
        "/rulebook/confirmations",
        Map.of("fact", fact, "value", value, "document", "Data sheet", "paragraph", "page 1"),
        "file",
        "sheet.pdf",
        "%PDF-1.7 sample".getBytes(UTF_8));
  }
}
