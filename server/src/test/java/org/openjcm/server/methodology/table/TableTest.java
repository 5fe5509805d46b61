package org.openjcm.server.methodology.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.Visit;

/// Somebody who writes no files types values month by month.
class TableTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final String PATH = "/methodology/calculate/table";
  private static final Pattern MISSING_TEXT = Pattern.compile("\\[[a-z0-9]+\\.[a-z0-9.-]+]");

  private static Map<String, String> freezer() {
    Map<String, String> fields = new HashMap<>();
    fields.put("methodology", "ID_AM003_ver01.0");
    fields.put("first", "2025-01");
    fields.put("last", "2025-03");
    fields.put("equipment|i", "R1");
    fields.put("fact|use|R1", "quick_freezer");
    fields.put("fixed|CAP_PJ|R1", "70");
    fields.put("fixed|PIN_PJ|R1", "43");
    fields.put("read|EC_PJ|R1|2025-01", "20");
    fields.put("read|EC_PJ|R1|2025-02", "２０");
    fields.put("read|EC_PJ|R1|2025-03", "20");
    fields.put("lang", "en");
    return fields;
  }

  @Test
  void whatIsTypedIsComputedAndCanBeTakenAsFiles() {
    HttpResponse<String> answer = Visit.ofTheStreet(SERVER).post(PATH, freezer());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    // 60 MWh * 0.814 * (70/43/1.32 - 1) = 11.39, rounded down
    assertThat(answer.body())
        .contains("11 tCO2e", "SAMPLE-ID-1", "2025-01-01/2025-03-31,R1,EC_PJ")
        .contains("B: recomputed from values as submitted");
  }

  @Test
  void whoeverNamesTheMeterReachesGradeA() {
    Map<String, String> fields = freezer();
    fields.put("evidence|EC_PJ", "meter 12, monthly log");
    assertThat(Visit.ofTheStreet(SERVER).post(PATH, fields).body())
        .contains("meter 12, monthly log", "A: recomputed from readings with their evidence");
  }

  @Test
  void aWrongCellIsNamedAndEverythingTypedStays() {
    Map<String, String> fields = freezer();
    fields.put("read|EC_PJ|R1|2025-02", "1,234.5");
    HttpResponse<String> answer = Visit.ofTheStreet(SERVER).post(PATH, fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("1,234.5", "thing to correct", "value=\"70\"");
  }

  @Test
  void everyMethodologyHasATableOrSaysWhatNeedsAFile() {
    for (Methodology one : ApprovedMethodologies.shipped().all()) {
      StringBuilder path =
          new StringBuilder(PATH)
              .append("?first=2025-01&last=2025-12&methodology=")
              .append(one.reference().fileName());
      TableShape.equipmentIndices(one)
          .forEach(index -> path.append("&equipment%7C").append(index.name()).append("=A1,A2"));
      for (String lang : new String[] {"&lang=en", "&lang=ja"}) {
        HttpResponse<String> answer = SERVER.get(path + lang);
        assertThat(answer.statusCode()).as(path + lang).isEqualTo(200);
        assertThat(answer.body()).as(path + lang).contains("class=\"typing\"");
        assertThat(MISSING_TEXT.matcher(answer.body()).results()).as(path + lang).isEmpty();
      }
    }
  }

  @Test
  void nonsenseIsAnsweredKindly() {
    SplittableRandom dice = new SplittableRandom(9);
    String[] nonsense = {
      "",
      "\u0000",
      "| x |",
      "<b>",
      "-1",
      "NaN",
      "9".repeat(299),
      "2025-13",
      "あ",
      "\"\n\"",
      "x".repeat(400)
    };
    Visit visit = Visit.ofTheStreet(SERVER);
    for (int round = 0; round < 60; round++) {
      Map<String, String> fields = freezer();
      String[] names = fields.keySet().toArray(String[]::new);
      fields.put(names[dice.nextInt(names.length)], nonsense[dice.nextInt(nonsense.length)]);
      HttpResponse<String> answer = visit.post(PATH, fields);
      assertThat(answer.statusCode()).as(fields.toString()).isIn(200, 400, 422);
      assertThat(answer.body()).doesNotContain("<b>\"");
    }
    assertThat(
            SERVER
                .get(
                    PATH
                        + "?methodology=ID_AM003_ver01.0&first=2025-12&last=2025-01&equipment%7Ci=A&lang=en")
                .body())
        .contains("Give both months");
    assertThat(
            SERVER
                .get(
                    PATH
                        + "?methodology=ID_AM003_ver01.0&first=2020-01&last=2024-12&equipment%7Ci="
                        + "A1,B1,C1,D1,E1,F1,G1,H1,I1,J1,K1,L1,M1,N1,O1,P1,Q1,R1,S1,T1,U1,V1,W1,X1,Y1,Z1"
                        + "&lang=en")
                .body())
        .contains("more than 1,500 cells");
  }
}
