package org.openjcm.registry.log.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashing of the Merkle tree of RFC 6962, on plain bytes, for runs over millions of entries. Keeps
/// one digest, so each thread needs its own. Japanese: マークル木のハッシュ.
///
/// Source: RFC 6962, section 2.1.
public final class TreeHash {

  /// Bytes of a hash.
  public static final int SIZE = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest digest;

  public TreeHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /// SHA-256 of a zero byte and the entry.
  public byte[] leaf(byte[] entry) {
    return leaf(entry, 0, entry.length);
  }

  public byte[] leaf(byte[] bytes, int from, int length) {
    digest.update(LEAF);
    digest.update(bytes, from, length);
    return digest.digest();
  }

  /// SHA-256 of a one byte and both hashes.
  public byte[] node(byte[] left, byte[] right) {
    digest.update(NODE);
    digest.update(left);
    digest.update(right);
    return digest.digest();
  }

  /// The root of 2^n hashes that stand one behind the other.
  ///
  /// @param hashes overwritten while the tree is folded
  byte[] fold(byte[] hashes, int count) {
    try {
      for (int width = count; width > 1; width /= 2) {
        for (int pair = 0; pair < width / 2; pair++) {
          digest.update(NODE);
          digest.update(hashes, pair * 2 * SIZE, 2 * SIZE);
          digest.digest(hashes, pair * SIZE, SIZE);
        }
      }
    } catch (DigestException impossible) {
      throw new IllegalStateException("32 bytes are room enough for SHA-256", impossible);
    }
    byte[] root = new byte[SIZE];
    System.arraycopy(hashes, 0, root, 0, SIZE);
    return root;
  }

  /// The root of the empty tree: SHA-256 of nothing.
  public byte[] empty() {
    return digest.digest();
  }
}
