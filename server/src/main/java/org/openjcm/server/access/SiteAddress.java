package org.openjcm.server.access;

import java.net.URI;
import java.util.Optional;
import org.openjcm.server.Mode;
import org.springframework.stereotype.Component;

/// The address under which people reach this installation, for links that leave it: from
/// `JCM_PUBLIC_URL` in production, never from what a request claims. Japanese: 公開アドレス.
@Component
final class SiteAddress {

  private final Optional<URI> publicUrl;

  SiteAddress(Mode mode) {
    this.publicUrl = mode.publicUrl();
  }

  /// The full address of a path; in demo mode only the path, since a demo has no name outside.
  String of(String path) {
    return publicUrl.map(url -> "https://" + FrontDoor.authority(url) + path).orElse(path);
  }

  /// The same for somebody at a terminal, who sees no page that it could lead on from.
  String atTheTerminal(String path) {
    return publicUrl.isPresent() ? of(path) : "http://localhost:<port of ./jcm serve>" + path;
  }
}
