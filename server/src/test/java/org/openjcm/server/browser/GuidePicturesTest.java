package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPeople;

/// Draws the pictures of the guide to the methodology pages from the running product. They are
/// written to `docs/images` with `-Djcm.golden=write`; without it the test shows that they can
/// still be drawn, and that the guide names exactly those that are there.
class GuidePicturesTest {

  private static final Path IMAGES = Path.of("..", "docs", "images");
  private static final Path GUIDES = Path.of("..", "docs", "guides");
  private static final Pattern PICTURE = Pattern.compile("\\(\\.\\./images/(methodology-[a-z-]+)");
  private static final List<String> NAMES =
      List.of("compare", "coverage", "draft", "measure", "result");

  private static Path file(String name, String lang) {
    boolean write = "write".equals(System.getProperty("jcm.golden"));
    String file = "methodology-" + name + "-" + lang + ".png";
    return write ? IMAGES.resolve(file) : Path.of("target", "screenshots", "guide", file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void everyPictureOfTheGuideIsDrawnFromThePages(String lang) throws IOException {
    try (var window = Chromium.window(RunningServer.shared().url(), BrowserWindow.DESKTOP)) {
      String in = "lang=" + lang;
      window.visit("/methodology/coverage?" + in);
      window.picture("h1", file("coverage", lang));
      window.visit("/methodology/methodologies/ID_AM003_ver01.0?" + in);
      window.picture("#measure", file("measure", lang));
      window.visit("/methodology/calculate?sample=SAMPLE-ID-1&" + in);
      window.page().locator("#calculation-form button[type=submit]").first().click();
      window.page().locator("#result").waitFor();
      window.picture("#result", file("result", lang));
      window.visit("/methodology/compare?a=MN_AM003_ver02.0&b=KE_AM002_ver01.0&" + in);
      window.picture("h1", file("compare", lang));
      drawADraft(window, lang);
      for (String name : NAMES) {
        var picture = ImageIO.read(file(name, lang).toFile());
        assertThat(picture.getWidth()).as(name).isEqualTo(BrowserWindow.DESKTOP);
        assertThat(Files.size(file(name, lang))).as(name).isLessThan(400_000);
      }
    }
  }

  private static void drawADraft(BrowserWindow window, String lang) {
    var page = window.page();
    window.visit("/sign-in?lang=" + lang + "&next=/methodology/drafts");
    page.fill("#name", "participant.mn");
    page.fill("#password", DemoPeople.PASSWORD);
    page.locator("main button[type=submit]").first().click();
    window.visit("/methodology/drafts?sister=MN_AM003_ver02.0&lang=" + lang);
    page.selectOption("#for-country", "VN");
    page.locator("form[action*=from-sister] button").click();
    String text = page.locator("#text").inputValue();
    page.locator("#text").fill(text.replace("ER = RE - PE", "ER = RE - PX"));
    page.locator("button[value=check]").click();
    page.locator(".fault").first().waitFor();
    page.locator(".fault").first().evaluate("it => it.scrollIntoView({block: 'center'})");
    window.picture("#source", file("draft", lang));
  }

  @Test
  void theGuideNamesThePicturesThatAreThere() throws IOException {
    for (String lang : List.of("en", "ja")) {
      Path guide = GUIDES.resolve("methodology-pages" + (lang.equals("en") ? "" : ".ja") + ".md");
      var named =
          PICTURE
              .matcher(Files.readString(guide))
              .results()
              .map((MatchResult one) -> one.group(1))
              .toList();
      assertThat(new TreeSet<>(named))
          .containsExactlyElementsOf(
              NAMES.stream().map(name -> "methodology-" + name + "-" + lang).toList());
      for (String name : named) {
        assertThat(IMAGES.resolve(name + ".png")).isRegularFile();
      }
    }
  }
}
