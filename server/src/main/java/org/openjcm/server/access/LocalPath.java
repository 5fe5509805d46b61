package org.openjcm.server.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// A page of our own to go on to after signing in: `/registry/accounts?page=2`. Anything that could
/// lead to another site is none, however it is spelt. Japanese: 遷移先.
record LocalPath(String text) {

  static final LocalPath HOME = new LocalPath("/");

  static Optional<LocalPath> parse(String asked) {
    if (asked.length() > 2000
        || !asked.startsWith("/")
        || asked.startsWith("//")
        || asked.chars().anyMatch(c -> c <= ' ' || c == '\\' || c > '~')) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(asked);
      boolean ours =
          uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
      return ours
              && uri.normalize().getRawPath().equals(uri.getRawPath())
              && !uri.getRawPath().startsWith("/sign-")
          ? Optional.of(new LocalPath(asked))
          : Optional.empty();
    } catch (URISyntaxException notAPath) {
      return Optional.empty();
    }
  }
}
