package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;
import org.openjcm.server.RunningServer;
import org.openjcm.server.pages.Assets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The doors of the running product in demo mode, tried from outside.
class DoorsTest {

  private static final CountryCode MONGOLIA = CountryCode.of("MN");

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.shared();
  }

  private static Visit street() {
    return Visit.ofTheStreet(server);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void everyAnswerCarriesTheHeadersThatProtectAPage() {
    for (String path : List.of("/", "/sign-in", "/nowhere", "/access/people", "/api/nowhere")) {
      HttpResponse<String> answer = street().get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .contains(Doors.CONTENT_POLICY);
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
      assertThat(answer.headers().firstValue("Permissions-Policy")).contains(Doors.PERMISSIONS);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .as("a demo has no TLS")
          .isEmpty();
    }
  }

  @Test
  void whatIsPublicSetsNoCookieAndMayBeKeptByCaches() {
    String style = server.context().getBean(Assets.class).address("jcm.css");
    HttpResponse<String> open = street().get(style);
    assertThat(open.statusCode()).isEqualTo(200);
    assertThat(open.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(open.headers().firstValue("Cache-Control").orElse("")).contains("public");
    assertThat(street().get("/").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void aClosedPageLeadsToTheSignInPageAndBack() {
    HttpResponse<String> closed = street().get("/access/people?page=2&lang=ja");
    assertThat(closed.statusCode()).isEqualTo(303);
    assertThat(location(closed))
        .isEqualTo("/sign-in?next=%2Faccess%2Fpeople%3Fpage%3D2%26lang%3Dja&lang=ja");

    HttpResponse<String> in =
        street().signIn("administrator", DemoPeople.PASSWORD, "/access/people?page=2&lang=ja");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).isEqualTo("/access/people?page=2&lang=ja");
  }

  @Test
  void signingInLeadsToNoOtherSite() {
    for (String elsewhere : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
      HttpResponse<String> in = street().signIn("ministry", DemoPeople.PASSWORD, elsewhere);
      assertThat(location(in)).as(elsewhere).isEqualTo("/?lang=en");
    }
  }

  @Test
  void anAddressWithoutAPageIsNotFoundAndAsksNobodyToSignIn() {
    assertThat(street().get("/nowhere/at/all").statusCode()).isEqualTo(404);
  }

  @Test
  void nothingCanBeSentWithoutASession() {
    Set<String> sendable = new LinkedHashSet<>();
    server
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .filter(mapping ->
            mapping.getMethodsCondition().getMethods().stream()
                .anyMatch(method -> method == RequestMethod.POST))
        .forEach(mapping -> sendable.addAll(mapping.getPatternValues()));
    // Trying a calculation out or verifying a receipt keeps nothing, a witness is known by its
    // signature; a new door to send through is a decision, made here.
    sendable.removeAll(
        List.of(
            "/sign-in",
            "/set-up/{token}",
            "/methodology/calculate",
            "/methodology/calculate/table",
            "/registry/verify",
            "/registry/log/{book}/cosignatures",
            "/api/methodology/calculate"));
    assertThat(sendable).contains("/sign-out", "/access/invite");
    for (String pattern : sendable) {
      String path = pattern.replaceAll("\\{([^{}]|\\{[^{}]*})*}", "1");
      HttpResponse<String> answer = street().post(path, Map.of());
      if (path.startsWith("/api/")) {
        assertThat(answer.statusCode()).as(path).isEqualTo(401);
      } else {
        assertThat(answer.statusCode()).as(path).isEqualTo(303);
        assertThat(location(answer)).as(path).isEqualTo("/sign-in?expired=1&lang=en");
      }
    }
  }

  @Test
  void aFormWithoutItsTokenIsRefusedAndRecorded() {
    assertThat(
            street()
                .postAsIs("/sign-in", Map.of("name", "tpe", "password", DemoPeople.PASSWORD))
                .statusCode())
        .isEqualTo(403);

    Visit tpe = Visit.as(server, DemoPerson.TPE);
    int before = RefusalRows.of(server, "tpe").size();
    assertThat(tpe.postAsIs("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            tpe.postAsIs(
                    "/sign-out", Map.of("_csrf", Visit.as(server, DemoPerson.MINISTRY).formToken()))
                .statusCode())
        .as("the token of somebody else's session")
        .isEqualTo(403);
    assertThat(tpe.get("/access/account").statusCode()).as("still signed in").isEqualTo(200);
    assertThat(RefusalRows.of(server, "tpe").subList(before, before + 2))
        .allSatisfy(row ->
            assertThat(row)
                .containsEntry("path", "/sign-out")
                .containsEntry("reason", "access.refused.form"));
  }

  @Test
  void aScriptSendsTheTokenInAHeader() {
    Visit ministry = Visit.as(server, DemoPerson.MINISTRY);
    HttpResponse<String> out =
        ministry.postAsIs("/sign-out", Map.of(), FormTokens.HEADER, ministry.formToken());
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(ministry.get("/access/account").statusCode()).isEqualTo(303);
  }

  @Test
  void aPlantedSessionIsNeverTakenOver() {
    Visit victim = street();
    String planted = "P".repeat(43);
    victim.plant("jcm-session", planted);
    victim.signIn("secretariat.mn", DemoPeople.PASSWORD, "/");
    assertThat(victim.cookie("jcm-session")).isPresent().get().isNotEqualTo(planted);
    Visit attacker = street();
    attacker.plant("jcm-session", planted);
    assertThat(attacker.get("/access/account").statusCode()).isEqualTo(303);
  }

  @Test
  void signingInAgainEndsTheEarlierSessionOfThatBrowser() {
    Visit visit = Visit.as(server, DemoPerson.SECRETARIAT_JP);
    String earlier = visit.cookie("jcm-session").orElseThrow();
    visit.signIn("member.jp", DemoPeople.PASSWORD, "/");
    Visit thief = street();
    thief.plant("jcm-session", earlier);
    assertThat(thief.get("/access/account").statusCode()).isEqualTo(303);
  }

  @Test
  void aSignedOutSessionIsOverAlsoForACopyOfItsCookie() {
    Visit visit = Visit.as(server, DemoPerson.MEMBER_MN);
    Visit copy = street();
    copy.plant("jcm-session", visit.cookie("jcm-session").orElseThrow());
    assertThat(copy.get("/access/account").statusCode()).isEqualTo(200);
    visit.post("/sign-out", Map.of());
    assertThat(copy.get("/access/account").statusCode()).isEqualTo(303);
  }

  @Test
  void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
    HttpResponse<String> in = street().signIn("article6.jp", DemoPeople.PASSWORD, "/");
    assertThat(in.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("jcm-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
  }

  @Test
  void theWrongRoleIsToldWhyInBothLanguagesAndRecorded() {
    Visit manager = Visit.as(server, DemoPerson.REGISTRY_MN);
    int before = RefusalRows.of(server, "registry.mn").size();

    HttpResponse<String> english = manager.get("/access/people?lang=en");
    HttpResponse<String> japanese = manager.get("/access/people?lang=ja");

    assertThat(english.statusCode()).isEqualTo(403);
    assertThat(english.body()).contains("This needs the role “Administrator”");
    assertThat(japanese.statusCode()).isEqualTo(403);
    assertThat(japanese.body()).contains("「システム管理者」の役割が必要");
    assertThat(RefusalRows.of(server, "registry.mn").subList(before, before + 2))
        .allSatisfy(row ->
            assertThat(row)
                .containsEntry("method", "GET")
                .containsEntry("path", "/access/people")
                .containsEntry("reason", "access.refused.role")
                .containsEntry("role", "ADMINISTRATOR"));
  }

  @Test
  void theApiRefusesWithAProblemDocumentAndRecordsIt() {
    SignedIn who = someone(DemoPerson.REGISTRY_JP);
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/registry/entries");
    int before = RefusalRows.of(server, "registry.jp").size();

    ResponseEntity<?> answer =
        server
            .context()
            .getBean(AccessAnswers.class)
            .refused(
                new Refused(who, new Refusal.SideNeeded(Role.REGISTRY_MANAGER, new Side(MONGOLIA))),
                request);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    assertThat(answer.getBody())
        .isInstanceOfSatisfying(
            ProblemDetail.class,
            problem -> {
              assertThat(problem.getDetail())
                  .isEqualTo(
                      "This needs the role “Registry manager” for the side of MN; you hold it for"
                          + " another side.");
              assertThat(problem.getProperties()).containsEntry("reason", "access.refused.side");
            });
    assertThat(RefusalRows.of(server, "registry.jp")).hasSize(before + 1);
    assertThat(RefusalRows.of(server, "registry.jp").getLast())
        .containsEntry("role", "REGISTRY_MANAGER")
        .containsEntry("facts", "{MN}");
  }

  @Test
  void anApiFormWithoutItsTokenGetsAProblemDocument() {
    HttpResponse<String> answer = street().postAsIs("/api/registry/nothing", Map.of());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"reason\":\"access.refused.form\"");
  }

  @Test
  void aDemoAnswersToNoBorrowedName() throws Exception {
    assertThat(RawRequest.to(server.url()).host("evil.example").get("/").status()).isEqualTo(421);
    assertThat(RawRequest.to(server.url()).host("localhost:1").get("/sign-in").status())
        .isEqualTo(200);
  }

  private static SignedIn someone(DemoPerson person) {
    People.Person found =
        server.context().getBean(People.class).find(person.signInName()).orElseThrow();
    return new SignedIn(
        found.id(), found.signInName(), found.name(), found.organisation(), person.roles(), 0);
  }
}
