package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;
import org.openjcm.server.RunningServer;

/// Signing in, setting up and administration on the pages of the running product in demo mode.
class AdministrationPagesTest {

  private static final CountryCode MONGOLIA = CountryCode.of("MN");

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.shared();
  }

  private static Visit street() {
    return Visit.ofTheStreet(server);
  }

  @Test
  void anAdministratorOfOneSideReachesNeitherTheOtherSideNorAnotherCountry() {
    String name = "admin.mongolia";
    Administration administration = server.context().getBean(Administration.class);
    Credentials credentials = server.context().getBean(Credentials.class);
    long organisation =
        administration.addOrganisation(
            new Name("Mongolian operator (test)", ""), Optional.of(MONGOLIA), By.COMMAND_LINE);
    long id =
        administration.addPerson(
            name, new Name("Administrator MN", ""), organisation, false, By.COMMAND_LINE);
    credentials.set(id, credentials.hash(House.PASSWORD), By.COMMAND_LINE);
    administration.give(id, HeldRole.of(Role.ADMINISTRATOR, new Side(MONGOLIA)), By.COMMAND_LINE);
    Visit mongolian = Visit.as(server, name, House.PASSWORD);
    Map<String, String> person =
        Map.of(
            "signInName", "invited.by.mongolia",
            "nameEn", "Invited",
            "organisation", String.valueOf(organisation),
            "role", "SECRETARIAT");

    assertThat(invite(mongolian, person, "JP", "MN").statusCode()).isEqualTo(403);
    assertThat(invite(mongolian, person, "PARTNER", "ID").statusCode()).isEqualTo(403);
    assertThat(invite(mongolian, person, "BOTH", "").statusCode()).isEqualTo(403);
    long everywhere =
        server.context().getBean(People.class).find("administrator").orElseThrow().id();
    assertThat(mongolian.post("/access/people/" + everywhere + "/link", Map.of()).statusCode())
        .as("a new password for the administrator of everything")
        .isEqualTo(403);
    assertThat(mongolian.get("/access/looks").statusCode()).isEqualTo(403);
    assertThat(RefusalRows.of(server, name))
        .extracting(row -> row.get("reason"))
        .containsExactly(
            "access.refused.country",
            "access.refused.country",
            "access.refused.role",
            "access.refused.role",
            "access.refused.role");

    HttpResponse<String> invited = invite(mongolian, person, "PARTNER", "MN");
    assertThat(invited.statusCode()).isEqualTo(200);
    assertThat(invited.body()).containsPattern("/set-up/[A-Za-z0-9_-]{43}");
  }

  private static HttpResponse<String> invite(
      Visit visit, Map<String, String> person, String side, String partner) {
    Map<String, String> fields = new HashMap<>(person);
    fields.put("side", side);
    fields.put("partner", partner);
    return visit.post("/access/invite", fields);
  }

  @Test
  void aSetUpLinkWorksOnceOnThePages() {
    long id = server.context().getBean(People.class).find("article6.mn").orElseThrow().id();
    Token token = server.context().getBean(SetUpLinks.class).invite(id, By.COMMAND_LINE);
    String path = "/set-up/" + token.text();
    Visit visit = street();

    assertThat(visit.get(path).body()).contains("article6.mn");
    assertThat(visit.get(path).statusCode()).as("looking does not use it up").isEqualTo(200);
    Map<String, String> tooShort = Map.of("password", "short", "again", "short");
    assertThat(visit.post(path, tooShort).statusCode()).isEqualTo(422);
    Map<String, String> differing =
        Map.of("password", DemoPeople.PASSWORD, "again", DemoPeople.PASSWORD + "!");
    assertThat(visit.post(path, differing).statusCode()).isEqualTo(422);
    Map<String, String> good =
        Map.of("password", DemoPeople.PASSWORD, "again", DemoPeople.PASSWORD);
    assertThat(visit.post(path, good).statusCode()).isEqualTo(200);
    assertThat(visit.post(path, good).statusCode()).isEqualTo(410);
    assertThat(visit.get(path).statusCode()).isEqualTo(410);
    assertThat(visit.get("/set-up/nonsense").statusCode()).isEqualTo(410);
  }

  @Test
  void theSignInPageOffersEveryDemoPersonAndItsPassword() {
    String page = street().get("/sign-in?lang=ja").body();
    assertThat(page).contains("合同委員会共同議長・モンゴル側（デモ）", DemoPeople.PASSWORD);
    for (DemoPerson person : DemoPerson.values()) {
      assertThat(page).contains("name=\"name\" value=\"" + person.signInName() + "\"");
    }
  }

  @Test
  void everyPageOfAccessOpensInBothLanguagesWithoutAMissingText() {
    Visit administrator = Visit.as(server, DemoPerson.ADMINISTRATOR);
    long id = server.context().getBean(People.class).find("tpe").orElseThrow().id();
    for (String path :
        List.of(
            "/sign-in",
            "/access/account",
            "/access/people",
            "/access/people/" + id,
            "/access/invite",
            "/access/organisations",
            "/access/journal",
            "/access/looks",
            "/access/refusals")) {
      for (String lang : List.of("en", "ja")) {
        HttpResponse<String> page = administrator.get(path + "?lang=" + lang);
        assertThat(page.statusCode()).as(path + " " + lang).isEqualTo(200);
        assertThat(page.body()).as(path + " " + lang).doesNotContain("[access.", "[pages.");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      }
    }
    assertThat(administrator.get("/access/people/999999").statusCode()).isEqualTo(404);
    assertThat(administrator.get("/access/people/nonsense").statusCode()).isEqualTo(400);
    assertThat(administrator.get("/access/people?page=-7").statusCode()).isEqualTo(200);
  }

  @Test
  void anInvitationWithMistakesComesBackWithEachMistakeNamed() {
    Visit administrator = Visit.as(server, DemoPerson.ADMINISTRATOR);
    Map<String, String> mistaken =
        Map.of("signInName", "tpe", "nameEn", " ", "organisation", "-1", "role", "KING");

    HttpResponse<String> page = invite(administrator, mistaken, "JP", "JAPAN");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains(
            "The sign-in name tpe is taken",
            "A name has 1 to 200 characters",
            "Choose an organisation from the list",
            "Choose a role from the list");
    assertThat(page.body()).doesNotContain("/set-up/");
  }

  @Test
  void aCoChairBelongsToOneCommittee() {
    Visit administrator = Visit.as(server, DemoPerson.ADMINISTRATOR);
    String path = "/access/people/" + idOf("member.jp") + "/roles";
    Map<String, String> everywhere =
        Map.of("role", "JOINT_COMMITTEE_MEMBER", "side", "JP", "partner", "", "coChair", "yes");
    HttpResponse<String> page = administrator.post(path, everywhere);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("A co-chair is a member of the Joint Committee, for one side");
  }

  @Test
  void nobodyIsDeactivatedWithoutAReasonNorByThemselves() {
    Visit administrator = Visit.as(server, DemoPerson.ADMINISTRATOR);
    String member = "/access/people/" + idOf("member.mn") + "/standing";
    assertThat(administrator.post(member, Map.of("active", "false", "reason", "  ")).statusCode())
        .isEqualTo(422);
    String own = "/access/people/" + idOf("administrator") + "/standing";
    assertThat(administrator.post(own, Map.of("active", "false", "reason", "tired")).statusCode())
        .isEqualTo(403);
    assertThat(RefusalRows.of(server, "administrator").getLast())
        .containsEntry("reason", "access.refused.secondperson");
    assertThat(administrator.get("/access/account").statusCode()).isEqualTo(200);
  }

  @Test
  void aScriptInANameIsShownAndNotRun() {
    Visit administrator = Visit.as(server, DemoPerson.ADMINISTRATOR);
    String script = "<script>alert('組織')</script>";
    HttpResponse<String> added =
        administrator.post(
            "/access/organisations", Map.of("nameEn", script, "nameJa", script, "country", "MN"));
    assertThat(added.statusCode()).isEqualTo(303);
    String page = administrator.get("/access/organisations").body();
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(");
    HttpResponse<String> wrong =
        administrator.post(
            "/access/organisations", Map.of("nameEn", script, "nameJa", "", "country", "mongolia"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("is in the list already", "A country is two capital letters");
  }

  @Test
  void thePasswordIsChangedOnlyByWhoKnowsItAndOtherSessionsEnd() {
    Visit here = Visit.as(server, DemoPerson.ACCOUNT_COMPANY);
    Visit elsewhere = Visit.as(server, DemoPerson.ACCOUNT_COMPANY);
    Map<String, String> wrong =
        Map.of("present", "not it", "password", DemoPeople.PASSWORD, "again", DemoPeople.PASSWORD);
    assertThat(here.post("/access/account/password", wrong).statusCode()).isEqualTo(422);
    assertThat(elsewhere.get("/access/account").statusCode()).isEqualTo(200);
    Map<String, String> right = new HashMap<>(wrong);
    right.put("present", DemoPeople.PASSWORD);
    assertThat(here.post("/access/account/password", right).statusCode()).isEqualTo(303);
    assertThat(here.get("/access/account").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/access/account").statusCode()).isEqualTo(303);
  }

  @Test
  void nobodyEndsSomebodyElsesSession() {
    Visit victim = Visit.as(server, DemoPerson.SECRETARIAT_MN);
    long session =
        server.context().getBean(Sessions.class).of(idOf("secretariat.mn")).getFirst().id();
    Visit other = Visit.as(server, DemoPerson.SECRETARIAT_JP);
    assertThat(other.post("/access/account/sessions/" + session + "/end", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(victim.get("/access/account").statusCode()).isEqualTo(200);
  }

  private static long idOf(String signInName) {
    return server.context().getBean(People.class).find(signInName).orElseThrow().id();
  }
}
