package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.Optional;
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
      page.locator("#calculation-form button[type=submit]").click();
      assertThat(page.locator("#result").innerText()).isEqualTo("算定結果");
      assertThat(page.locator("main").innerText()).contains("78 tCO2e", "未確認の定数・規則", "2024年度");
      page.locator(".tree details[open] > details > summary").first().click();
      page.locator(".tree details[open] > details[open] > details > summary").first().click();
      window.screenshot("calculation-result-ja-" + width);
      window.check("calculation result at " + width);

      String readings = page.locator("#readings").inputValue();
      page.locator("#readings").fill(readings.replaceFirst("kWh", "kWhh"));
      page.locator("#calculation-form button[type=submit]").click();
      assertThat(page.locator("[role=alert]").innerText()).contains("kWhh", "単位ではありません");
      assertThat(page.locator("#readings").inputValue()).contains("kWhh");
      window.screenshot("calculation-fault-ja-" + width);
      window.check("calculation fault at " + width);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BrowserWindow.DESKTOP, BrowserWindow.PHONE})
  void theChartShowsBothEmissionsOfEachPart(int width) {
    try (var window = Chromium.window(RunningServer.shared().url(), width)) {
      window.visit("/methodology/calculate?sample=SAMPLE-MN-1&lang=en");
      var page = window.page();
      page.locator("#calculation-form button[type=submit]").click();
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
      page.locator("#calculation-form button[type=submit]").click();
      assertThat(page.locator("main").innerText()).contains("一致しています", "急速冷凍.xlsx: 78 tCO2e");
      assertThat(page.locator("#project").inputValue()).contains("SAMPLE-ID-1");
      assertThat(page.locator("#readings").inputValue()).contains("EC_PJ");
      window.screenshot("calculation-workbook-ja-" + width);
      window.check("calculation of a workbook at " + width);

      byte[] half = Arrays.copyOf(file, file.length / 2);
      page.locator("#workbookFile").setInputFiles(new FilePayload("half.xlsx", type, half));
      page.locator("#calculation-form button[type=submit]").click();
      assertThat(page.locator("[role=alert]").innerText()).contains("half.xlsx", "途中で切れています");
      window.screenshot("calculation-workbook-fault-ja-" + width);
      window.check("fault of a workbook at " + width);
    }
  }
}
