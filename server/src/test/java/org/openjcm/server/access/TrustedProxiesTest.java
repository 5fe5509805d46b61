package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

  private final TrustedProxies proxies =
      TrustedProxies.parse("10.0.3.7, 10.1.0.0/16, 172.16.0.0/12, 2001:db8::/33,");

  @Test
  void anAddressOrANetworkIsTrusted() {
    assertThat(proxies.trust("10.0.3.7")).isTrue();
    assertThat(proxies.trust("10.0.3.8")).isFalse();
    assertThat(proxies.trust("10.1.255.1")).isTrue();
    assertThat(proxies.trust("172.31.0.1")).isTrue();
    assertThat(proxies.trust("172.32.0.1")).isFalse();
    assertThat(proxies.trust("2001:db8:7fff::1")).isTrue();
    assertThat(proxies.trust("2001:db8:8000::1")).isFalse();
    assertThat(proxies.trust("no address")).isFalse();
  }

  @Test
  void nobodyIsTrustedWhenNobodyIsNamed() {
    assertThat(TrustedProxies.parse("").trust("127.0.0.1")).isFalse();
  }

  @Test
  void aStrangersClaimAboutItsAddressIsIgnored() {
    assertThat(proxies.visitor("203.0.113.5", "198.51.100.1")).isEqualTo("203.0.113.5");
  }

  @Test
  void theNearestAddressThatIsNoProxyOfOursIsTheVisitor() {
    assertThat(proxies.visitor("10.0.3.7", "198.51.100.1")).isEqualTo("198.51.100.1");
    assertThat(proxies.visitor("10.0.3.7", "198.51.100.1, 10.1.2.3")).isEqualTo("198.51.100.1");
    assertThat(proxies.visitor("10.0.3.7", "6.6.6.6, 198.51.100.1"))
        .as("what the visitor wrote into the header before our proxy appended")
        .isEqualTo("198.51.100.1");
    assertThat(proxies.visitor("10.0.3.7", "")).isEqualTo("10.0.3.7");
    assertThat(proxies.visitor("10.0.3.7", "<script>, 10.1.2.3")).isEqualTo("10.1.2.3");
  }

  @Test
  void aMisspeltProxyIsNamed() {
    for (String wrong :
        new String[] {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "::1/129"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TrustedProxies.parse("10.0.3.7," + wrong))
          .withMessageContaining("\"" + wrong + "\"");
    }
  }
}
