package org.openjcm.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjcm.server.Mode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The two cookies: the session, and the one that ties a form to a visitor who is not signed in. No
/// script can read them, no other site sends them along with a form, and in production they travel
/// over TLS only and belong to this very host (`__Host-`). Japanese: クッキー.
@Component
final class Cookies {

  private static final String PRODUCTION_PREFIX = "__Host-";

  private final boolean production;

  Cookies(Mode mode) {
    this.production = mode.production();
  }

  Optional<Token> session(HttpServletRequest request) {
    return read(request, name("jcm-session"));
  }

  void setSession(HttpServletResponse response, Token token) {
    write(response, name("jcm-session"), token.text(), Optional.empty());
  }

  void forgetSession(HttpServletResponse response) {
    write(response, name("jcm-session"), "", Optional.of(Duration.ZERO));
  }

  Optional<Token> form(HttpServletRequest request) {
    return read(request, name("jcm-form"));
  }

  void setForm(HttpServletResponse response, Token token) {
    write(response, name("jcm-form"), token.text(), Optional.empty());
  }

  private String name(String plain) {
    return production ? PRODUCTION_PREFIX + plain : plain;
  }

  private static Optional<Token> read(HttpServletRequest request, String name) {
    Cookie[] sent = request.getCookies();
    return sent == null
        ? Optional.empty()
        : Stream.of(sent)
            .filter(cookie -> cookie.getName().equals(name))
            .findFirst()
            .flatMap(cookie -> Token.parse(cookie.getValue()));
  }

  private void write(
      HttpServletResponse response, String name, String value, Optional<Duration> age) {
    ResponseCookie.ResponseCookieBuilder cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(production)
            .sameSite("Lax");
    age.ifPresent(cookie::maxAge);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
