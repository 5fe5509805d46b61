package org.openjcm.server.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the calculator gives can be taken away, made again from a link, and kept.
class CalculatorTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final SampleMonitoring PARK = SampleMonitoring.SOLAR_PARK;
  private static final Pattern LINK =
      Pattern.compile("href=\"(/methodology/calculate[?]given=[A-Za-z0-9_-]+)&amp;lang=en\"");

  private static final Map<String, String> FIELDS =
      Map.of(
          "methodology",
          "MN_AM003_ver02.0",
          "project",
          PARK.projectText(),
          "readings",
          PARK.readingsCsv(),
          "lang",
          "en");

  private static String linkOn(String body) {
    Matcher link = LINK.matcher(body);
    assertThat(link.find()).as("a permanent link").isTrue();
    return link.group(1);
  }

  @Test
  void theLinkMakesTheSameResultAgainAndGivesItAsFiles() {
    Visit visit = Visit.ofTheStreet(SERVER);
    HttpResponse<String> answer = visit.post("/methodology/calculate", FIELDS);
    String hash = PARK.calculation().hash().hex();
    assertThat(answer.body()).contains(hash);
    String link = linkOn(answer.body());
    assertThat(link.length()).isLessThan(GivenInputs.LONGEST_LINK + 40);
    assertThat(SERVER.get(link + "&lang=ja").body()).contains(hash, "17,974 tCO2e", "見本");
    JsonNode json = JsonMapper.shared().readTree(SERVER.get(link + "&format=json").body());
    assertThat(json.path("calculation_sha256").asString()).isEqualTo(hash);
    assertThat(json.path("trace").path("steps").size())
        .isEqualTo(PARK.calculation().trace().steps().size());
    HttpResponse<String> csv = SERVER.get(link + "&format=csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("SAMPLE-MN-1");
    HttpResponse<String> workbook = SERVER.get(link + "&format=xlsx");
    assertThat(workbook.statusCode()).as(workbook.body()).isEqualTo(200);
    assertThat(workbook.body()).startsWith("PK");
    assertThat(csv.body())
        .startsWith("kind,name,from,to,")
        .contains("segment,FY2024,2024-07-01,2024-12-31,", "equipment,PV1,", ",17974\r\n");
  }

  @Test
  void anyStepOpensOnAPageOfItsOwn() {
    String link = linkOn(Visit.ofTheStreet(SERVER).post("/methodology/calculate", FIELDS).body());
    assertThat(SERVER.get(link + "&step=3&lang=en").body())
        .contains("Back to the tonnes", "id=\"step-3\"", "17,974 tCO2e");
    assertThat(SERVER.get(link + "&step=99999999&from=x&lang=ja").body())
        .doesNotContain("排出削減量に戻る")
        .contains("17,974 tCO2e");
  }

  @Test
  void theChecklistSaysWhatIsMetAndWhatEvidenceMustShow() {
    Visit visit = Visit.ofTheStreet(SERVER);
    String english = visit.post("/methodology/calculate", FIELDS).body();
    assertThat(english)
        .contains("Eligibility criteria", "to be shown by evidence", "A: recomputed from readings");
    String link = linkOn(english);
    assertThat(SERVER.get(link + "&lang=ja").body()).contains("適格性要件", "証拠により確認", "判断する者");
    JsonNode criteria =
        JsonMapper.shared().readTree(SERVER.get(link + "&format=json").body()).path("eligibility");
    assertThat(criteria.size()).isEqualTo(PARK.methodology().criteria().size());
    assertThat(criteria.get(0).path("finding").asString()).isEqualTo("by evidence");
  }

  @Test
  void withoutEvidenceTheResultIsOfGradeBAndThePageSaysWhatIsMissing() {
    Map<String, String> bare = new HashMap<>(FIELDS);
    bare.put(
        "readings",
        PARK.readingsCsv()
            .replaceAll("(?m),[^,\\n]*$", ",")
            .replaceFirst("(?m)^(period,.*),$", "$1,evidence"));
    String body = Visit.ofTheStreet(SERVER).post("/methodology/calculate", bare).body();
    assertThat(body)
        .contains("B: recomputed from values as submitted", "17,974 tCO2e")
        .contains("Values of EG[PV1] name no evidence", "to reach grade A");
  }

  @Test
  void theTreeOpensFromTheTonnesToEachNumber() {
    String body = Visit.ofTheStreet(SERVER).post("/methodology/calculate", FIELDS).body();
    int reductions = body.indexOf("<code>ER</code>");
    int reference = body.indexOf("<code>RE</code>", reductions);
    int generated = body.indexOf("<code>EG[PV1]</code>", reference);
    assertThat(reductions).isPositive();
    assertThat(reference).isGreaterThan(reductions);
    assertThat(generated).isGreaterThan(reference);
    assertThat(body).contains("FY2024", "FY2025", "2025-01-01 – 2025-03-31", "889.8 MWh");
  }

  @Test
  void whatIsKeptAnswersUnderItsHashAndOnlyPeopleKeep() {
    Visit street = Visit.ofTheStreet(SERVER);
    assertThat(street.post("/methodology/calculations", FIELDS).statusCode()).isNotEqualTo(200);
    Visit visit = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    HttpResponse<String> kept = visit.post("/methodology/calculations", FIELDS);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    String address = kept.headers().firstValue("Location").orElseThrow();
    assertThat(address).matches("/methodology/calculations/[0-9a-f]{64}[?]lang=en");
    assertThat(SERVER.get(address).body())
        .contains("the same bytes as when it was kept", PARK.calculation().hash().hex());
    assertThat(SERVER.get(address + "&format=json").statusCode()).isEqualTo(200);
    String none = "/methodology/calculations/" + Sha256.of("nothing").hex();
    assertThat(SERVER.get(none).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileTakesThePlaceOfTheTextAndAWorkbookIsNoText() {
    Visit visit = Visit.ofTheStreet(SERVER);
    Map<String, String> fields =
        Map.of("methodology", "MN_AM003_ver02.0", "project", PARK.projectText(), "lang", "en");
    byte[] csv = ("\uFEFF" + PARK.readingsCsv()).getBytes(StandardCharsets.UTF_8);
    assertThat(
            visit
                .upload("/methodology/calculate", fields, "readingsFile", "readings.csv", csv)
                .body())
        .contains(PARK.calculation().hash().hex());
    HttpResponse<String> workbook =
        visit.upload(
            "/methodology/calculate",
            fields,
            "readingsFile",
            "a.xlsx",
            new byte[] {80, 75, 3, 4, 0});
    assertThat(workbook.statusCode()).isEqualTo(422);
    assertThat(workbook.body()).contains("a.xlsx", "UTF-8");
  }

  @Test
  void aLongFileIsComputedButNotSentBack() {
    StringBuilder csv =
        new StringBuilder("period,equipment,parameter,from,to,value,unit,option,evidence\n");
    for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() == 2025; day = day.plusDays(1)) {
      for (int hour = 0; hour < 24; hour++) {
        String end =
            hour == 23 ? day.plusDays(1) + "T00:00" : "%sT%02d:00".formatted(day, hour + 1);
        csv.append(
            "2025-01-01/2025-12-31,PV1,EG,%sT%02d:00,%s,1,MWh,C,m\n".formatted(day, hour, end));
      }
    }
    csv.append("2025-01-01/2025-12-31,PV2,EG,2025-01-01,2025-12-31,0,MWh,C,m\n");
    HttpResponse<String> answer =
        Visit.ofTheStreet(SERVER)
            .upload(
                "/methodology/calculate",
                Map.of(
                    "methodology", "MN_AM003_ver02.0", "project", PARK.projectText(), "lang", "en"),
                "readingsFile",
                "hours.csv",
                csv.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "8760 readings, told by month",
            "6,981 tCO2e",
            "too long to be shown",
            "People who are signed in");
    assertThat(answer.body().length()).isLessThan(400_000);
  }

  @Test
  void aLinkThatWasCutOrForgedIsSaidToBeSo() {
    String link = linkOn(Visit.ofTheStreet(SERVER).post("/methodology/calculate", FIELDS).body());
    SplittableRandom dice = new SplittableRandom(7);
    for (int round = 0; round < 40; round++) {
      int at = 30 + dice.nextInt(link.length() - 31);
      String broken =
          round % 2 == 0
              ? link.substring(0, at)
              : link.substring(0, at) + (char) ('a' + dice.nextInt(26)) + link.substring(at + 1);
      assertThat(SERVER.get(broken).statusCode()).as(broken).isIn(200, 400, 422);
    }
    HttpResponse<String> cut = SERVER.get(link.substring(0, 60) + "&lang=en");
    assertThat(cut.statusCode()).isEqualTo(400);
    assertThat(cut.body()).contains("This link is not complete");
  }
}
