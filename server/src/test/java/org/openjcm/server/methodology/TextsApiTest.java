package org.openjcm.server.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.RunningServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Methodologies and calculations as data, asked for well and badly.
class TextsApiTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SampleMonitoring PARK = SampleMonitoring.SOLAR_PARK;

  private static JsonNode get(String path) {
    return JSON.readTree(SERVER.get(path).body());
  }

  private static HttpResponse<String> send(String body) throws Exception {
    return SERVER
        .http()
        .send(
            HttpRequest.newBuilder(URI.create(SERVER.url() + "/api/methodology/calculate"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String asked(Object... members) {
    Map<String, Object> body = new java.util.LinkedHashMap<>();
    for (int at = 0; at < members.length; at += 2) {
      body.put((String) members[at], members[at + 1]);
    }
    return JSON.writeValueAsString(body);
  }

  @Test
  void everyTextIsListedAndGivenInFull() {
    JsonNode listed = get("/api/methodology/texts?size=1000");
    assertThat(listed.path("total").asInt())
        .isEqualTo(ApprovedMethodologies.shipped().all().size());
    for (Methodology one : ApprovedMethodologies.shipped().all()) {
      JsonNode text = get("/api/methodology/texts/" + one.reference().fileName());
      assertThat(text.path("sha256").asString()).isEqualTo(one.textHash().hex());
      assertThat(text.path("constants").size()).isEqualTo(one.constants().size());
      assertThat(text.path("formulas").size()).isEqualTo(one.inOrder().size());
      assertThat(text.path("formulas").get(0).path("mathml").asString()).startsWith("<math ");
      assertThat(text.path("parameters").size()).isEqualTo(one.declarations().size());
    }
    assertThat(get("/api/methodology/texts?country=MN").path("items").get(0).path("id").asString())
        .startsWith("MN_");
  }

  @Test
  void theApiComputesWhatTheRoomComputes() throws Exception {
    HttpResponse<String> answer =
        send(
            asked(
                "methodology", "MN_AM003_ver02.0",
                "project", PARK.projectText(),
                "readings", PARK.readingsCsv()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode result = JSON.readTree(answer.body());
    assertThat(result.path("calculation_sha256").asString())
        .isEqualTo(PARK.calculation().hash().hex());
    assertThat(result.path("trace").path("steps").size()).isGreaterThan(10);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void readingsMayBeRowsAndTheTextOnesOwn() throws Exception {
    Map<String, String> row =
        Map.of(
            "period", "2025-01-01/2025-12-31",
            "equipment", "PV1",
            "parameter", "EG",
            "from", "2025-01-01",
            "to", "2025-12-31",
            "value", "9000",
            "unit", "MWh",
            "option", "C",
            "evidence", "meter 1, \"main\"");
    Map<String, String> second = new java.util.HashMap<>(row);
    second.put("equipment", "PV2");
    second.put("value", "0");
    String text =
        ApprovedMethodologies.shipped()
            .text(PARK.methodology().reference())
            .replace("| 0.797 |", "| 0.5 |");
    HttpResponse<String> answer =
        send(
            asked(
                "methodologyText",
                text,
                "project",
                PARK.projectText(),
                "rows",
                List.of(row, second)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(
            JSON.readTree(answer.body())
                .path("calculation")
                .path("emission_reductions_tco2e")
                .asInt())
        .isEqualTo(4500);
  }

  @Test
  void everythingWrongIsSaidAtOnceWithItsPlace() throws Exception {
    HttpResponse<String> answer =
        send(
            asked(
                "methodology", "MN_AM003",
                "project", PARK.projectText().replace("| PV1 | i |", "| PV 1 | i |"),
                "readings", PARK.readingsCsv().replaceFirst(",MWh,", ",MHw,")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("faults").size()).isGreaterThanOrEqualTo(2);
    assertThat(problem.path("faults").toString()).contains("\"project\"", "\"readings\"", "MHw");
    assertThat(problem.path("faults").get(0).path("line").asInt()).isPositive();
  }

  @Test
  void twoMethodologiesAreComparedPointByPoint() {
    JsonNode points = get("/api/methodology/texts/MN_AM003_ver02.0/compare/ID_AM003_ver01.0");
    assertThat(points.size()).isGreaterThan(20);
    assertThat(points.toString()).contains("\"changed\"", "\"only-a\"", "\"only-b\"", "\"same\"");
  }

  @Test
  void nonsenseIsAProblemDocumentAndNeverAFailureOfOurs() throws Exception {
    SplittableRandom dice = new SplittableRandom(11);
    String good =
        asked(
            "methodology",
            "MN_AM003",
            "project",
            PARK.projectText(),
            "readings",
            PARK.readingsCsv());
    List<String> bodies =
        new java.util.ArrayList<>(
            List.of(
                "",
                "{",
                "[]",
                "null",
                "0",
                "{\"methodology\":17}",
                "{\"rows\":[[1]]}",
                "{\"rows\":[{\"period\":null}],\"methodology\":\"MN_AM003\"}",
                "{\"methodology\":\"MN_AM999\"}",
                "{\"methodology\":\"../etc\"}",
                "{\"methodologyText\":\"# x\"}",
                "{\"methodology\":\"MN_AM003\",\"asOf\":\"soon\"}",
                asked("methodology", "MN_AM003", "project", "x".repeat(100_001))));
    for (int round = 0; round < 30; round++) {
      int at = dice.nextInt(good.length());
      bodies.add(good.substring(0, at) + "\\u0000<\"" + good.substring(at));
    }
    for (String body : bodies) {
      HttpResponse<String> answer = send(body);
      assertThat(answer.statusCode()).as(body).isIn(200, 400, 404, 422);
      if (answer.statusCode() != 200) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .as(body)
            .startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("remedy").asString()).as(body).isNotBlank();
      }
    }
    assertThat(SERVER.get("/api/methodology/texts/MN_AM999_ver01.0").statusCode()).isEqualTo(404);
    assertThat(SERVER.get("/api/methodology/texts/nothing").statusCode()).isEqualTo(400);
    assertThat(SERVER.get("/api/methodology/texts/MN_AM003_ver02.0/compare/x").statusCode())
        .isEqualTo(400);
  }
}
