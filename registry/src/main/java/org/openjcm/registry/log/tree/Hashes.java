package org.openjcm.registry.log.tree;

import java.util.HexFormat;
import org.openjcm.rulebook.Sha256;

/// A hash as bytes, for speed, and as a value, for people.
final class Hashes {

  private Hashes() {}

  static Sha256 sha256(byte[] hash) {
    return new Sha256(HexFormat.of().formatHex(hash));
  }
}
