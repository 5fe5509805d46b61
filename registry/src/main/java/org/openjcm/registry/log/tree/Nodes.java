package org.openjcm.registry.log.tree;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.rulebook.Sha256;

/// A Merkle tree of which every complete subtree can be asked for: the proofs of RFC 6962 over it.
///
/// Source: RFC 6962, sections 2.1.1 (audit paths) and 2.1.2 (consistency proofs).
public abstract class Nodes {

  private final TreeHash hashing = new TreeHash();

  protected Nodes() {}

  /// The root of a complete subtree.
  ///
  /// @param level the subtree has 2^level leaves
  /// @param index of the subtree within its level, from 0
  protected abstract byte[] node(int level, long index);

  protected final TreeHash hashing() {
    return hashing;
  }

  /// The root of the tree over the first `size` leaves.
  public final Sha256 root(long size) {
    return Hashes.sha256(size == 0 ? hashing.empty() : range(0, size));
  }

  /// The hashes that together with a leaf give the root of the tree of this size.
  public final List<Sha256> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<Sha256> path = new ArrayList<>();
    include(index, 0, size, path);
    return List.copyOf(path);
  }

  private void include(long index, long from, long to, List<Sha256> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (index < middle) {
      include(index, from, middle, path);
      path.add(Hashes.sha256(range(middle, to)));
    } else {
      include(index, middle, to, path);
      path.add(Hashes.sha256(range(from, middle)));
    }
  }

  /// The hashes that show that the tree of `size` leaves begins with the tree of `old` leaves.
  public final List<Sha256> consistency(long old, long size) {
    if (old < 0 || old > size) {
      throw new IllegalArgumentException("no tree of " + old + " within one of " + size);
    }
    List<Sha256> path = new ArrayList<>();
    if (old > 0 && old < size) {
      agree(old, 0, size, true, path);
    }
    return List.copyOf(path);
  }

  private void agree(long old, long from, long to, boolean whole, List<Sha256> path) {
    if (old == to) {
      if (!whole) {
        path.add(Hashes.sha256(range(from, to)));
      }
      return;
    }
    long middle = from + split(to - from);
    if (old <= middle) {
      agree(old, from, middle, whole, path);
      path.add(Hashes.sha256(range(middle, to)));
    } else {
      agree(old, middle, to, false, path);
      path.add(Hashes.sha256(range(from, middle)));
    }
  }

  private byte[] range(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int level = Long.numberOfTrailingZeros(leaves);
      return node(level, from >> level);
    }
    long middle = from + split(leaves);
    return hashing.node(range(from, middle), range(middle, to));
  }

  /// The largest power of two below the number of leaves.
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
