package org.openjcm.server.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPeople;

/// The pages behind the sign-in, each seen by somebody whose work it is, in both languages, on a
/// desk and on a phone.
class SignedInPagesTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final Pattern MISSING_TEXT = Pattern.compile("\\[[a-z0-9]+\\.[a-z0-9.-]+]");
  private static final String GOVERNMENT = SampleProject.JAPAN_GOVERNMENT.text();
  private static final String COMPANY = SampleProject.JAPAN_COMPANY.text();

  private static final String BAD_LIST =
      """
      Reference Number,Project Title,Project Status
      BD001,A longer title than before,Project registered
      ZZ001,A project that nobody has seen,Project registered
      """;
  private static final String GOOD_LIST =
      """
      Reference Number,Country,Project Title,Project Status
      BD001,Bangladesh,A longer title than before,Project registered
      MN003,Mongolia,,Project registered
      MN099,Mongolia,A project that is new on the list,Project registered
      """;

  /// Person, and name, path and status of each page.
  private static Stream<Arguments> people() {
    return Stream.of(
        Arguments.of(
            "registry.jp",
            List.of(
                page("desk-registry", "/registry/desk/SAMPLE-JP"),
                page("accounts", "/registry/accounts"),
                page("log-desk", "/registry/log/SAMPLE-JP/desk"),
                page("account-government", "/registry/accounts/" + GOVERNMENT),
                page("account-none", "/registry/accounts/SAMPLE-JP-ENT-00000099-9", 404),
                page("act-open-account", "/registry/acts/open-account"),
                page("act-first-transfer", "/registry/acts/first-transfer?from=" + GOVERNMENT),
                page("act-transfer", "/registry/acts/transfer?from=" + GOVERNMENT),
                page("act-retire", "/registry/acts/retire?from=" + GOVERNMENT),
                page("act-transfer-many", "/registry/acts/transfer-many?from=" + GOVERNMENT),
                page("act-cancel", "/registry/acts/cancel?from=" + GOVERNMENT),
                page("act-claim", "/registry/acts/claim?from=" + GOVERNMENT),
                page("act-none", "/registry/acts/burn", 404),
                page("restrictions", "/registry/desk/SAMPLE-JP/restrictions"),
                page("act-restrict", "/registry/acts/restrict?from=" + GOVERNMENT),
                page("corrections", "/registry/desk/SAMPLE-JP/corrections"),
                page("act-correct", "/registry/acts/correct?book=SAMPLE-JP"),
                page("open-items", "/registry/open-items"),
                page("applications", "/registry/applications"),
                page("apply", "/registry/applications/new/SAMPLE-JP"),
                page("application-none", "/registry/applications/999999", 404),
                page("instructions", "/registry/instructions"),
                page("instruction-none", "/registry/instructions/999999", 404),
                page("representatives", "/registry/accounts/" + COMPANY + "/representatives"),
                page("act-release", "/registry/acts/release?book=SAMPLE-JP&restriction=1"),
                page("my-account", "/access/account"))),
        Arguments.of(
            "account.company",
            List.of(
                page("account-company", "/registry/accounts/" + COMPANY),
                page("account-not-mine", "/registry/accounts/" + GOVERNMENT, 403),
                page("tasks-none", "/projectcycle/tasks"))),
        Arguments.of(
            "register.one",
            List.of(
                page("desk-register", "/rulebook/register-desk"),
                page("desk-upload-none", "/rulebook/register-desk/uploads/999999", 404),
                page("confirmations-officer", "/rulebook/confirmations"),
                page("confirm-new", "/rulebook/confirmations/new?fact=project/MN003%23status"),
                page("confirm-none", "/rulebook/confirmations/999999", 404),
                page("project-officer", "/projectcycle/projects/PH006"),
                page("steps-officer", "/projectcycle/steps"),
                page("steps-officer-country", "/projectcycle/steps?country=MN"),
                page("confirm-rule", "/rulebook/confirmations/new?fact=rules/MN%23T7.days"),
                page("registry-rules-officer", "/registry/rules"))),
        Arguments.of(
            "article6.jp",
            List.of(
                page("authorizations", "/article6/authorizations/SAMPLE-MN-1"),
                page("tasks-article6", "/projectcycle/tasks"))),
        Arguments.of(
            "administrator",
            List.of(
                page("people", "/access/people"),
                page("organisations", "/access/organisations"),
                page("invite", "/access/invite"),
                page("looks", "/access/looks"),
                page("refusals", "/access/refusals"),
                page("access-journal", "/access/journal"))));
  }

  record Seen(String name, String path, int status) {}

  private static Seen page(String name, String path) {
    return page(name, path, 200);
  }

  private static Seen page(String name, String path, int status) {
    return new Seen(name, path, status);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("people")
  void areReadableForEverybodyInBothLanguagesAtEveryWidth(String person, List<Seen> pages) {
    for (int width : new int[] {BrowserWindow.DESKTOP, BrowserWindow.PHONE}) {
      try (var window = signedIn(person, width)) {
        for (var page : pages) {
          for (var lang : new String[] {"en", "ja"}) {
            look(window, page, lang, width);
          }
        }
      }
    }
  }

  /// A cut file, a list with a row that cannot be taken, and a good one: each difference is shown
  /// to both officers.
  @Test
  void aListIsBroughtThroughTheDeskByHand() {
    for (int width : new int[] {BrowserWindow.DESKTOP, BrowserWindow.PHONE}) {
      for (var lang : new String[] {"en", "ja"}) {
        bring(width, lang);
      }
    }
  }

  private static void bring(int width, String lang) {
    var name = "-" + lang + "-" + width;
    try (var first = signedIn("register.one", width)) {
      hand(first, lang, "a,b\n1,\"cut");
      saw(first, "desk-faults" + name);
      hand(first, lang, BAD_LIST);
      saw(first, "desk-columns" + name);
      assign(first);
      assertThat(first.page().locator("tbody tr").count()).as("faults of ZZ001").isPositive();
      saw(first, "desk-bad-rows" + name);
      hand(first, lang, GOOD_LIST);
      assign(first);
      assertThat(first.page().content())
          .contains("project/BD001", "<del>validation</del>", "<ins>registered</ins>");
      saw(first, "desk-preview-first" + name);
      secondPerson(first.page().url().replace(SERVER.url(), ""), width, lang, name);
      first.visit("/rulebook/register-desk?lang=" + lang);
      saw(first, "desk-with-drafts" + name);
    }
  }

  /// Looks at each kind of difference, and refuses: the register stays as it was.
  private static void secondPerson(String draft, int width, String lang, String name) {
    try (var second = signedIn("register.two", width)) {
      for (var kind : new String[] {"changed", "new", "missing", "unchanged"}) {
        second.visit(draft + "&kind=" + kind);
        saw(second, "desk-preview-" + kind + name);
      }
      var page = second.page();
      page.fill("[name=reason]", lang.equals("ja") ? "試験のため" : "This was a test.");
      page.click("form:has([name=reason]) button");
      page.waitForLoadState();
      saw(second, "desk-refused" + name);
    }
  }

  private static void hand(BrowserWindow window, String lang, String list) {
    var page = window.page();
    window.visit("/rulebook/register-desk?lang=" + lang);
    page.selectOption("select[name=table]", "projects");
    page.setInputFiles(
        "input[type=file]", new FilePayload("list.csv", "text/csv", list.getBytes(UTF_8)));
    page.click("form:has(input[type=file]) button");
    page.waitForLoadState();
  }

  private static void assign(BrowserWindow window) {
    var page = window.page();
    page.fill("[name=source]", "https://www.jcm.go.jp/list.csv");
    page.fill("[name=listDay]", "2026-11-20");
    page.click("form:has([name=listDay]) button >> nth=-1");
    page.waitForLoadState();
  }

  private static void look(BrowserWindow window, Seen seen, String lang, int width) {
    var address = seen.path() + (seen.path().contains("?") ? "&" : "?") + "lang=" + lang;
    assertThat(window.visit(address)).as(seen.name()).isEqualTo(seen.status());
    assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(lang);
    saw(window, seen.name() + "-" + lang + "-" + width);
  }

  private static void saw(BrowserWindow window, String name) {
    assertThat(MISSING_TEXT.matcher(window.page().locator("body").innerText()).results())
        .as("texts missing on " + name)
        .isEmpty();
    window.screenshot(name);
    window.check(name);
  }

  private static BrowserWindow signedIn(String name, int width) {
    var window = Chromium.window(SERVER.url(), width);
    window.visit("/sign-in?lang=en");
    window.page().fill("#name", name);
    window.page().fill("#password", DemoPeople.PASSWORD);
    window.page().click("form:has(#password) button");
    window.page().waitForLoadState();
    return window;
  }
}
