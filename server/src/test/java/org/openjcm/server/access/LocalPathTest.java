package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalPathTest {

  @Test
  void aPageOfOursIsWhereOneGoesOnTo() {
    for (String ours :
        List.of("/", "/registry/accounts?page=2&lang=ja", "/projectcycle/cases/MN-1#step-3")) {
      assertThat(LocalPath.parse(ours)).as(ours).contains(new LocalPath(ours));
    }
  }

  @Test
  void nothingThatLeadsElsewhereIsAPageOfOurs() {
    for (String elsewhere :
        List.of(
            "",
            "https://evil.example/",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "/a\r\nSet-Cookie: x=y",
            "javascript:alert(1)",
            "/a/..//evil.example",
            "/./evil",
            "evil.example",
            "@evil.example",
            "/%zz",
            "/sign-in?next=/sign-in",
            "/sign-out",
            "/" + "a".repeat(2000))) {
      assertThat(LocalPath.parse(elsewhere)).as(elsewhere).isEmpty();
    }
  }
}
