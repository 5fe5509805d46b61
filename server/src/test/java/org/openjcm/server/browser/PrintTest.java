package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjcm.server.RunningServer;

/// An answer sheet is one sheet of paper.
class PrintTest {

  /// Chromium writes the dictionary of each page in plain text.
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

  @ParameterizedTest
  @CsvSource({
    "country=MN&column=issuing, en",
    "country=MN&column=issuing, ja",
    "country=MV&column=total, ja",
    "country=total&column=registered&source=register, en",
    "country=total&column=registered&source=register, ja"
  })
  void anAnswerSheetPrintsOnOnePage(String question, String lang) {
    try (var window = Chromium.window(RunningServer.shared().url(), BrowserWindow.DESKTOP)) {
      assertThat(window.visit("/financing/status/answer?" + question + "&lang=" + lang))
          .isEqualTo(200);
      assertThat(sheets(window.page())).isEqualTo(1);
    }
  }

  @Test
  void aLongListTakesMoreThanOne() {
    try (var window = Chromium.window(RunningServer.shared().url(), BrowserWindow.DESKTOP)) {
      window.visit("/projectcycle/projects?lang=en");
      assertThat(sheets(window.page())).isGreaterThan(1);
    }
  }

  private static long sheets(Page page) {
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
  }
}
