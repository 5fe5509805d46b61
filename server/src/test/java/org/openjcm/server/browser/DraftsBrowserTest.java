package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPeople;

/// An expert makes a draft from a sister, breaks a line, is told below it, mends it and compares.
class DraftsBrowserTest {

  @ParameterizedTest
  @ValueSource(ints = {BrowserWindow.DESKTOP, BrowserWindow.PHONE})
  void anExpertWritesADraftFromASister(int width) {
    try (var window = Chromium.window(RunningServer.shared().url(), width)) {
      var page = window.page();
      window.visit("/sign-in?lang=ja&next=/methodology/drafts");
      page.fill("#name", "participant.mn");
      page.fill("#password", DemoPeople.PASSWORD);
      page.locator("main button[type=submit]").first().click();
      window.visit("/methodology/drafts?sister=ID_AM003_ver01.0&lang=ja");
      window.screenshot("drafts-ja-" + width);
      window.check("drafts at " + width);
      page.selectOption("#for-country", "VN");
      page.locator("form[action*=from-sister] button").click();
      assertThat(page.locator("h1").innerText()).contains("VN_PM");
      window.screenshot("draft-ja-" + width);
      window.check("draft at " + width);

      String text = page.locator("#text").inputValue();
      page.locator("#text").fill(text.replace("ER = RE - PE", "ER = RE - PX"));
      page.locator("button[value=check]").click();
      assertThat(page.locator(".fault").first().innerText()).contains("PX");
      window.screenshot("draft-fault-ja-" + width);
      window.check("draft with a fault at " + width);

      page.locator("#text").fill(text);
      page.locator("button[value=save]").click();
      page.locator("a[href*='/compare']").first().click();
      assertThat(page.locator(".compared").first().isVisible()).isTrue();
      window.screenshot("draft-compare-ja-" + width);
      window.check("draft compared at " + width);
    }
  }
}
