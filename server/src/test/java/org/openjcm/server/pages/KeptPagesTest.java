package org.openjcm.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// A public page is rendered once for everybody, as long as what it says stays true.
class KeptPagesTest {

  private final AtomicInteger rendered = new AtomicInteger();
  private final AtomicReference<String> edition = new AtomicReference<>("1");
  private final AtomicReference<Optional<String>> name = new AtomicReference<>(Optional.empty());
  private final KeptPages kept = new KeptPages(edition::get, Optional.of((_, _) -> name.get()));

  @Test
  void theSecondVisitorGetsThePageOfTheFirst() throws Exception {
    var first = get("/projectcycle/projects", "page=1&lang=en");
    var second = get("/projectcycle/projects", "lang=en&page=1");
    assertThat(rendered).hasValue(1);
    assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
    assertThat(second.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=60, public");
    assertThat(second.getContentType()).startsWith("text/html");
  }

  @Test
  void languageAndSearchAreOtherPages() throws Exception {
    get("/projectcycle/projects", "lang=en");
    get("/projectcycle/projects", "lang=ja");
    get("/projectcycle/projects", "lang=en&q=solar");
    assertThat(rendered).hasValue(3);
  }

  @Test
  void aNewEditionOfTheRegisterIsSeenAtOnce() throws Exception {
    var before = get("/", "lang=en");
    edition.set("2");
    var after = get("/", "lang=en");
    assertThat(rendered).hasValue(2);
    assertThat(after.getHeader(HttpHeaders.ETAG)).isNotEqualTo(before.getHeader(HttpHeaders.ETAG));
  }

  @Test
  void aSignedInPersonIsNeitherGivenAKeptPageNorLeavesOne() throws Exception {
    get("/", "lang=en");
    name.set(Optional.of("Bat-Erdene"));
    var own = get("/", "lang=en");
    assertThat(own.getContentAsString()).contains("Bat-Erdene");
    name.set(Optional.empty());
    assertThat(get("/", "lang=en").getContentAsString()).doesNotContain("Bat-Erdene");
    assertThat(rendered).hasValue(2);
  }

  @Test
  void aBrowserThatHasThePageIsToldSo() throws Exception {
    var tag = String.valueOf(get("/", "lang=en").getHeader(HttpHeaders.ETAG));
    var request = request("/", "lang=en");
    request.addHeader(HttpHeaders.IF_NONE_MATCH, tag);
    var answer = send(request);
    assertThat(answer.getStatus()).isEqualTo(HttpServletResponse.SC_NOT_MODIFIED);
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(answer.getHeader(HttpHeaders.ETAG)).isEqualTo(tag);
  }

  @Test
  void whatIsNotThereIsNotKept() throws Exception {
    get("/projectcycle/projects/XX999", "lang=en");
    var second = get("/projectcycle/projects/XX999", "lang=en");
    assertThat(second.getStatus()).isEqualTo(HttpServletResponse.SC_NOT_FOUND);
    assertThat(rendered).hasValue(2);
  }

  @Test
  void pagesWithTonnesInMotionAreNeverKept() throws Exception {
    get("/registry/accounts", "lang=en");
    get("/registry/accounts", "lang=en");
    assertThat(rendered).hasValue(2);
  }

  private MockHttpServletResponse get(String path, String query) throws Exception {
    return send(request(path, query));
  }

  private static MockHttpServletRequest request(String path, String query) {
    var request = new MockHttpServletRequest("GET", path);
    request.setQueryString(query);
    for (var pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      request.addParameter(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return request;
  }

  private MockHttpServletResponse send(MockHttpServletRequest request)
      throws ServletException, IOException {
    var response = new MockHttpServletResponse();
    FilterChain page =
        (_, answer) -> {
          var http = (HttpServletResponse) answer;
          rendered.incrementAndGet();
          http.setStatus(String.valueOf(request.getRequestURI()).contains("XX") ? 404 : 200);
          http.setHeader(
              HttpHeaders.CACHE_CONTROL,
              name.get().isPresent() ? "no-store" : "max-age=60, public");
          http.setContentType("text/html;charset=UTF-8");
          var text =
              String.valueOf(request.getParameter("lang")) + edition.get() + name.get().orElse("");
          http.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        };
    kept.doFilter(request, response, page);
    return response;
  }
}
