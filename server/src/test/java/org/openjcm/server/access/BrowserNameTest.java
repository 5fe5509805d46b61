package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserNameTest {

  @Test
  void aBrowserIsCalledAsItsOwnerCallsIt() {
    assertThat(
            BrowserName.in(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0"))
        .contains("Edge, Windows");
    assertThat(
            BrowserName.in(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                    + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"))
        .contains("Safari, iPhone");
    assertThat(
            BrowserName.in(
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
        .contains("Firefox, Linux");
  }

  @Test
  void whatIsNoBrowserHasNoName() {
    assertThat(BrowserName.in("")).isEmpty();
    assertThat(BrowserName.in("<script>alert(1)</script>")).isEmpty();
  }
}
