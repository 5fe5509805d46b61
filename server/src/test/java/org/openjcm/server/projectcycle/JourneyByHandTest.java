package org.openjcm.server.projectcycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPeople;
import org.openjcm.server.browser.BrowserWindow;
import org.openjcm.server.browser.Chromium;
import org.openjcm.server.rulebook.TwoOfficers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People of both sides sign in one after the other and carry the sample case from its readings to
/// the rows of both Parties, in English and Japanese, on the pages.
class JourneyByHandTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final String CASE = CaseView.path(SampleCase.key());
  private static final String JAPAN_GOVERNMENT =
      "/registry/accounts/" + SampleProject.JAPAN_GOVERNMENT;
  private static final String JAPAN_COMPANY = "/registry/accounts/" + SampleProject.JAPAN_COMPANY;

  @Test
  void aTonneIsCarriedByHandFromItsReadingsToTheRowsOfBothParties() {
    participantReports();
    entityVerifies();
    participantRequestsIssuance();
    secretariatConfirms();
    wrongPeopleAreRefused();
    coChairsDecide();
    sidesAreNotifiedAndIssue();
    officersAuthorize();
    creditsMove();
    bothPartiesReport();
    anybodyWalksBack();
    anybodyWalksBackInData();
  }

  private static void participantReports() {
    try (BrowserWindow window = signedIn("participant.jp", "en")) {
      Page page = window.page();
      visit(window, "/projectcycle/tasks?lang=en");
      assertThat(page.content()).contains("Upload the monitoring data and submit the report");
      window.check("my tasks");
      window.screenshot("tasks-en");
      visit(window, CASE + "?lang=en");
      window.check("a case before its report");
      upload(page, "period,equipment\nnonsense");
      assertThat(page.content()).contains("The data cannot be calculated yet");
      upload(page, SampleMonitoring.SOLAR_PARK.readingsCsv());
      assertThat(page.content()).contains("17,974 tCO2e");
      window.check("a case with a calculation");
      submit(page, "submit-report");
      assertThat(page.content()).contains("Awaiting verification");
    }
  }

  private static void upload(Page page, String csv) {
    page.setInputFiles(
        "#readings",
        new FilePayload("readings.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    submit(page, "upload");
  }

  private static void entityVerifies() {
    try (BrowserWindow window = signedIn("tpe", "ja")) {
      Page page = window.page();
      visit(window, "/projectcycle/tasks?lang=ja");
      assertThat(page.content()).contains("再計算して報告書を検証する");
      visit(window, CASE + "?lang=ja");
      raise(page, "計量器の校正記録がありません。");
      assertThat(page.content()).contains("CAR 1");
    }
    try (BrowserWindow window = signedIn("participant.mn", "en")) {
      visit(window, CASE + "?lang=en");
      window.page().fill("#response-1", "The calibration record is attached.");
      submit(window.page(), "answer-finding");
    }
    try (BrowserWindow window = signedIn("tpe", "ja")) {
      Page page = window.page();
      visit(window, CASE + "?lang=ja");
      submit(page, "close-finding");
      submit(page, "recompute");
      assertThat(page.content()).contains("すべて一致しました");
      page.fill("#statement", "合理的保証を得ました。");
      window.check("the verification form");
      window.screenshot("verify-ja");
      submit(page, "verify");
      assertThat(page.content()).contains("検証済み");
    }
  }

  private static void raise(Page page, String text) {
    page.click("details:has(#finding) summary");
    page.fill("#finding", text);
    submit(page, "raise-findings");
  }

  private static void participantRequestsIssuance() {
    try (BrowserWindow window = signedIn("participant.jp", "en")) {
      Page page = window.page();
      visit(window, CASE + "?lang=en");
      page.fill("[name=weight0]", "80");
      page.fill("[name=weight2]", "20");
      page.click("button[value=suggest]");
      assertThat(page.inputValue("[name='tonnes2024-0']")).isEqualTo("4614");
      page.fill("[name='tonnes2024-0']", "5000");
      page.click("button[value=go]");
      assertThat(page.content()).contains("Ask for at most what was verified");
      assertThat(page.inputValue("[name='tonnes2025-2']"))
          .as("what was typed stays")
          .isEqualTo("2441");
      page.fill("[name='tonnes2024-0']", "4614");
      window.check("the allocation form");
      window.screenshot("allocation-en");
      page.click("button[value=go]");
      assertThat(page.content()).contains("Completeness check");
    }
  }

  private static void secretariatConfirms() {
    try (BrowserWindow window = signedIn("secretariat.mn", "en")) {
      visit(window, "/projectcycle/tasks?lang=en");
      assertThat(window.page().content())
          .contains("Check that the request is complete", "7 days from", "unverified");
      TwoOfficers officers = TwoOfficers.at(SERVER);
      String confirmed = officers.confirm("rules/MN#T7.days", "10");
      visit(window, "/projectcycle/tasks?lang=en");
      assertThat(window.page().content()).contains("10 days from").doesNotContain("7 days from");
      window.check("my tasks by a confirmed limit");
      visit(window, CASE + "?lang=en");
      assertThat(window.page().content()).contains("10 days from");
      officers.withdraw(confirmed);
      visit(window, CASE + "?lang=en");
      assertThat(window.page().content()).contains("7 days from");
      submit(window.page(), "confirm-complete");
    }
  }

  private static void wrongPeopleAreRefused() {
    try (BrowserWindow window = signedIn("member.jp", "en")) {
      int status = window.visit(CASE + "?lang=en");
      assertThat(status).as("a member who is no co-chair has no part in the case").isEqualTo(403);
    }
    try (BrowserWindow window = signedIn("cochair.jp", "en")) {
      Page page = window.page();
      visit(window, CASE + "?lang=en");
      page.evaluate(
          "() => { document.querySelector(\"form[action*='/affirm'] [name=side]\").value = 'MN'; }");
      submit(page, "affirm");
      assertThat(page.content()).as("Japan's co-chair for Mongolia").contains("403");
    }
  }

  private static void coChairsDecide() {
    try (BrowserWindow window = signedIn("cochair.jp", "en")) {
      visit(window, CASE + "?lang=en");
      assertThat(window.page().content()).contains("SAMPLE-JC-MN-1");
      window.check("the co-chair's page");
      submit(window.page(), "affirm");
    }
    try (BrowserWindow window = signedIn("cochair.mn", "ja")) {
      visit(window, CASE + "?lang=ja");
      assertThat(window.page().content()).contains("JP側が承認済みです");
      submit(window.page(), "affirm");
      assertThat(window.page().content()).contains("決定済み");
      visit(window, "/projectcycle/decisions/SAMPLE-JC-MN-1?lang=ja");
      window.check("the decision");
      window.screenshot("decision-ja");
    }
  }

  private static void sidesAreNotifiedAndIssue() {
    for (String side : new String[] {"jp", "mn"}) {
      try (BrowserWindow window = signedIn("secretariat." + side, "en")) {
        visit(window, CASE + "?lang=en");
        submit(window.page(), "notify-side");
      }
      try (BrowserWindow window = signedIn("registry." + side, "en")) {
        visit(window, CASE + "?lang=en");
        submit(window.page(), "report-issuance");
        assertThat(window.page().content()).contains("Issuance reported");
      }
    }
  }

  private static void officersAuthorize() {
    for (String side : new String[] {"mn", "jp"}) {
      try (BrowserWindow window = signedIn("article6." + side, "en")) {
        Page page = window.page();
        visit(window, "/projectcycle/tasks?lang=en");
        page.click("text=Authorize the outcomes under Article 6");
        window.check("the authorization form");
        page.fill("#maximum", "50,000");
        page.click("form[action*='/article6/authorizations/'] button");
        page.waitForLoadState();
        assertThat(page.content()).contains(side.equals("mn") ? "SAMPLE-MNG-1" : "SAMPLE-JPN-1");
      }
    }
  }

  /// Each act is tried on its page first and shows what it would do; a second press records it.
  private static void creditsMove() {
    try (BrowserWindow window = signedIn("registry.jp", "en")) {
      Page page = window.page();
      visit(window, "/registry/desk/SAMPLE-JP?lang=en");
      window.check("the registry manager's desk");
      window.screenshot("registry-desk-en");
      String serials = openAct(window, JAPAN_GOVERNMENT, "first-transfer", "en");
      page.fill("#to", SampleProject.JAPAN_GOVERNMENT.text());
      page.fill("#tonnes", "1000");
      page.fill("#authorization", "NO-SUCH-1");
      submit(page, "first-transfer");
      assertThat(page.content()).as("an authorization nobody gave").contains("Not recorded");
      window.check("a refused act");
      page.fill("#authorization", "SAMPLE-MNG-1");
      submit(page, "first-transfer");
      assertThat(page.content()).contains("This would happen").contains("1,000");
      window.check("the preview of an act");
      window.screenshot("act-preview-en");
      confirm(page);
      assertThat(page.content()).contains("First transfer");
      window.check("an entry");
      window.screenshot("entry-en");
      assertThat(openAct(window, JAPAN_GOVERNMENT, "transfer", "en")).isNotEqualTo(serials);
      page.fill("#to", SampleProject.JAPAN_COMPANY.text());
      submit(page, "transfer");
      confirm(page);
    }
    try (BrowserWindow window = signedIn("account.company", "ja")) {
      Page page = window.page();
      visit(window, "/registry/accounts?lang=ja");
      window.check("my accounts");
      assertThat(window.visit(JAPAN_GOVERNMENT + "?lang=ja"))
          .as("the account of the government is not the company's to see")
          .isEqualTo(403);
      HolderLooks.whileHolding(SERVER, JAPAN_COMPANY);
      openAct(window, JAPAN_COMPANY, "retire", "ja");
      page.fill("#ndcYear", "2030");
      window.check("the form of retirement");
      window.screenshot("act-retire-ja");
      submit(page, "retire");
      confirm(page);
      claimIsStatedOnce(window);
      HolderLooks.afterTheEnd(SERVER, JAPAN_COMPANY);
    }
  }

  /// One beneficiary and one reporting year for each serial; what was claimed is not claimed again.
  private static void claimIsStatedOnce(BrowserWindow window) {
    Page page = window.page();
    claim(window, "2026");
    confirm(page);
    assertThat(page.content()).contains("利用の記録");
    visit(window, JAPAN_COMPANY + "?lang=ja");
    assertThat(page.content()).contains("排出量取引制度（GX-ETS）");
    window.check("an account with retired credits");
    window.screenshot("account-ja");
    claim(window, "2027");
    assertThat(page.content()).contains("記録されませんでした").contains("2026");
    page.fill("#serials", page.inputValue("#serials").replaceFirst("[0-9]+$", "99999999"));
    submit(page, "claim");
    assertThat(page.content()).as("more than was retired here").contains("含まれています");
    window.check("the form of a use");
    window.screenshot("act-claim-ja");
  }

  private static void claim(BrowserWindow window, String year) {
    visit(window, JAPAN_COMPANY + "?lang=ja");
    window.page().click("a[href*='/registry/acts/claim']");
    window.page().selectOption("#use", "GX_ETS");
    window.page().fill("#beneficiary", "見本商事");
    window.page().fill("#reportingYear", year);
    submit(window.page(), "claim");
  }

  /// Opens an account and follows the link of an act beside its last block of 2025.
  private static String openAct(BrowserWindow window, String account, String act, String lang) {
    visit(window, account + "?lang=" + lang);
    window.check("an account");
    window.page().click("tr:has-text('2025') a[href*='/registry/acts/" + act + "?'] >> nth=0");
    window.page().waitForLoadState();
    return window.page().inputValue("#serials");
  }

  private static void confirm(Page page) {
    page.click("form:has([name=confirmed]) button");
    page.waitForLoadState();
  }

  private static void bothPartiesReport() {
    try (BrowserWindow window = Chromium.window(SERVER.url(), BrowserWindow.DESKTOP)) {
      visit(window, "/article6/aef/MNG?lang=en");
      assertThat(window.page().content()).contains("First transfer to another Party");
      window.check("AEF of Mongolia");
      visit(window, "/article6/aef/JPN?lang=ja");
      assertThat(window.page().content()).contains("Acquisition").contains("Use").contains("2030");
      window.check("AEF of Japan");
      visit(window, "/article6/adjustment/JPN?lang=en");
      assertThat(window.page().content()).contains("-100.0 tCO2e");
      window.check("the corresponding adjustment");
      visit(window, "/projectcycle/journey?lang=ja");
      assertThat(window.page().content()).doesNotContain("次はこれ");
      window.check("the guide of the journey");
    }
  }

  private static void anybodyWalksBack() {
    try (BrowserWindow window = Chromium.window(SERVER.url(), BrowserWindow.PHONE)) {
      Page page = window.page();
      visit(window, "/projectcycle/decisions/SAMPLE-JC-MN-1?lang=en");
      window.check("the decision on a phone");
      page.click("a[href*='/projectcycle/verifications/']");
      window.check("the verification on a phone");
      page.click("a[href*='/projectcycle/calculations/'] >> nth=0");
      assertThat(page.content()).contains("12,207").contains("EF_RE").contains("SAMPLE／見本");
      window.check("the calculation on a phone");
      page.click("text=Run it again now");
      assertThat(page.content()).contains("the same result, byte for byte");
      visit(window, "/projectcycle/steps?lang=en");
      window.check("the table of steps on a phone");
    }
  }

  /// The same way back through the API: decision, verification, calculation, and the rows of a
  /// Party.
  private static void anybodyWalksBackInData() {
    JsonNode decision = json("/api/projectcycle/decisions").path("items").get(0);
    assertThat(json("/api/projectcycle/decisions/SAMPLE-JC-MN-1")).isEqualTo(decision);
    assertThat(decision.path("sample").asBoolean()).isTrue();
    assertThat(decision.path("totalTco2e").asLong()).isEqualTo(17_974);
    assertThat(decision.path("sides").get(1).path("entry").isNumber()).isTrue();
    JsonNode opinion =
        json("/api/projectcycle/verifications/" + decision.path("verification").asString());
    assertThat(opinion.path("findings").get(0).path("closed").asBoolean()).isTrue();
    String address = "/api/projectcycle/calculations/" + decision.path("calculation").asString();
    assertThat(json(address).path("reductionsTco2e").asLong()).isEqualTo(17_974);
    assertThat(hash(SERVER.get(address + "/result").body()))
        .isEqualTo(decision.path("calculation").asString());
    assertThat(hash(SERVER.get(address + "/trace").body()))
        .isEqualTo(json(address).path("trace").asString());
    assertThat(json("/api/article6/authorizations?country=MN").path("total").asInt()).isEqualTo(2);
    int year = LocalDate.now(ZoneOffset.UTC).getYear();
    JsonNode tables = json("/api/article6/aef/JPN/" + year + "?sample=true");
    assertThat(tables.path("actions").get(0).path("Action type").asString()).isNotBlank();
    assertThat(json("/api/article6/aef/JPN/" + year).path("actions").size())
        .as("samples in the real tables")
        .isZero();
  }

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(SERVER.get(path).body());
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static BrowserWindow signedIn(String name, String lang) {
    BrowserWindow window = Chromium.window(SERVER.url(), BrowserWindow.DESKTOP);
    visit(window, "/sign-in?lang=" + lang);
    window.page().fill("#name", name);
    window.page().fill("#password", DemoPeople.PASSWORD);
    window.page().click("form:has(#password) button");
    window.page().waitForLoadState();
    return window;
  }

  private static void visit(BrowserWindow window, String path) {
    assertThat(window.visit(path)).as(path).isEqualTo(200);
  }

  private static void submit(Page page, String event) {
    page.click("form[action*='/" + event + "'] button >> nth=0");
    page.waitForLoadState();
  }
}
