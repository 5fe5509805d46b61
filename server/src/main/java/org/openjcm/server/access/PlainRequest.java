package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request without the headers in which a visitor could claim another address, so that nothing
/// behind the front door can believe them by mistake.
class PlainRequest extends HttpServletRequestWrapper {

  private static final Set<String> CLAIMS =
      Set.of(
          "forwarded",
          "x-forwarded-for",
          "x-forwarded-proto",
          "x-forwarded-host",
          "x-forwarded-port",
          "x-forwarded-prefix",
          "x-forwarded-ssl",
          "x-real-ip");

  PlainRequest(HttpServletRequest request) {
    super(request);
  }

  private static boolean isClaim(String name) {
    return CLAIMS.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isClaim(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isClaim(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names =
        Collections.list(super.getHeaderNames()).stream().filter(n -> !isClaim(n)).toList();
    return Collections.enumeration(names);
  }
}
