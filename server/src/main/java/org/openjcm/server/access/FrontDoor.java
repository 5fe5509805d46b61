package org.openjcm.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at every request before anything else: was it meant for this site, and whose is it?
///
/// A demo answers only to `localhost` (so that no page elsewhere can reach it through a borrowed
/// name). A production installation answers only to the host of `JCM_PUBLIC_URL`, believes
/// forwarded headers only from proxies that are named, and sees every request as one to its public
/// address. Japanese: 受付.
final class FrontDoor extends OncePerRequestFilter {

  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

  private final Optional<URI> publicUrl;
  private final TrustedProxies proxies;

  /// @param publicUrl empty in demo mode
  FrontDoor(Optional<URI> publicUrl, TrustedProxies proxies) {
    this.publicUrl = publicUrl;
    this.proxies = proxies;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean trusted = proxies.trust(request.getRemoteAddr());
    String host = header(request, HttpHeaders.HOST, "");
    if (trusted) {
      host = header(request, "X-Forwarded-Host", host);
    }
    // A load balancer asks for the health by number, not by name.
    boolean health = request.getRequestURI().equals("/healthz");
    if (!health && !isOurs(host)) {
      refuse(response, HttpStatus.MISDIRECTED_REQUEST, "This site is not reached under that name.");
      return;
    }
    if (publicUrl.isEmpty()) {
      chain.doFilter(new PlainRequest(request), response);
      return;
    }
    String proto = trusted ? header(request, "X-Forwarded-Proto", "https") : "https";
    if (!health && !proto.equalsIgnoreCase("https")) {
      toHttps(request, response);
      return;
    }
    String visitor =
        trusted
            ? proxies.visitor(
                request.getRemoteAddr(),
                String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))))
            : request.getRemoteAddr();
    chain.doFilter(new PublicRequest(request, publicUrl.get(), visitor), response);
  }

  private boolean isOurs(String host) {
    String asked = host.toLowerCase(Locale.ROOT);
    return publicUrl
        .map(url -> withoutUsualPort(asked).equals(authority(url)))
        .orElseGet(() -> LOOPBACK.matcher(asked).matches());
  }

  static String authority(URI url) {
    return withoutUsualPort(url.getRawAuthority().toLowerCase(Locale.ROOT));
  }

  private static String withoutUsualPort(String authority) {
    return authority.endsWith(":443")
        ? authority.substring(0, authority.length() - ":443".length())
        : authority;
  }

  private void toHttps(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      refuse(response, HttpStatus.FORBIDDEN, "This site is reached over https only.");
      return;
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
    response.setHeader(
        HttpHeaders.LOCATION,
        "https://" + authority(publicUrl.orElseThrow()) + request.getRequestURI() + query);
  }

  private static void refuse(HttpServletResponse response, HttpStatus status, String sentence)
      throws IOException {
    response.setStatus(status.value());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
    response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String header(HttpServletRequest request, String name, String otherwise) {
    return Objects.requireNonNullElse(request.getHeader(name), otherwise).strip();
  }
}
