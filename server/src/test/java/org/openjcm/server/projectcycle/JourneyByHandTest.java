package org.openjcm.server.projectcycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.registry.Book;
import org.openjcm.registry.Command;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Journal;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Request;
import org.openjcm.registry.Retire;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPeople;
import org.openjcm.server.browser.BrowserWindow;
import org.openjcm.server.browser.Chromium;

/// People of both sides sign in one after the other and carry the sample case from its readings to
/// the rows of both Parties, in English and Japanese, on the pages.
class JourneyByHandTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final String CASE = CaseView.path(SampleCase.key());

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
      assertThat(window.page().content()).contains("Check that the request is complete");
      visit(window, CASE + "?lang=en");
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

  /// The registry's own pages have tests of their own; here the credits only have to move on.
  private static void creditsMove() {
    Journal journal = SERVER.context().getBean(Journal.class);
    CreditSeries series = new CreditSeries(Side.JAPAN, SampleProject.REFERENCE, Vintage.of(2025));
    Parcel some = new Parcel.Quantity(series, Tonnes.of(1_000));
    record(
        journal,
        "first",
        new FirstTransfer(
            SampleProject.JAPAN_GOVERNMENT, SampleProject.JAPAN_GOVERNMENT, some, "SAMPLE-MNG-1"));
    record(
        journal,
        "transfer",
        new Transfer(SampleProject.JAPAN_GOVERNMENT, SampleProject.JAPAN_COMPANY, some));
    record(
        journal,
        "retire",
        new Retire(SampleProject.JAPAN_COMPANY, some, Optional.of(2030), Optional.empty()));
  }

  private static void record(Journal journal, String key, Command command) {
    Outcome outcome =
        journal.record(
            new Request(
                Book.sample(Side.JAPAN), new IdempotencyKey("by-hand-" + key), "test", command));
    assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
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
