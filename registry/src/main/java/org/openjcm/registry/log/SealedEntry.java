package org.openjcm.registry.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjcm.registry.JournalEntry;
import org.openjcm.rulebook.Sha256;

/// An entry with its frozen public bytes and what they seal.
///
/// @param leaf the public part as canonical JSON, version 1; its UTF-8 bytes are stored and never
///   rendered again
/// @param seals the confidential fields, whose commitments stand in the leaf
public record SealedEntry(JournalEntry entry, Salt salt, String leaf, List<Seal> seals) {

  public SealedEntry {
    seals = List.copyOf(seals);
  }

  public byte[] leafBytes() {
    return leaf.getBytes(StandardCharsets.UTF_8);
  }

  /// RFC 6962, section 2.1: SHA-256 of a zero byte and the leaf.
  public Sha256 leafHash() {
    return MerkleTree.leafHash(leafBytes());
  }
}
