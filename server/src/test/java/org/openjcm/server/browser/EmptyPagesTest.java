package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.server.ServeArguments;
import org.openjcm.server.Server;

/// An installation started with `--empty` says on every public page that nothing is loaded, instead
/// of showing zeros.
class EmptyPagesTest {

  private static final List<String> LISTS =
      List.of(
          "/",
          "/rulebook/countries",
          "/projectcycle/projects",
          "/methodology/methodologies",
          "/registry/credits",
          "/financing/cases",
          "/projectcycle/third-party-entities",
          "/about");

  @TempDir private static Path data;

  private static Server.Running server;

  @BeforeAll
  static void start() {
    server =
        Server.start(
            ServeArguments.parse(
                List.of("--port", "0", "--empty", "--data", data.toString()), Map.of()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyListSaysThatTheRegisterIsNotLoaded() {
    try (var window = Chromium.window(server.url(), BrowserWindow.DESKTOP)) {
      for (var lang : List.of("en", "ja")) {
        for (var path : LISTS) {
          assertThat(window.visit(path + "?lang=" + lang)).as(path).isEqualTo(200);
          assertThat(window.page().locator(".empty").count())
              .as("empty notes on " + path)
              .isPositive();
          window.check(path + " without register");
        }
        window.visit("/?lang=" + lang);
        window.screenshot("home-empty-" + lang);
      }
    }
  }

  @Test
  void aProjectOrCountryThatIsNotLoadedIsNotFound() {
    try (var window = Chromium.window(server.url(), BrowserWindow.PHONE)) {
      assertThat(window.visit("/projectcycle/projects/MN003?lang=ja")).isEqualTo(404);
      assertThat(window.visit("/rulebook/countries/MN?lang=ja")).isEqualTo(404);
      window.check("a country that is not loaded");
    }
  }
}
