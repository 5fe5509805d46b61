package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjcm.server.RunningServer;

/// Every kind of public page, full, sparse, empty and not found, in both languages, on a desk and
/// on a phone: readable for everybody, within the window, nothing from outside, light.
class PublicPagesTest {

  private static final long LIGHT = 150_000;
  private static final String URL = RunningServer.shared().url();
  private static final Pattern MISSING_TEXT = Pattern.compile("\\[[a-z0-9]+\\.[a-z0-9.-]+]");
  private static final Map<Integer, BrowserWindow> WINDOWS = new HashMap<>();

  /// Those of some kinds alone while somebody works on them: `-Djcm.page=status,home`.
  private static Stream<Arguments> pages() {
    String only = System.getProperty("jcm.page", "");
    List<String> kinds = List.of(only.split(",", -1));
    return all().filter(page -> kinds.stream().anyMatch(String.valueOf(page.get()[0])::startsWith));
  }

  /// Name, path, status.
  private static Stream<Arguments> all() {
    return Stream.of(
        Arguments.of("home", "/", 200),
        Arguments.of("countries", "/rulebook/countries", 200),
        Arguments.of("country-full", "/rulebook/countries/MN", 200),
        Arguments.of("country-large", "/rulebook/countries/ID", 200),
        Arguments.of("country-sparse", "/rulebook/countries/IN", 200),
        Arguments.of("country-unsigned", "/rulebook/countries/OM", 200),
        Arguments.of("country-none", "/rulebook/countries/FR", 404),
        Arguments.of("projects", "/projectcycle/projects", 200),
        Arguments.of(
            "projects-found",
            "/projectcycle/projects?q=chiller&country=ID&status=registered&sort=expected",
            200),
        Arguments.of("projects-empty", "/projectcycle/projects?q=perpetuum+mobile", 200),
        Arguments.of("projects-bad", "/projectcycle/projects?country=mongolia", 400),
        Arguments.of("project-full", "/projectcycle/projects/MN001", 200),
        Arguments.of("project-noted", "/projectcycle/projects/MN003", 200),
        Arguments.of("project-itmo", "/projectcycle/projects/TH014", 200),
        Arguments.of("project-sparse", "/projectcycle/projects/BD001", 200),
        Arguments.of("project-unknown-amount", "/projectcycle/projects/KH005", 200),
        Arguments.of("project-none", "/projectcycle/projects/XX999", 404),
        Arguments.of("methodologies", "/methodology/methodologies", 200),
        Arguments.of("methodologies-found", "/methodology/methodologies?country=MN", 200),
        Arguments.of("methodologies-empty", "/methodology/methodologies?q=unobtainium", 200),
        Arguments.of("methodology-coverage", "/methodology/coverage", 200),
        Arguments.of("methodology-listed", "/methodology/methodologies/BD_AM002", 200),
        Arguments.of("methodology-versions", "/methodology/methodologies/MN_AM003", 200),
        Arguments.of("methodology-text", "/methodology/methodologies/MN_AM003_ver02.0", 200),
        Arguments.of("methodology-marked", "/methodology/methodologies/ID_AM003_ver01.0", 200),
        Arguments.of("methodology-text-none", "/methodology/methodologies/MN_AM999_ver01.0", 404),
        Arguments.of("methodology-template", "/methodology/templates/cogeneration", 200),
        Arguments.of(
            "methodology-compare",
            "/methodology/compare?a=MN_AM003_ver02.0&b=ID_AM003_ver01.0",
            200),
        Arguments.of("calculate-table", "/methodology/calculate/table", 200),
        Arguments.of(
            "calculate-table-months",
            "/methodology/calculate/table?methodology=ID_AM003_ver01.0&first=2025-01&last=2025-06&equipment%7Ci=R1,R2,R3",
            200),
        Arguments.of("methodology-compare-empty", "/methodology/compare", 200),
        Arguments.of("methodology-compare-none", "/methodology/compare?a=nothing", 404),
        Arguments.of("methodology-drafts", "/methodology/drafts", 200),
        Arguments.of("methodology-land", "/methodology/methodologies/KH_AM004_ver01.1", 200),
        Arguments.of("methodology-methane", "/methodology/methodologies/TN_PM001_ver01.0", 200),
        Arguments.of("methodology-guide", "/methodology/guide", 200),
        Arguments.of("methodology-template-none", "/methodology/templates/nothing", 404),
        Arguments.of("calculate", "/methodology/calculate", 200),
        Arguments.of("official-forms", "/methodology/forms", 200),
        Arguments.of("calculate-sample", "/methodology/calculate?sample=SAMPLE-MN-1", 200),
        Arguments.of("methodology-none", "/methodology/methodologies/MN_AM999", 404),
        Arguments.of("credits", "/registry/credits", 200),
        Arguments.of("credits-country", "/registry/credits?country=MN", 200),
        Arguments.of("credits-empty", "/registry/credits?country=FR", 200),
        Arguments.of("credits-bad", "/registry/credits?country=%3Cscript%3E", 400),
        Arguments.of("cases", "/financing/cases", 200),
        Arguments.of("cases-empty", "/financing/cases?country=MN&technology=geothermal", 200),
        Arguments.of("entities", "/projectcycle/third-party-entities", 200),
        Arguments.of("about", "/about", 200),
        Arguments.of("api", "/api", 200),
        Arguments.of("status-published", "/financing/status?source=published", 200),
        Arguments.of("status-register", "/financing/status?source=register&asOf=2024-10-31", 200),
        Arguments.of("status-compare", "/financing/status?source=compare", 200),
        Arguments.of(
            "status-narrow", "/financing/status?source=published&country=MN&sort=total", 200),
        Arguments.of("status-bad", "/financing/status?asOf=yesterday", 400),
        Arguments.of("status-cell", "/financing/status/cell?country=MV&column=total", 200),
        Arguments.of("status-cell-sum", "/financing/status/cell?country=total&column=fgas", 200),
        Arguments.of("status-cell-none", "/financing/status/cell?country=FR&column=total", 404),
        Arguments.of("status-answer", "/financing/status/answer?country=MN&column=issuing", 200),
        Arguments.of(
            "status-answer-computed",
            "/financing/status/answer?country=total&column=registered&source=register",
            200),
        Arguments.of("support-projects", "/financing/support-projects", 200),
        Arguments.of("support-projects-empty", "/financing/support-projects?q=unobtainium", 200),
        Arguments.of("confirmations", "/rulebook/confirmations", 200),
        Arguments.of("steps", "/projectcycle/steps", 200),
        Arguments.of("steps-country", "/projectcycle/steps?country=MN", 200),
        Arguments.of("steps-no-country", "/projectcycle/steps?country=FR", 404),
        Arguments.of("registry-rules", "/registry/rules", 200),
        Arguments.of("journey", "/projectcycle/journey", 200),
        Arguments.of("decision-none", "/projectcycle/decisions/SAMPLE-JC-MN-99", 404),
        Arguments.of("books", "/registry/books", 200),
        Arguments.of("entry-open-account", "/registry/entries/SAMPLE-JP/1", 200),
        Arguments.of("entry-none", "/registry/entries/SAMPLE-JP/999999", 404),
        Arguments.of("serials", "/registry/serials", 200),
        Arguments.of("log", "/registry/log", 200),
        Arguments.of("verify", "/registry/verify", 200),
        Arguments.of("verify-entry", "/registry/verify?q=SAMPLE-JP-1", 200),
        Arguments.of("verify-none", "/registry/verify?q=nothing", 200),
        Arguments.of("serials-none", "/registry/serials?q=JCM-JP-MN-MN003-2025-1-300", 200),
        Arguments.of("parties", "/article6", 200),
        Arguments.of("aef", "/article6/aef/MNG", 200),
        Arguments.of("aef-real", "/article6/aef/JPN?book=real", 200),
        Arguments.of("aef-none", "/article6/aef/FRA", 404),
        Arguments.of("adjustment", "/article6/adjustment/JPN", 200),
        Arguments.of("sign-in", "/sign-in", 200),
        Arguments.of("sign-in-spent-link", "/set-up/" + "x".repeat(43), 410),
        Arguments.of("nothing-there", "/no/such/page", 404));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isReadableForEverybodyInBothLanguagesAtEveryWidth(String name, String path, int status) {
    for (int width : new int[] {BrowserWindow.DESKTOP, BrowserWindow.PHONE}) {
      for (var lang : new String[] {"en", "ja"}) {
        look(name + "-" + lang + "-" + width, path, status, width, lang);
      }
    }
  }

  private static void look(String name, String path, int status, int width, String lang) {
    var window = WINDOWS.computeIfAbsent(width, wide -> Chromium.window(URL, wide));
    var address = path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
    assertThat(window.visit(address)).as(name).isEqualTo(status);
    assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(lang);
    assertThat(MISSING_TEXT.matcher(window.page().locator("body").innerText()).results())
        .as("texts missing on " + name)
        .isEmpty();
    window.screenshot(name);
    window.check(name);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/",
        "/rulebook/countries",
        "/rulebook/countries/ID",
        "/projectcycle/projects",
        "/projectcycle/projects/MN003",
        "/methodology/methodologies",
        "/methodology/methodologies/ID_AM003_ver01.0",
        "/methodology/methodologies/KH_AM004_ver01.1",
        "/methodology/compare?a=MN_AM003_ver02.0&b=ID_AM003_ver01.0",
        "/methodology/calculate?sample=SAMPLE-ID-1",
        "/registry/credits",
        "/financing/cases",
        "/financing/status?source=published",
        "/financing/status/answer?country=MN&column=issuing",
        "/projectcycle/third-party-entities",
        "/rulebook/confirmations",
        "/registry/books",
        "/article6/aef/JPN",
        "/api",
        "/about"
      })
  void isLightOnAFirstVisit(String path) {
    try (var window = Chromium.window(URL, BrowserWindow.DESKTOP)) {
      window.visit(path + (path.contains("?") ? "&" : "?") + "lang=ja");
      System.out.printf("%s weighs %,d bytes on a first visit%n", path, window.weight());
      assertThat(window.weight()).as("bytes of " + path).isLessThan(LIGHT);
    }
  }

  @AfterAll
  static void close() {
    WINDOWS.values().forEach(BrowserWindow::close);
    WINDOWS.clear();
  }
}
