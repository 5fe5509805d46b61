package org.openjcm.registry.log.tree;

import java.util.List;
import org.openjcm.rulebook.Sha256;

/// Checks that a log only grew: that the tree of an earlier checkpoint is the beginning of the tree
/// of a later one. Japanese: 追記のみであることの検証.
///
/// Source: RFC 9162, section 2.1.4.2, for the proofs of RFC 6962, section 2.1.2.
public final class Consistency {

  private Consistency() {}

  public static boolean holds(
      long old, Sha256 oldRoot, long size, Sha256 root, List<Sha256> proof) {
    if (old < 0 || old > size) {
      return false;
    }
    if (old == size) {
      return proof.isEmpty() && oldRoot.equals(root);
    }
    if (old == 0) {
      return proof.isEmpty() && oldRoot.equals(Hashes.sha256(new TreeHash().empty()));
    }
    return !proof.isEmpty() && climb(old, oldRoot, size, root, proof);
  }

  private static boolean climb(
      long old, Sha256 oldRoot, long size, Sha256 root, List<Sha256> proof) {
    TreeHash hashing = new TreeHash();
    boolean complete = Long.bitCount(old) == 1;
    byte[] first = complete ? oldRoot.bytes() : proof.getFirst().bytes();
    byte[] second = first;
    long node = old - 1;
    long last = size - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    for (Sha256 hash : proof.subList(complete ? 0 : 1, proof.size())) {
      if (last == 0) {
        return false;
      }
      byte[] sibling = hash.bytes();
      if ((node & 1) == 1 || node == last) {
        first = hashing.node(sibling, first);
        second = hashing.node(sibling, second);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        second = hashing.node(second, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Hashes.sha256(first).equals(oldRoot) && Hashes.sha256(second).equals(root);
  }
}
