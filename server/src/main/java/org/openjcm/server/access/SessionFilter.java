package org.openjcm.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is asking, from the session cookie, at every request.
final class SessionFilter extends OncePerRequestFilter {

  /// The session's token, from which the tokens of its forms follow.
  static final String TOKEN = Token.class.getName();

  private final Sessions sessions;
  private final Cookies cookies;

  SessionFilter(Sessions sessions, Cookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /// Files and the health check are the same for everybody, and the latter must not need a
  /// database.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/") || path.equals("/healthz");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Token> token = cookies.session(request);
    if (token.isPresent()) {
      sessions.find(token.get()).ifPresent(who -> enter(request, who, token.get()));
    }
    chain.doFilter(request, response);
  }

  private static void enter(HttpServletRequest request, SignedIn who, Token token) {
    request.setAttribute(SignedIn.ATTRIBUTE, who);
    request.setAttribute(TOKEN, token);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    // Spring Security only asks whether somebody is there; what they may do is Permission's matter.
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(
            who.signInName(), "", List.of(new SimpleGrantedAuthority("SIGNED_IN"))));
    SecurityContextHolder.setContext(context);
  }
}
