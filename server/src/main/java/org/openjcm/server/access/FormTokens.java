package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/// Which forms are ours (against cross-site request forgery). A signed-in person's forms carry a
/// token that follows from the session's secret, so nothing is stored; a visitor's (the sign-in and
/// the set-up form) one that follows from a cookie set with the form. Plain forms send it in the
/// field `_csrf`, htmx in the header `X-CSRF-Token`. Japanese: フォームトークン.
@Component
final class FormTokens implements CsrfTokenRepository {

  static final String FIELD = "_csrf";
  static final String HEADER = "X-CSRF-Token";
  private static final String FRESH = FormTokens.class.getName() + ".fresh";

  private final Cookies cookies;
  private final SecureRandom random;

  FormTokens(Cookies cookies, SecureRandom random) {
    this.cookies = cookies;
    this.random = random;
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    if (request.getAttribute(SessionFilter.TOKEN) instanceof Token session) {
      return token(session);
    }
    Optional<Token> form = cookies.form(request);
    return form.map(FormTokens::token).orElse(null);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    Token fresh = Token.fresh(random);
    request.setAttribute(FRESH, fresh);
    return token(fresh);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(FRESH) instanceof Token fresh) {
      cookies.setForm(response, fresh);
    }
  }

  private static CsrfToken token(Token secret) {
    return new DefaultCsrfToken(HEADER, FIELD, secret.derive("form").text());
  }
}
