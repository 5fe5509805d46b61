package org.openjcm.server.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;

/// What two officers confirm about the rules acts on every page and in the data, at once; what they
/// may not confirm is refused with place and remedy.
class ConfirmedRulesPagesTest {

  private static final RunningServer SERVER = RunningServer.shared();

  private static TwoOfficers officers;
  private static Visit mongolia;

  @BeforeAll
  static void signIn() {
    officers = TwoOfficers.at(SERVER);
    mongolia = Visit.as(SERVER, DemoPerson.REGISTER_MN);
  }

  @Test
  void aConfirmedTimeLimitOfACountryStandsInItsStepsAndInNoOthers() {
    String steps = "/api/projectcycle/steps?size=1000&country=";
    assertThat(body(steps + "ID")).contains("\"fact\":\"rules/ID#T5.days\",\"days\":7");
    String place = officers.confirm("rules/ID#T5.days", "12");
    assertThat(body(steps + "ID"))
        .contains("\"fact\":\"rules/ID#T5.days\",\"days\":12")
        .contains("\"confirmedValue\":\"12\"");
    assertThat(body(steps + "TH")).contains("\"fact\":\"rules/TH#T5.days\",\"days\":7");
    assertThat(body("/projectcycle/steps?country=ID&lang=en")).contains("12 days", "confirmed 20");
    assertThat(body("/projectcycle/steps?lang=ja")).doesNotContain("12日");
    officers.withdraw(place);
    assertThat(body(steps + "ID")).contains("\"fact\":\"rules/ID#T5.days\",\"days\":7");
  }

  @Test
  void aConfirmedRuleOfTheRegistryIsItsRuleFromThenOn() {
    String fact = "rules/registry/use/OIMP#retire";
    String rule = "\"fact\":\"" + fact + "\",\"value\":\"%s\"";
    assertThat(body("/api/registry/rules")).contains(rule.formatted("no"));
    String place = officers.confirm(fact, "yes");
    assertThat(body("/api/registry/rules")).contains(rule.formatted("yes"));
    assertThat(body("/registry/rules?lang=en")).contains("confirmed 20");
    officers.withdraw(place);
    assertThat(body("/api/registry/rules")).contains(rule.formatted("no"));
  }

  @Test
  void aValueOfTheWrongTypeIsRefusedWithPlaceAndRemedyInBothLanguages() {
    HttpResponse<String> wrong = TwoOfficers.enter(officers.first(), "rules/MN#T7.days", "a week");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Value: “a week” cannot stand for rules/MN#T7.days: write calendar days");
    HttpResponse<String> unknown =
        TwoOfficers.enter(officers.first(), "rules/MN#completeness_check_days", "7");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("there is no fact rules/MN#completeness_check_days");
    String shown =
        officers.first().get("/rulebook/confirmations/new?fact=rules/MN%23T7.days&lang=ja").body();
    assertThat(shown).contains("現在の表示：7", "製品での出典");
  }

  @Test
  void anOfficerOfAnotherCountryIsRefusedAndRecorded() {
    for (String fact :
        new String[] {"rules/TH#T7.days", "rules/G3#T7.days", "project/TH001#status"}) {
      assertThat(TwoOfficers.enter(mongolia, fact, "7").statusCode()).as(fact).isEqualTo(403);
    }
    HttpResponse<String> everybodys =
        TwoOfficers.enter(mongolia, "rules/registry/together/GX_ETS#SHK", "yes");
    assertThat(everybodys.statusCode()).isEqualTo(403);
    assertThat(everybodys.body()).contains("This concerns every partner country");
    HttpResponse<String> entered = TwoOfficers.enter(officers.first(), "rules/TH#T7.days", "8");
    String place = TwoOfficers.place(entered);
    for (String act : new String[] {"confirm", "refuse", "withdraw"}) {
      assertThat(mongolia.post(place + "/" + act, Map.of("reason", "not mine")).statusCode())
          .as(act)
          .isEqualTo(403);
    }
    assertThat(officers.second().post(place + "/refuse", Map.of("reason", "a test")).statusCode())
        .isEqualTo(303);
    String refusals =
        Visit.as(SERVER, DemoPerson.ADMINISTRATOR).get("/access/refusals?lang=en").body();
    assertThat(refusals).contains("not for all countries", "other country");
  }

  @Test
  void theOfficerOfTheCountryEntersWhatItsOwnDocumentSays() {
    HttpResponse<String> entered = TwoOfficers.enter(mongolia, "rules/MN#T12.days", "7");
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(
            officers
                .second()
                .post(TwoOfficers.place(entered) + "/refuse", Map.of("reason", "a test"))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void theRegisterDeskBringsListsOfAllCountriesAndNeedsAnOfficerForAll() {
    for (String path :
        new String[] {"/rulebook/register-desk", "/rulebook/register-desk/drafts/1"}) {
      HttpResponse<String> refused = mongolia.get(path);
      assertThat(refused.statusCode()).as(path).isEqualTo(403);
      assertThat(refused.body()).contains("This concerns every partner country");
    }
  }

  private static String body(String path) {
    HttpResponse<String> answer = SERVER.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).as(path).doesNotContain("[projectcycle.", "[registry.");
    return answer.body();
  }
}
