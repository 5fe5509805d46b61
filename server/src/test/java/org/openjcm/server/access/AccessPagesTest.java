package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjcm.server.RunningServer;
import org.openjcm.server.browser.BrowserWindow;
import org.openjcm.server.browser.Chromium;

/// The pages of signing in and administration, in a real browser, both languages and widths.
class AccessPagesTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"en,1280", "ja,1280", "en,390", "ja,390"})
  void everyPageIsReadableForEverybody(String lang, int width) {
    RunningServer server = RunningServer.shared();
    long person = server.context().getBean(People.class).find("tpe").orElseThrow().id();
    try (BrowserWindow window = Chromium.window(server.url(), width)) {
      look(window, "/sign-in", lang, width, 200);
      window.page().locator("#name").fill("nobody.here");
      window.page().locator("#password").fill("not the password");
      window.page().locator("form.stack button").click();
      assertThat(window.page().locator("[role=alert]").count()).isEqualTo(1);
      window.check("a sign-in that failed");

      window.page().locator("button[aria-describedby='demo-registry.mn']").click();
      look(window, "/access/people", lang, width, 403);

      window.visit("/sign-in?lang=" + lang);
      window.page().locator("button[aria-describedby='demo-administrator']").click();
      for (String path :
          new String[] {
            "/access/account",
            "/access/people",
            "/access/people/" + person,
            "/access/invite",
            "/access/organisations",
            "/access/journal",
            "/access/looks",
            "/access/refusals"
          }) {
        look(window, path, lang, width, 200);
      }
      Token token = server.context().getBean(SetUpLinks.class).invite(person, By.COMMAND_LINE);
      look(window, "/set-up/" + token.text(), lang, width, 200);
      look(window, "/set-up/" + "A".repeat(43), lang, width, 410);
    }
  }

  private static void look(BrowserWindow window, String path, String lang, int width, int status) {
    String name =
        path.startsWith("/set-up/")
            ? "set-up"
            : path.substring(1).replace('/', '-').replaceAll("people-[0-9]+", "person");
    assertThat(window.visit(path + "?lang=" + lang)).as(path).isEqualTo(status);
    window.screenshot(name + "-" + status + "-" + lang + "-" + width);
    window.check(path + " " + lang + " " + width);
  }
}
