package org.openjcm.methodology.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Methodology;

class ShippedTextTest {

  @Test
  void oneReadAloneIsTheOneOfTheLibraryByEachOfItsNames() {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    for (Methodology one : shipped.all()) {
      ShippedText alone = ShippedText.find(one.reference().fileName()).orElseThrow();
      assertThat(alone.methodology().reference()).isEqualTo(one.reference());
      assertThat(alone.methodology().textHash()).isEqualTo(one.textHash());
      assertThat(alone.text()).isEqualTo(shipped.text(one.reference()));
      assertThat(ShippedText.find(one.reference().toString()).map(ShippedText::text))
          .contains(alone.text());
      assertThat(ShippedText.find(one.reference().id()).map(ShippedText::text))
          .isEqualTo(
              shipped.find(one.reference().id()).map(Methodology::reference).map(shipped::text));
    }
    assertThat(ShippedText.find("XX_AM999")).isEmpty();
    assertThat(ShippedText.find("mine.md")).isEmpty();
  }
}
