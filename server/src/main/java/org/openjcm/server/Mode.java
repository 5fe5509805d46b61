package org.openjcm.server;

import java.net.URI;
import java.util.Optional;

/// How this installation runs.
///
/// @param production false in demo mode: loopback only, sample book, demo users shown to everybody
/// @param publicUrl the address under which people reach a production installation, from
///   `JCM_PUBLIC_URL`
/// @param empty started without the public register
public record Mode(boolean production, Optional<URI> publicUrl, boolean empty) {

  public Mode {
    if (production && publicUrl.isEmpty()) {
      throw new IllegalArgumentException("a production installation has a public address");
    }
  }

  public boolean demo() {
    return !production;
  }
}
