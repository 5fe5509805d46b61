package org.openjcm.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.server.database.CannotStart;

class ServeArgumentsTest {

  private static final Map<String, String> PRODUCTION =
      Map.of(
          "JCM_DATABASE_URL", "jdbc:postgresql://db.example.org/openjcm",
          "JCM_PUBLIC_URL", "https://jcm.example.org");

  @Test
  void withoutArgumentsItIsADemoForThisMachineOnly() {
    ServeArguments plain = ServeArguments.parse(List.of(), Map.of());

    assertThat(plain.port()).isEqualTo(8080);
    assertThat(plain.listen()).isEqualTo("127.0.0.1");
    assertThat(plain.data().getFileName()).isEqualTo(Path.of("data"));
    assertThat(plain.mode().demo()).isTrue();
    assertThat(plain.mode().empty()).isFalse();
  }

  @Test
  void argumentsAreTakenAsGiven() {
    ServeArguments given =
        ServeArguments.parse(List.of("--empty", "--port", "0", "--data", "/srv/a b"), Map.of());

    assertThat(given.port()).isZero();
    assertThat(given.data()).isEqualTo(Path.of("/srv/a b"));
    assertThat(given.mode().empty()).isTrue();
  }

  @Test
  void productionAsksForEverythingThatIsMissingAtOnce() {
    assertThatThrownBy(() -> ServeArguments.parse(List.of("--production"), Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("JCM_DATABASE_URL")
        .hasMessageContaining("JCM_PUBLIC_URL");
  }

  @Test
  void productionIsServedToOthersUnderItsPublicAddress() {
    ServeArguments given = ServeArguments.parse(List.of("--production"), PRODUCTION);

    assertThat(given.mode().production()).isTrue();
    assertThat(given.mode().publicUrl()).contains(URI.create("https://jcm.example.org"));
    assertThat(given.listen()).isEqualTo("0.0.0.0");
    assertThat(
            ServeArguments.parse(List.of("--production", "--listen", "10.0.0.5"), PRODUCTION)
                .listen())
        .isEqualTo("10.0.0.5");
  }

  @Test
  void thePublicAddressIsHttpsAndNothingMore() {
    for (String wrong :
        List.of(
            "jcm.example.org",
            "http://jcm.example.org",
            "https://",
            "https://a b",
            "https://x.org/path",
            "https://u@x.org",
            "https://x.org?q")) {
      assertThatThrownBy(() ->
              ServeArguments.parse(
                  List.of("--production"),
                  Map.of(
                      "JCM_DATABASE_URL",
                      "jdbc:postgresql://db.example.org/openjcm",
                      "JCM_PUBLIC_URL",
                      wrong)))
          .as(wrong)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("JCM_PUBLIC_URL is '" + wrong + "'");
    }
  }

  @Test
  void theDemoIsNeverServedToOthers() {
    assertThatThrownBy(() -> ServeArguments.parse(List.of("--listen", "0.0.0.0"), Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--listen needs --production");
  }

  @Test
  void nonsenseIsAnsweredWithTheUsageLine() {
    for (List<String> wrong :
        List.of(List.of("--prot", "1"), List.of("8080"), List.of("--port"), List.of("--data"))) {
      assertThatThrownBy(() -> ServeArguments.parse(wrong, Map.of()))
          .as(wrong.toString())
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Usage: ./jcm serve");
    }
    for (String port : List.of("x", "-1", "65536", "8080.0", "")) {
      assertThatThrownBy(() -> ServeArguments.parse(List.of("--port", port), Map.of()))
          .as(port)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("is not a port");
    }
  }
}
