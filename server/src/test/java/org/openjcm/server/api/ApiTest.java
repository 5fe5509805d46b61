package org.openjcm.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.openjcm.server.RunningServer;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {

  private static final RunningServer SERVER = RunningServer.shared();

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(SERVER.get(path).body());
  }

  @Test
  void everyAddressWithoutPathParametersAnswersAsTheDocumentSays() {
    JsonNode document = json("/api/openapi.json");
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    List<String> asked = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path -> {
          if (path.getKey().indexOf('{') < 0 && path.getValue().has("get")) {
            asked.add(path.getKey());
            assertThat(SERVER.get(path.getKey()).statusCode()).as(path.getKey()).isEqualTo(200);
          }
        });
    assertThat(asked)
        .contains(
            "/api/rulebook/countries",
            "/api/projectcycle/projects",
            "/api/methodology/methodologies",
            "/api/registry/issuances",
            "/api/financing/support-projects",
            "/api/financing/totals",
            "/api/rulebook/confirmations",
            "/api/financing/cases",
            "/api/projectcycle/third-party-entities",
            "/api/projectcycle/decisions",
            "/api/projectcycle/steps",
            "/api/article6/parties",
            "/api/article6/authorizations",
            "/api/financing/status.csv");
  }

  @Test
  void everyPublicOperationAndParameterIsDescribedInBothLanguages() {
    Texts texts = SERVER.context().getBean(Texts.class);
    List<String> missing = new ArrayList<>();
    JsonNode document = json("/api/openapi.json");
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        List<String> keys = new ArrayList<>();
        keys.add("api.operation." + operation.path("operationId").asString());
        for (JsonNode parameter : operation.path("parameters")) {
          keys.add("api.parameter." + parameter.path("name").asString());
        }
        for (String key : keys) {
          for (Lang lang : Lang.values()) {
            if (texts.find(lang, key).isEmpty()) {
              missing.add(lang.tag() + " " + key);
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theReadablePageListsTheOperationsInBothLanguages() {
    assertThat(SERVER.get("/api?lang=en").body())
        .contains("Status by country as CSV", "/api/financing/status.csv");
    assertThat(SERVER.get("/api?lang=ja").body()).contains("国別の実施状況（CSV）");
  }

  @Test
  void anAnswerThatHasNotChangedIsNotSentAgain() {
    for (String path :
        List.of(
            "/api/rulebook/countries",
            "/api/financing/status.csv",
            "/api/projectcycle/projects/MN003",
            "/api/projectcycle/steps",
            "/api/article6/aef/MNG/2025")) {
      HttpResponse<String> first = SERVER.get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
      HttpResponse<String> second = SERVER.get(path, "If-None-Match", tag);
      assertThat(second.statusCode()).as(path).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      assertThat(SERVER.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void answersLeaveZippedForWhoCanUnzip() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        SERVER
            .http()
            .send(
                HttpRequest.newBuilder(URI.create(SERVER.url() + "/api/projectcycle/projects.csv"))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertThat(new String(plain, StandardCharsets.UTF_8).lines()).hasSize(148);
  }

  @Test
  void listsPageByLinksAndTellTheTotal() {
    HttpResponse<String> first = SERVER.get("/api/projectcycle/projects?country=MN&size=4");
    assertThat(first.headers().firstValue(Answers.TOTAL)).hasValue("7");
    List<String> references = new ArrayList<>();
    String path = "/api/projectcycle/projects?country=MN&size=4";
    for (int page = 0; page < 10 && !path.isEmpty(); page++) {
      HttpResponse<String> answer = SERVER.get(path);
      for (JsonNode item : JsonMapper.shared().readTree(answer.body()).path("items")) {
        references.add(item.path("reference").asString());
      }
      path = next(answer.headers().firstValue("Link").orElse(""));
    }
    assertThat(references).hasSize(7).doesNotHaveDuplicates().isSorted();
    HttpResponse<String> totals = SERVER.get("/api/financing/totals?size=20&page=2");
    assertThat(totals.headers().firstValue("Link").orElse(""))
        .contains("</api/financing/totals?size=20&page=1>; rel=\"first\"")
        .contains("rel=\"next\"", "rel=\"prev\"", "rel=\"last\"");
  }

  private static String next(String links) {
    for (String link : links.split(", ", -1)) {
      if (link.endsWith("rel=\"next\"")) {
        return link.substring(1, link.indexOf('>'));
      }
    }
    return "";
  }

  @Test
  void everyRowCarriesItsKeyItsConfidenceAndItsSource() {
    for (String path :
        List.of(
            "/api/rulebook/countries",
            "/api/projectcycle/projects",
            "/api/methodology/methodologies",
            "/api/registry/issuances",
            "/api/financing/support-projects",
            "/api/financing/totals",
            "/api/financing/cases",
            "/api/projectcycle/third-party-entities")) {
      JsonNode items = json(path).path("items");
      assertThat(items.size()).as(path).isPositive();
      for (JsonNode item : items) {
        JsonNode fact = item.path("fact");
        assertThat(fact.path("key").asString()).as(path).contains("/");
        assertThat(fact.path("confidence").asString())
            .isIn("verified", "unverified", "inferred", "unknown");
        assertThat(fact.path("sources").isArray()).isTrue();
      }
    }
  }

  @Test
  void theTableOfStepsSaysHowSurelyEachTimeLimitIsKnown() {
    JsonNode items = json("/api/projectcycle/steps?size=1000").path("items");
    assertThat(items.size()).isPositive();
    int limits = 0;
    for (JsonNode step : items) {
      assertThat(step.path("confidence").asString())
          .isIn("verified", "unverified", "inferred", "unknown");
      JsonNode limit = step.path("timeLimit");
      if (!limit.isNull()) {
        limits++;
        assertThat(limit.path("fact").asString()).startsWith("rules/");
        assertThat(limit.path("confidence").asString()).isNotBlank();
      }
    }
    assertThat(limits).isPositive();
  }

  @Test
  void aPartyWithoutActsReportsEmptyTables() {
    JsonNode tables = json("/api/article6/aef/mng/2025");
    assertThat(tables.path("party").asString()).isEqualTo("MNG");
    assertThat(tables.path("sample").asBoolean()).isFalse();
    assertThat(tables.path("actions").size()).isZero();
    assertThat(SERVER.get("/api/article6/aef/MNG/2025/actions.csv").body())
        .startsWith("Action date,Action type")
        .hasLineCount(1);
    assertThat(SERVER.get("/api/article6/aef/MNG/2025/holdings.csv").body())
        .startsWith("Cooperative approach ID");
  }

  @Test
  void unknownIsNullAndNeverZero() {
    JsonNode issuance = json("/api/registry/issuances?project=KH005").path("items").get(0);
    assertThat(issuance.path("tonnesCo2e").isNull()).isTrue();
  }

  @Test
  void whateverIsWrongIsSaidAsAProblemWithItsRemedy() throws IOException, InterruptedException {
    problem(SERVER.get("/api/financing/nothing"), 404);
    problem(SERVER.get("/api/projectcycle/projects/ZZ999"), 404);
    problem(SERVER.get("/api/projectcycle/projects/MN-3"), 400);
    problem(SERVER.get("/api/projectcycle/decisions/SAMPLE-JC-MN-99"), 404);
    problem(SERVER.get("/api/projectcycle/verifications/unknown"), 404);
    problem(SERVER.get("/api/projectcycle/calculations/" + "0".repeat(64)), 404);
    problem(SERVER.get("/api/projectcycle/calculations/" + "0".repeat(64) + "/trace"), 404);
    problem(SERVER.get("/api/article6/aef/FRA/2025"), 404);
    problem(SERVER.get("/api/article6/aef/MNG/1999"), 400);
    problem(SERVER.get("/api/article6/aef/MNG/2025?sample=perhaps"), 400);
    problem(SERVER.get("/api/rulebook/countries?size=0"), 400);
    problem(SERVER.get("/api/rulebook/countries", "Accept", "application/pdf"), 406);
    JsonNode japanese =
        problem(SERVER.get("/api/rulebook/countries?page=-1", "Accept-Language", "ja"), 400);
    assertThat(japanese.path("remedy").asString()).contains("整数");
    assertThat(japanese.path("parameter").asString()).isEqualTo("page");
    HttpResponse<String> posted =
        SERVER
            .http()
            .send(
                HttpRequest.newBuilder(URI.create(SERVER.url() + "/api/rulebook/countries"))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(posted.statusCode()).isIn(401, 403, 405);
    assertThat(posted.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(problem.path("remedy").asString()).isNotBlank();
    return problem;
  }
}
