package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjcm.server.RunningServer;

/// The factor tables and the grid-factor form, in both languages, on a desk and on a phone:
/// readable for everybody, within the window, nothing from outside.
class FactorPagesBrowserTest {

  private static final String URL = RunningServer.shared().url();
  private static final Pattern MISSING_TEXT = Pattern.compile("\\[[a-z0-9]+\\.[a-z0-9.-]+]");
  private static final Map<Integer, BrowserWindow> WINDOWS = new HashMap<>();

  /// Name, path, status.
  private static Stream<Arguments> pages() {
    String grid = "/methodology/factors/grid";
    return Stream.of(
        Arguments.of("factors", "/methodology/factors", 200),
        Arguments.of("factors-fuels", "/methodology/factors/ipcc-2006-fuels", 200),
        Arguments.of("factors-gwp", "/methodology/factors/gwp?sort=AR5&order=down", 200),
        Arguments.of("factors-blends", "/methodology/factors/refrigerant-blends", 200),
        Arguments.of("factors-electricity", "/methodology/factors/jcm-electricity", 200),
        Arguments.of("factors-empty", "/methodology/factors/gwp?q=unobtainium", 200),
        Arguments.of("factors-row", "/methodology/factors/ipcc-2006-fuels/gas-diesel-oil", 200),
        Arguments.of(
            "factors-derived", "/methodology/factors/jcm-electricity/PH-luzon-visayas", 200),
        Arguments.of("factors-none", "/methodology/factors/nothing", 404),
        Arguments.of("grid", grid, 200),
        Arguments.of(
            "grid-follows", grid + "?om=0.7122&bm=0.5979&weights=wind-solar&published=0.6836", 200),
        Arguments.of(
            "grid-differs", grid + "?om=0.7122&bm=0.5979&own=0.5/0.5&published=0.6836", 200),
        Arguments.of("grid-missing", grid + "?om=ifi-grid-3.2/MN/om&published=1.2", 200),
        Arguments.of("grid-faults", grid + "?om=high&bm-plants=A;1&own=0.7/0.7", 400));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isReadableForEverybodyInBothLanguagesAtEveryWidth(String name, String path, int status) {
    for (int width : new int[] {BrowserWindow.DESKTOP, BrowserWindow.PHONE}) {
      for (var lang : new String[] {"en", "ja"}) {
        var window = WINDOWS.computeIfAbsent(width, wide -> Chromium.window(URL, wide));
        var shot = name + "-" + lang + "-" + width;
        assertThat(window.visit(path + (path.contains("?") ? "&" : "?") + "lang=" + lang))
            .as(shot)
            .isEqualTo(status);
        assertThat(MISSING_TEXT.matcher(window.page().locator("main").innerText()).results())
            .as("texts missing on " + shot)
            .isEmpty();
        window.screenshot(shot);
        window.check(shot);
      }
    }
  }

  @Test
  void aVisitorFillsInTheFormSeesTheStepsAndSharesTheAddress() {
    try (var window = Chromium.window(URL, BrowserWindow.PHONE)) {
      window.visit("/methodology/factors/grid?lang=ja");
      var page = window.page();
      page.locator("#om-plants").fill("北; 1200 GWh; 910000 tCO2\n南; 800 GWh; 360570 tCO2");
      page.locator("#bm").fill("0.5979");
      page.locator("#published").fill("0.6259");
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("main").innerText()).contains("0.62593875", "一致");
      page.locator(".trace details").last().locator("summary").click();
      assertThat(page.locator(".trace details[open]").innerText()).contains("w_OM");
      window.check("grid factor result");
      String shared = page.url();
      window.visit(shared.substring(URL.length()));
      assertThat(page.locator("main").innerText()).contains("0.62593875");
      assertThat(page.locator("#om-plants").inputValue()).contains("北; 1200 GWh");
    }
  }

  @AfterAll
  static void close() {
    WINDOWS.values().forEach(BrowserWindow::close);
    WINDOWS.clear();
  }
}
