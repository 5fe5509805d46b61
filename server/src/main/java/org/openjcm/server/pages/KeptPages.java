package org.openjcm.server.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Keeps the public pages of signed-out visitors in memory, by address and language, until what
/// they are made from changes, at most for the minute that their own headers allow every cache.
/// Gives each an ETag and answers 304 to a browser that has it. Japanese: 公開ページの保持.
final class KeptPages extends OncePerRequestFilter {

  /// Pages that depend on nothing but the register; no page with forms or tonnes in motion.
  private static final Pattern KEPT =
      Pattern.compile(
          "/|/about|/rulebook/countries(/[A-Z]{2})?|/projectcycle/projects(/[A-Z0-9]+)?"
              + "|/methodology/methodologies|/registry/credits|/financing/cases|/financing/status"
              + "|/projectcycle/third-party-entities");

  private static final int MOST = 500;
  private static final long LONGEST = Duration.ofMinutes(1).toNanos();

  private final PublicState state;
  private final Optional<Visitor> visitor;
  private final Map<String, KeptPage> pages =
      Collections.synchronizedMap(new Oldest<String, KeptPage>(MOST));

  /// Forgets the one not used for longest when there are too many.
  private static final class Oldest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private final int most;

    Oldest(int most) {
      super(64, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  KeptPages(PublicState state, Optional<Visitor> visitor) {
    this.state = state;
    this.visitor = visitor;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET")
        || !KEPT.matcher(request.getRequestURI()).matches()
        || visitor.flatMap(known -> known.name(request, Lang.EN)).isPresent();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = key(request);
    var now = state.text();
    var kept = pages.get(key);
    if (kept == null || !kept.isGood(now, System.nanoTime(), LONGEST)) {
      kept = render(request, response, chain, now);
      if (kept == null) {
        return;
      }
      pages.put(key, kept);
    } else {
      kept.headers()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
    send(kept, request, response);
  }

  /// Lets the page be made; gives it when it may be kept, else sends it as it is.
  private static @Nullable KeptPage render(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, String now)
      throws ServletException, IOException {
    // A copy: some containers hand out a view that grows while the page is made.
    var before = Set.copyOf(response.getHeaderNames());
    var caught = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, caught);
    var caching = Objects.requireNonNullElse(caught.getHeader(HttpHeaders.CACHE_CONTROL), "");
    if (caught.getStatus() != HttpServletResponse.SC_OK || !caching.contains("public")) {
      caught.copyBodyToResponse();
      return null;
    }
    var headers = new TreeMap<String, List<String>>();
    for (var name : caught.getHeaderNames()) {
      if (!before.contains(name) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
        headers.put(name, List.copyOf(caught.getHeaders(name)));
      }
    }
    headers.put(
        HttpHeaders.CONTENT_TYPE,
        List.of(Objects.requireNonNullElse(caught.getContentType(), "text/html;charset=UTF-8")));
    return new KeptPage(now, System.nanoTime(), headers, caught.getContentAsByteArray());
  }

  private static void send(KeptPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.ETAG, page.tag());
    var known = Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_NONE_MATCH), "");
    if (known.contains(page.tag().substring(2))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    var body = page.plain();
    if (Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "")
        .contains("gzip")) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      body = page.zipped();
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /// Address, parameters in order and language; two addresses of the same page share an entry.
  private static String key(HttpServletRequest request) {
    var key = new StringBuilder(request.getRequestURI());
    key.append('\n').append(Frames.lang(request).tag());
    new TreeMap<>(request.getParameterMap())
        .forEach((name, values) -> {
          if (!name.equals("lang")) {
            key.append('\n').append(name).append('=').append(String.join("\u0000", values));
          }
        });
    return key.toString();
  }
}
