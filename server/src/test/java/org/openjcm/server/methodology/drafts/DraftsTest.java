package org.openjcm.server.methodology.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.drafting.StartingFile;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.RefusalRows;
import org.openjcm.server.access.Visit;

/// A draft belongs to one organisation, keeps every version, says all its faults, and is handed in
/// once.
class DraftsTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final SampleMonitoring PARK = SampleMonitoring.SOLAR_PARK;
  private static final String SOLAR =
      ApprovedMethodologies.shipped().text(PARK.methodology().reference());

  private static String begun(Visit visit, String text) {
    HttpResponse<String> answer =
        visit.post("/methodology/drafts", Map.of("text", text, "lang", "en"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("[?].*", "");
  }

  private static HttpResponse<String> save(Visit visit, String draft, String text, int known) {
    return visit.post(
        draft, Map.of("text", text, "known", Integer.toString(known), "act", "save", "lang", "en"));
  }

  @Test
  void everyFaultStandsBelowItsLineInBothLanguages() {
    Visit visit = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    String broken =
        SOLAR.replace("| EG[i] | MWh |", "| EG[i] | MHw |").replace("ER = RE - PE", "ER = RE - PX");
    String draft = begun(visit, broken);
    String english = visit.get(draft + "?lang=en").body();
    assertThat(english).contains("MHw", "PX", "class=\"src wrong-line\"", "Column 11:");
    assertThat(english.indexOf("class=\"fault\"")).isGreaterThan(english.indexOf("EG[i] | MHw"));
    assertThat(visit.get(draft + "?lang=ja").body()).contains("誤り", "桁目:");
    assertThat(visit.get(draft + "/try?lang=en").body()).contains("The text has faults");
    assertThat(visit.get(draft + "/compare?lang=en").statusCode()).isEqualTo(422);
    assertThat(visit.post(draft + "/hand-in", Map.of("known", "1")).statusCode()).isEqualTo(422);
  }

  @Test
  void versionsAreAppendedAndTwoWritersDoNotOverwriteEachOther() {
    Visit visit = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    String draft = begun(visit, SOLAR);
    String changed = SOLAR.replace("| 0.797 |", "| 0.5 |");
    HttpResponse<String> check =
        visit.post(draft, Map.of("text", changed, "known", "1", "act", "check", "lang", "en"));
    assertThat(check.body()).contains("Checked, not saved.");
    assertThat(save(visit, draft, changed, 1).statusCode()).isEqualTo(303);
    HttpResponse<String> late = save(visit, draft, SOLAR + "\nlate words\n", 1);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("nothing was stored", "late words");
    String page = visit.get(draft + "?lang=en").body();
    assertThat(page).contains("Version 2", "?version=1&amp;lang=en", "0.5");
    assertThat(visit.get(draft + "?version=1&lang=en").body()).contains("0.797");
    assertThat(visit.get(draft + "/text").body()).isEqualTo(changed);
    assertThat(visit.get(draft + "/compare?with=v1&lang=en").body())
        .contains("0.797", "0.5", "differ");
    assertThat(visit.get(draft + "/compare?with=ID_AM003_ver01.0&lang=ja").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aDraftIsTriedOnDataAndSaysThatItIsATrial() {
    Visit visit = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    String draft = begun(visit, SOLAR.replace("| 0.797 |", "| 0.5 |"));
    HttpResponse<String> answer =
        visit.post(
            draft + "/try",
            Map.of("project", PARK.projectText(), "readings", PARK.readingsCsv(), "lang", "en"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Made with a draft", "11,276 tCO2e", draft + "?lang=en#line-");
    assertThat(answer.body()).doesNotContain("17,974");
  }

  @Test
  void theLinkOfATrialComputesWithItsVersionForItsOrganisationOnly() {
    Visit visit = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    String draft = begun(visit, SOLAR.replace("| 0.797 |", "| 0.5 |"));
    Map<String, String> data =
        Map.of("project", PARK.projectText(), "readings", PARK.readingsCsv(), "lang", "en");
    String link = linkOn(visit.post(draft + "/try", data).body(), draft + "/try[?]given=[\\w-]+");
    save(visit, draft, SOLAR.replace("| 0.797 |", "| 0.25 |"), 1);
    assertThat(visit.post(draft + "/try", data).body()).doesNotContain("11,276 tCO2e");
    String again = visit.get(link + "&lang=en").body();
    assertThat(again).contains("11,276 tCO2e", "version 1 of the draft", "?version=1&amp;lang=en#");
    assertThat(visit.get(link + "&format=csv").body()).contains(",11276");
    assertThat(visit.get(link.substring(0, link.length() - 30) + "&lang=en").body())
        .contains("This link is not complete");
    String other = begun(visit, SOLAR);
    assertThat(visit.get(link.replace(draft, other) + "&lang=en").body())
        .doesNotContain("11,276 tCO2e");
    assertThat(Visit.as(SERVER, DemoPerson.TPE).get(link).statusCode()).isEqualTo(403);
    assertThat(Visit.ofTheStreet(SERVER).get(link).statusCode()).isIn(302, 303, 401);
  }

  @Test
  void whatIsKeptOfATrialIsShownToItsOrganisationOnly() {
    Visit visit = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    String draft = begun(visit, SOLAR.replace("| 0.797 |", "| 0.5 |"));
    String page =
        visit
            .post(
                draft + "/try",
                Map.of("project", PARK.projectText(), "readings", PARK.readingsCsv(), "lang", "en"))
            .body();
    assertThat(page).contains("people of your organisation", draft + "/try/kept?lang=en");
    HttpResponse<String> kept =
        visit.post(
            draft + "/try/kept",
            Map.of(
                "methodology",
                "draft-" + draft.substring(draft.lastIndexOf('/') + 1) + "_v1",
                "project",
                PARK.projectText(),
                "readings",
                PARK.readingsCsv(),
                "lang",
                "en"));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    String address = kept.headers().firstValue("Location").orElseThrow();
    assertThat(visit.get(address).body()).contains("11,276 tCO2e", "the same bytes");
    assertThat(Visit.as(SERVER, DemoPerson.TPE).get(address).statusCode()).isEqualTo(403);
    String hash = address.replaceFirst(".*/kept/", "");
    HttpResponse<String> street =
        Visit.ofTheStreet(SERVER).get("/methodology/calculations/" + hash);
    assertThat(street.statusCode()).as("nobody else finds it by its hash").isEqualTo(404);
    assertThat(street.body()).doesNotContain("SAMPLE-MN-1");
  }

  private static String linkOn(String body, String form) {
    var link = Pattern.compile("href=\"(" + form + ")").matcher(body);
    assertThat(link.find()).as("a permanent link").isTrue();
    return link.group(1);
  }

  @Test
  void aSisterGivesADraftForACountryWithEveryConstantBlank() {
    Visit visit = Visit.as(SERVER, DemoPerson.PARTICIPANT_JP);
    HttpResponse<String> answer =
        visit.post(
            "/methodology/drafts/from-sister",
            Map.of("sister", "MN_AM003_ver02.0", "country", "VN", "lang", "en"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String draft = answer.headers().firstValue("Location").orElseThrow().replaceFirst("[?].*", "");
    String page = visit.get(draft + "?lang=en").body();
    assertThat(page)
        .contains("VN_PM001 ver01.0", "reads without faults", "Compare with MN_AM003 ver02.0");
    assertThat(visit.get(draft + "/text").body()).contains("unknown").doesNotContain("| 0.797 |");
    assertThat(visit.get(draft + "/compare?lang=en").body()).contains("0.797");
    HttpResponse<String> nowhere =
        visit.post(
            "/methodology/drafts/from-sister", Map.of("sister", "MN_AM003", "country", "XX"));
    assertThat(nowhere.statusCode()).isEqualTo(422);
  }

  @Test
  void anotherOrganisationSeesNothingAndTheRefusalIsRecorded() {
    Visit owner = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    String draft = begun(owner, StartingFile.text());
    Visit other = Visit.as(SERVER, DemoPerson.TPE);
    int before = RefusalRows.of(SERVER, DemoPerson.TPE.signInName()).size();
    for (String page : new String[] {draft, draft + "/text", draft + "/try", draft + "/compare"}) {
      HttpResponse<String> answer = other.get(page + "?lang=en");
      assertThat(answer.statusCode()).as(page).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("Efficient Pumps");
    }
    assertThat(save(other, draft, "# mine", 1).statusCode()).isEqualTo(403);
    assertThat(other.post(draft + "/hand-in", Map.of("known", "1")).statusCode()).isEqualTo(403);
    var rows = RefusalRows.of(SERVER, DemoPerson.TPE.signInName());
    assertThat(rows).hasSize(before + 6);
    assertThat(rows.getLast().toString()).contains("methodology draft");
    assertThat(other.get("/methodology/drafts?lang=en").body()).doesNotContain(draft + "?");
    assertThat(Visit.ofTheStreet(SERVER).get(draft).statusCode()).isIn(302, 303, 401);
    assertThat(Visit.ofTheStreet(SERVER).get("/methodology/drafts?lang=en").body())
        .contains("Drafts belong to an organisation");
  }

  @Test
  void aDraftIsHandedInOnceAndStaysAsItIs() {
    Visit visit = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    String draft = begun(visit, StartingFile.text());
    assertThat(visit.post(draft + "/hand-in", Map.of("known", "7")).statusCode()).isEqualTo(409);
    assertThat(visit.post(draft + "/hand-in", Map.of("known", "1")).statusCode()).isEqualTo(303);
    assertThat(visit.get(draft + "?lang=en").body())
        .contains("version 1 handed in", "not part of the system yet");
    assertThat(visit.post(draft + "/hand-in", Map.of("known", "1")).statusCode()).isEqualTo(409);
    assertThat(save(visit, draft, StartingFile.text() + "\nmore\n", 1).statusCode()).isEqualTo(409);
  }

  @Test
  void nonsenseIsKeptAsADraftWithItsFaultsAndNeverAFailureOfOurs() {
    Visit visit = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    SplittableRandom dice = new SplittableRandom(5);
    String draft = begun(visit, SOLAR);
    for (int round = 0; round < 25; round++) {
      int at = dice.nextInt(SOLAR.length());
      String broken = SOLAR.substring(0, at) + "\u0000<b>|あ```" + SOLAR.substring(at);
      HttpResponse<String> answer =
          visit.post(draft, Map.of("text", broken, "known", "1", "act", "check", "lang", "en"));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<b>|");
    }
    byte[] workbook = {80, 75, 3, 4, (byte) 0xFF};
    assertThat(
            visit
                .upload("/methodology/drafts", Map.of("lang", "en"), "file", "a.xlsx", workbook)
                .statusCode())
        .isEqualTo(422);
    assertThat(visit.get("/methodology/drafts/999999999").statusCode()).isEqualTo(404);
    for (String none : new String[] {"", "{", "# ", "just words"}) {
      assertThat(visit.post("/methodology/drafts", Map.of("text", none)).statusCode())
          .isEqualTo(422);
    }
    assertThat(visit.post("/methodology/drafts", Map.of("act", "start")).statusCode())
        .isEqualTo(303);
    byte[] text = SOLAR.getBytes(StandardCharsets.UTF_8);
    assertThat(
            visit
                .upload("/methodology/drafts", Map.of("lang", "en"), "file", "solar.md", text)
                .statusCode())
        .isEqualTo(303);
  }
}
