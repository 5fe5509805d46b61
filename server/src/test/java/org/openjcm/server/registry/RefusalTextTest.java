package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjcm.registry.Refusal;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.Texts;

/// Every refusal of the registry can be said in both languages.
class RefusalTextTest {

  @Test
  void everyRefusalHasItsSentenceInBothLanguages() {
    Texts texts = new Texts();
    for (Lang lang : Lang.values()) {
      for (Class<?> refusal : Refusal.class.getPermittedSubclasses()) {
        assertThat(texts.find(lang, "registry.refusal." + refusal.getSimpleName()))
            .as(lang + " " + refusal.getSimpleName())
            .isPresent();
      }
    }
  }
}
