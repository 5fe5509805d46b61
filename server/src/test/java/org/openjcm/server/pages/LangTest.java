package org.openjcm.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LangTest {

  @Test
  void theAddressWinsOverTheBrowser() {
    assertThat(Lang.choose("ja", "en-GB,en;q=0.9")).isEqualTo(Lang.JA);
    assertThat(Lang.choose("en", "ja")).isEqualTo(Lang.EN);
  }

  @Test
  void withoutOneInTheAddressTheBrowsersFirstChoiceCounts() {
    assertThat(Lang.choose("", "ja,en;q=0.5")).isEqualTo(Lang.JA);
    assertThat(Lang.choose("", "fr-FR,en;q=0.8,ja;q=0.3")).isEqualTo(Lang.EN);
    assertThat(Lang.choose("", "ja-JP")).isEqualTo(Lang.JA);
  }

  @Test
  void whatIsNoLanguageGivesEnglish() {
    assertThat(Lang.choose("xx", "")).isEqualTo(Lang.EN);
    assertThat(Lang.choose("", ";;;=\u0000")).isEqualTo(Lang.EN);
    assertThat(Lang.choose("", "mn")).isEqualTo(Lang.EN);
    assertThat(Lang.choose("", "a".repeat(5000))).isEqualTo(Lang.EN);
  }
}
