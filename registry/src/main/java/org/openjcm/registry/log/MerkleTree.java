package org.openjcm.registry.log;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.rulebook.Sha256;

/// The Merkle tree of RFC 6962 over the leaf hashes of a book: its root proves every entry and
/// their order, and a short path proves that one entry is among them.
///
/// Source: RFC 6962, sections 2.1 and 2.1.1.
public final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleTree() {}

  public static Sha256 leafHash(byte[] leaf) {
    return Sha256.of(LEAF, leaf);
  }

  static Sha256 node(Sha256 left, Sha256 right) {
    return Sha256.of(NODE, left.bytes(), right.bytes());
  }

  public static Sha256 root(List<Sha256> leaves) {
    if (leaves.isEmpty()) {
      return Sha256.of();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
  }

  /// The hashes, from the leaf upwards, that together with the leaf give the root.
  ///
  /// @param index of the leaf, from 0: the number of the entry less one
  public static List<Sha256> inclusion(List<Sha256> leaves, int index) {
    List<Sha256> path = new ArrayList<>();
    collect(leaves, index, path);
    return List.copyOf(path);
  }

  private static void collect(List<Sha256> leaves, int index, List<Sha256> path) {
    if (leaves.size() <= 1) {
      return;
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    List<Sha256> head = leaves.subList(0, left);
    List<Sha256> tail = leaves.subList(left, leaves.size());
    if (index < left) {
      collect(head, index, path);
      path.add(root(tail));
    } else {
      collect(tail, index - left, path);
      path.add(root(head));
    }
  }

  /// Checks a path without the other leaves (RFC 9162, section 2.1.3.2).
  public static boolean includes(
      Sha256 root, long size, long index, Sha256 leaf, List<Sha256> path) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Sha256 hash = leaf;
    for (Sha256 sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
