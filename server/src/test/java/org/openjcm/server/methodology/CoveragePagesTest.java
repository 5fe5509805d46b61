package org.openjcm.server.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoveragePagesTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final String PAGE = "/methodology/coverage";

  private static String page(String path) {
    var answer = SERVER.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).as("every message is there").doesNotContain("[methodology.");
    return answer.body();
  }

  @Test
  void theDataCountEveryListedProjectOnce() {
    JsonNode reach = JsonMapper.shared().readTree(page("/api/methodology/coverage"));
    JsonNode counts = reach.path("counts");
    assertThat(counts.path("projects").asInt())
        .isEqualTo(reach.path("projects").size())
        .isEqualTo(
            counts.path("official").asInt()
                + counts.path("constantsOpen").asInt()
                + counts.path("inferred").asInt()
                + counts.path("noText").asInt());
    JsonNode boiler =
        reach
            .path("methodologies")
            .valueStream()
            .filter(one -> one.path("methodology").asString().equals("MN_AM002 ver01.0"))
            .findFirst()
            .orElseThrow();
    assertThat(boiler.path("standing").asString()).isEqualTo("inferred");
    assertThat(boiler.path("template").asString()).isEqualTo("heat-output");
    assertThat(boiler.path("projects").toString()).isEqualTo("[\"MN001\",\"MN002\"]");
    assertThat(boiler.path("missing").toString())
        .contains("methodology/MN_AM002_ver01.0#eta_RE", "リファレンスボイラーの効率");
  }

  @Test
  void thePageSaysTheCountsAndTheMissingConstantsInBothLanguages() {
    String english = page(PAGE + "?lang=en");
    assertThat(english)
        .contains("Formula known, constants missing or unverified", "No text that computes")
        .contains("/methodology/methodologies/MN_AM002_ver01.0?lang=en", "<code>eta_RE</code>")
        .contains("/projectcycle/projects/MN001?lang=en")
        .doesNotContain("/rulebook/confirmations/new");
    assertThat(page(PAGE + "?lang=ja")).contains("不明な定数", "リファレンスボイラーの効率", "計算できる本文なし");
    assertThat(page("/methodology/methodologies?lang=ja"))
        .contains("/methodology/coverage?lang=ja");
  }

  @Test
  void anOfficerIsLedToTheFormThatConfirmsAConstant() {
    Visit officer = Visit.as(SERVER, DemoPerson.REGISTER_ONE);
    String form = "/rulebook/confirmations/new?fact=methodology/MN_AM002_ver01.0%23eta_RE";
    assertThat(officer.get(PAGE + "?lang=en").body()).contains(form);
    assertThat(officer.get(form).body()).contains("methodology/MN_AM002_ver01.0#eta_RE");
  }
}
