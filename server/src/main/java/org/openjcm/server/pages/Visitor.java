package org.openjcm.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Who looks at a page, as the page's head needs to know. The part where people sign in implements
/// it as a bean. Japanese: 閲覧者.
public interface Visitor {

  /// Name to show beside "Sign out", in this language; empty for the public.
  Optional<String> name(HttpServletRequest request, Lang lang);
}
