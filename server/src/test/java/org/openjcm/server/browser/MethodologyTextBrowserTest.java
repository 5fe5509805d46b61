package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjcm.server.RunningServer;

/// A reader meets formulas as printed, and finds behind each what its symbols mean and the line.
class MethodologyTextBrowserTest {

  @ParameterizedTest
  @ValueSource(ints = {BrowserWindow.DESKTOP, BrowserWindow.PHONE})
  void aFormulaIsTypesetAndOpensToItsSymbolsAndItsLine(int width) {
    try (var window = Chromium.window(RunningServer.shared().url(), width)) {
      window.visit("/methodology/methodologies/ID_AM003_ver01.0?lang=ja");
      var page = window.page();
      var first = page.locator(".typeset").first();
      assertThat(first.locator("math mfrac").first().boundingBox().height).isGreaterThan(25);
      assertThat(first.locator("math").first().getAttribute("alttext"))
          .isEqualTo("COP_PJ[i] = CAP_PJ[i] / PIN_PJ[i]");
      first.locator("summary").click();
      assertThat(first.innerText()).contains("冷凍機iの冷却能力", "登録前に固定", "CAP_PJ[i] / PIN_PJ[i]");
      for (var more : page.locator(".typeset summary").all().subList(1, 3)) {
        more.click();
      }
      window.screenshot("methodology-formulas-ja-" + width);
      window.check("formulas at " + width);
    }
  }
}
