package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.server.RunningServer;
import org.openjcm.workbook.MonitoringWorkbook;
import org.openjcm.workbook.WorkbookOutcome;

/// A visitor fills in a sample, calculates, and opens the tree; then breaks a unit and is told
/// where.
class CalculationBrowserTest {

  @ParameterizedTest
  @ValueSource(ints = {BrowserWindow.DESKTOP, BrowserWindow.PHONE})
  void aVisitorCalculatesASampleAndIsToldWhatIsWrong(int width) {
    try (var window = Chromium.window(RunningServer.shared().url(), width)) {
      window.visit("/methodology/calculate?sample=SAMPLE-ID-1&lang=ja");
      var page = window.page();
      page.locator("#calculation-form button[type=submit]:not([name])").click();
      assertThat(page.locator("#result").innerText()).isEqualTo("算定結果");
      assertThat(page.locator("main").innerText()).contains("78 tCO2e", "未確認の定数・規則", "2024年度");
      assertThat(page.locator(".banner.sample").count()).as("the sample is marked").isEqualTo(1);
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("result");
      opensWithKeys(page, ".tree details[open] > details > summary");
      opensWithKeys(page, ".tree details[open] > details[open] > details > summary");
      window.screenshot("calculation-result-ja-" + width);
      window.check("calculation result at " + width);

      String readings = page.locator("#readings").inputValue();
      page.locator("#readings").fill(readings.replaceFirst("kWh", "kWhh"));
      page.locator("#calculation-form button[type=submit]:not([name])").click();
      assertThat(page.locator("[role=alert]").innerText()).contains("kWhh", "単位ではありません");
      assertThat(page.locator("#readings").inputValue()).contains("kWhh");
      window.screenshot("calculation-fault-ja-" + width);
      window.check("calculation fault at " + width);
    }
  }

  /// A line of the tree is reached and opened without a mouse.
  private static void opensWithKeys(Page page, String summary) {
    Locator line = page.locator(summary).first();
    line.focus();
    page.keyboard().press("Enter");
    assertThat(line.locator("..").getAttribute("open")).isNotNull();
  }

  @Test
  void whileACalculationRunsThePageSaysSoAndTakesNoSecondOne() {
    try (var window = Chromium.window(RunningServer.shared().url(), BrowserWindow.DESKTOP)) {
      window.visit("/methodology/calculate?sample=SAMPLE-ID-1&lang=ja");
      var page = window.page();
      List<Route> held = new ArrayList<>();
      page.route(
          "**/methodology/calculate*",
          route -> {
            if (route.request().method().equals("POST")) {
              held.add(route);
            } else {
              route.resume();
            }
          });
      page.locator("#calculation-form button[type=submit]:not([name])").click();
      page.locator("#busy.htmx-request").waitFor();
      assertThat(page.locator("#busy").innerText()).contains("計算しています");
      assertThat(page.locator("#busy span").evaluate("it => getComputedStyle(it).visibility"))
          .isEqualTo("visible");
      assertThat(page.locator("#calculation-form button[type=submit]:not([name])").isDisabled())
          .isTrue();
      assertThat(held).hasSize(1);
      held.getFirst().resume();
      page.locator("#result").waitFor();
      assertThat(page.locator("#calculation-form button[type=submit]:not([name])").isEnabled())
          .isTrue();
    }
  }

  @Test
  void withoutScriptsTheFormWorksAllTheSame() {
    String url = RunningServer.shared().url();
    try (var window = Chromium.windowWithoutScript(url, BrowserWindow.DESKTOP)) {
      window.visit("/methodology/calculate?sample=SAMPLE-ID-1&lang=en");
      var page = window.page();
      page.locator("#calculation-form button[type=submit]:not([name])").click();
      page.waitForLoadState();
      assertThat(page.locator("main").innerText())
          .contains("78 tCO2e", "Eligibility criteria", "to be shown by evidence");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BrowserWindow.DESKTOP, BrowserWindow.PHONE})
  void theChartShowsBothEmissionsOfEachPart(int width) {
    try (var window = Chromium.window(RunningServer.shared().url(), width)) {
      window.visit("/methodology/calculate?sample=SAMPLE-MN-1&lang=en");
      var page = window.page();
      page.locator("#calculation-form button[type=submit]:not([name])").click();
      page.locator("#result").waitFor();
      assertThat(page.locator(".plot svg").count()).isEqualTo(3);
      page.locator(".take a").last().click();
      assertThat(page.locator("main").innerText()).contains("17,974 tCO2e");
      window.screenshot("calculation-park-en-" + width);
      window.check("calculation by link at " + width);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BrowserWindow.DESKTOP, BrowserWindow.PHONE})
  void aFilledWorkbookIsChosenAndItsTonnesAreCompared(int width) {
    SampleMonitoring freezers = SampleMonitoring.QUICK_FREEZERS;
    byte[] file =
        ((WorkbookOutcome.Written)
                MonitoringWorkbook.write(
                    freezers.methodology(), freezers.facts(), Optional.of(freezers.data())))
            .file()
            .bytes();
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    try (var window = Chromium.window(RunningServer.shared().url(), width)) {
      window.visit("/methodology/calculate?lang=ja");
      var page = window.page();
      page.locator("#workbookFile").setInputFiles(new FilePayload("急速冷凍.xlsx", type, file));
      page.locator("#calculation-form button[type=submit]:not([name])").click();
      page.locator("#result").waitFor();
      assertThat(page.locator("main").innerText()).contains("一致しています", "急速冷凍.xlsx: 78 tCO2e");
      assertThat(page.locator("#project").inputValue()).contains("SAMPLE-ID-1");
      assertThat(page.locator("#readings").inputValue()).contains("EC_PJ");
      window.screenshot("calculation-workbook-ja-" + width);
      window.check("calculation of a workbook at " + width);

      byte[] half = Arrays.copyOf(file, file.length / 2);
      page.locator("#workbookFile").setInputFiles(new FilePayload("half.xlsx", type, half));
      page.locator("#calculation-form button[type=submit]:not([name])").click();
      assertThat(page.locator("[role=alert]").innerText()).contains("half.xlsx", "途中で切れています");
      window.screenshot("calculation-workbook-fault-ja-" + width);
      window.check("fault of a workbook at " + width);
    }
  }
}
