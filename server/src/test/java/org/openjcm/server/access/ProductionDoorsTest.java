package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.server.AdminCommand;
import org.openjcm.server.ServeArguments;
import org.openjcm.server.Server;
import org.openjcm.server.access.RawRequest.Answer;
import org.openjcm.server.database.CannotStart;
import org.openjcm.server.database.TestDatabase;

/// The doors of a production installation behind a TLS proxy, tried from outside.
class ProductionDoorsTest {

  private static final String PASSWORD = "rivers carry more than snow";

  @TempDir private static Path data;
  private static TestDatabase database;
  private static Server.Running server;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    server = Server.start(arguments(database, "127.0.0.1", data));
    Administration administration = server.context().getBean(Administration.class);
    Credentials credentials = server.context().getBean(Credentials.class);
    long organisation =
        administration.addOrganisation(new Name("Ministry", ""), Optional.empty(), By.COMMAND_LINE);
    for (boolean demo : new boolean[] {false, true}) {
      long person =
          administration.addPerson(
              demo ? "left.over" : "sato",
              new Name("Sato", "佐藤"),
              organisation,
              demo,
              By.COMMAND_LINE);
      credentials.set(person, credentials.hash(PASSWORD), By.COMMAND_LINE);
    }
  }

  private static ServeArguments arguments(TestDatabase database, String proxies, Path folder) {
    return ServeArguments.parse(
        List.of(
            "--production",
            "--listen",
            "127.0.0.1",
            "--port",
            "0",
            "--empty",
            "--data",
            folder.toString()),
        environment(database, proxies));
  }

  private static Map<String, String> environment(TestDatabase database, String proxies) {
    Map<String, String> environment = new HashMap<>(database.asExternal());
    environment.put("JCM_PUBLIC_URL", "https://jcm.example.org");
    environment.put("JCM_TRUSTED_PROXIES", proxies);
    return environment;
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  private static RawRequest request() {
    return RawRequest.to(server.url()).host("jcm.example.org");
  }

  private static Answer signIn(RawRequest form, RawRequest send, String name) throws Exception {
    return send(form.get("/sign-in"), send, "/sign-in", "name=" + name + "&password=" + PASSWORD);
  }

  /// Sends a form with the token and the cookie of the page it stood on.
  private static Answer send(Answer page, RawRequest send, String path, String fields)
      throws Exception {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).isTrue();
    String cookie = page.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    return send.header("Cookie", cookie)
        .post(
            path,
            fields.replace(" ", "+")
                + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
  }

  @Test
  void cookiesTravelOverTlsOnlyAndBelongToThisHost() throws Exception {
    Answer in = signIn(request(), request(), "sato");
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.headers("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("__Host-jcm-session=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
    assertThat(request().get("/sign-in").headers("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-jcm-form=")
        .contains("; Secure; HttpOnly");
  }

  @Test
  void browsersAreToldToUseTlsForAYear() throws Exception {
    Answer page = request().get("/sign-in");
    assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(page.header("Content-Security-Policy")).contains(Doors.CONTENT_POLICY);
  }

  @Test
  void thereAreNoDemoPeopleAndThoseLeftOverCannotEnter() throws Exception {
    assertThat(request().get("/sign-in").body())
        .doesNotContain(DemoPeople.PASSWORD, "participant.jp", "cochair.mn");
    assertThat(request().get("/?lang=en").body())
        .as("no page calls itself a demonstration")
        .doesNotContain("banner demo", "class=\"demo");
    assertThat(signIn(request(), request(), "left.over").status()).isEqualTo(422);
    assertThat(server.context().getBean(People.class).find("participant.jp")).isEmpty();
  }

  @Test
  void theFirstAdministratorComesInByALinkMadeAtTheCommandLine() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int code =
        AdminCommand.run(
            List.of("--data", data.resolve("terminal").toString(), "invite", "first.admin"),
            environment(database, ""),
            new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(code).isZero();
    Matcher link =
        Pattern.compile("https://jcm\\.example\\.org(/set-up/\\S{43})")
            .matcher(printed.toString(StandardCharsets.UTF_8));
    assertThat(link.find()).isTrue();

    Answer page = request().get(link.group(1));
    assertThat(page.body()).contains("first.admin");
    assertThat(
            send(page, request(), link.group(1), "password=" + PASSWORD + "&again=" + PASSWORD)
                .status())
        .isEqualTo(200);
    assertThat(signIn(request(), request(), "first.admin").status()).isEqualTo(303);
  }

  @Test
  void onlyTheHostOfThePublicAddressIsAnswered() throws Exception {
    assertThat(RawRequest.to(server.url()).host("evil.example").get("/").status()).isEqualTo(421);
    assertThat(RawRequest.to(server.url()).host("localhost").get("/sign-in").status())
        .isEqualTo(421);
    assertThat(RawRequest.to(server.url()).host("JCM.example.org:443").get("/sign-in").status())
        .isEqualTo(200);
    assertThat(RawRequest.to(server.url()).host("10.0.0.9").get("/healthz").status())
        .as("a load balancer asks by number")
        .isEqualTo(200);
  }

  @Test
  void aRequestThatCameWithoutTlsIsSentToTheSecureAddress() throws Exception {
    Answer plain = request().header("X-Forwarded-Proto", "http").get("/sign-in?lang=ja");
    assertThat(plain.status()).isEqualTo(308);
    assertThat(plain.header("Location")).contains("https://jcm.example.org/sign-in?lang=ja");
    assertThat(request().header("X-Forwarded-Proto", "http").post("/sign-in", "").status())
        .isEqualTo(403);
  }

  @Test
  void theVisitorsAddressIsTakenFromANamedProxy() throws Exception {
    signIn(request(), request().header("X-Forwarded-For", "6.6.6.6, 198.51.100.7"), "sato");
    assertThat(lastAddress()).isEqualTo("198.51.100.7");
  }

  @Test
  void theAddressesOfAnswersAreBuiltFromNoHeader() throws Exception {
    Answer closed = request().header("X-Forwarded-Prefix", "/evil").get("/access/account");
    assertThat(closed.header("Location")).contains("/sign-in?next=%2Faccess%2Faccount&lang=en");
    assertThat(server.context().getBean(SiteAddress.class).of("/set-up/x"))
        .isEqualTo("https://jcm.example.org/set-up/x");
  }

  @Test
  void aStrangersForwardedHeadersAreIgnored() throws Exception {
    RawRequest stranger =
        request()
            .from("127.0.0.2")
            .header("X-Forwarded-For", "198.51.100.99")
            .header("Forwarded", "for=198.51.100.99;host=evil.example;proto=http")
            .header("X-Forwarded-Proto", "http")
            .header("X-Forwarded-Host", "evil.example");
    Answer in = signIn(request(), stranger, "sato");
    assertThat(in.status()).isEqualTo(303);
    assertThat(lastAddress()).isEqualTo("127.0.0.2");
    assertThat(
            RawRequest.to(server.url())
                .from("127.0.0.2")
                .host("evil.example")
                .header("X-Forwarded-Host", "jcm.example.org")
                .get("/sign-in")
                .status())
        .isEqualTo(421);
  }

  @Test
  void aMisspeltProxyStopsTheStartWithItsName() {
    ServeArguments misspelt = arguments(database, "proxy.local", data);
    assertThatThrownBy(() -> new AccessSetting().frontDoor(misspelt))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("JCM_TRUSTED_PROXIES names \"proxy.local\"");
  }

  private static String lastAddress() {
    return database
        .writer()
        .jdbc()
        .sql(
            "SELECT address FROM access.journal WHERE event = 'SIGNED_IN' ORDER BY id DESC LIMIT 1")
        .query(String.class)
        .single();
  }
}
