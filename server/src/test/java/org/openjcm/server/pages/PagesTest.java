package org.openjcm.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class PagesTest {

  private static final Texts TEXTS = new Texts();
  private final Pages pages = new Pages();

  @Test
  void theFrameSpeaksThePagesLanguageAndKeepsItInItsLinks() {
    var html = text(pages.notFound(frame(Lang.JA, Optional.empty()), "場所", "対処"));
    assertThat(html)
        .contains("<html lang=\"ja\">")
        .contains("ページが見つかりません")
        .contains("href=\"/projectcycle/projects?lang=ja\"")
        .contains("href=\"/registry/credits?year=2024&amp;lang=en\"")
        .doesNotContain("[pages.");
  }

  @Test
  void whatAVisitorTypedIsNeverMarkup() {
    var html =
        text(pages.badRequest(frame(Lang.EN, Optional.empty()), "<script>alert(1)</script>", "x"));
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void aSignedInPersonsPageIsKeptByNoCache() {
    var signedOut =
        pages.html("pages/problem", frame(Lang.EN, Optional.empty()), problem()).getHeaders();
    var signedIn =
        pages.html("pages/problem", frame(Lang.EN, Optional.of("Bat")), problem()).getHeaders();
    assertThat(signedOut.getCacheControl()).contains("public");
    assertThat(signedOut.getVary()).contains(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE);
    assertThat(signedIn.getCacheControl()).isEqualTo("no-store");
  }

  @Test
  void sampleTonnesAreMarkedOnThePage() {
    var html =
        text(pages.notFound(frame(Lang.EN, Optional.empty()).sample(true), "place", "remedy"));
    assertThat(html).contains("SAMPLE／見本");
  }

  @Test
  void ourFilesAreNamedByTheirContentAndSmall() {
    var assets = new Assets();
    var address = assets.address("jcm.css");
    assertThat(address).matches("/assets/jcm\\.[0-9a-f]{12}\\.css");
    assertThat(assets.find(address).orElseThrow().zipped()).hasSizeLessThan(9_000);
    assertThat(assets.find("/assets/../application.properties")).isEmpty();
  }

  private static Map<String, Object> problem() {
    return Map.of("status", 200, "place", "", "remedy", "");
  }

  private static Frame frame(Lang lang, Optional<String> visitor) {
    var query = new LinkedHashMap<String, List<String>>();
    query.put("year", List.of("2024"));
    return new Frame(
        new Words(lang, TEXTS),
        new Address("/registry/credits", query),
        "title",
        List.of(),
        new Surroundings(visitor, true, Optional::empty, new Assets()),
        false,
        true);
  }

  private static String text(ResponseEntity<byte[]> page) {
    var body = page.getBody();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }
}
