package org.openjcm.server.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Where the files of a register come from.
@FunctionalInterface
public interface RegisterFiles {

  /// The whole file, or nothing when there is none of that name.
  Optional<byte[]> bytes(String fileName);

  /// The files packed into the product, in the resource folder `public-register`.
  static RegisterFiles shipped() {
    return fileName -> {
      try (InputStream in =
          RegisterFiles.class.getResourceAsStream("/public-register/" + fileName)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    };
  }
}
