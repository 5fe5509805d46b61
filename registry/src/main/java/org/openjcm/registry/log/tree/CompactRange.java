package org.openjcm.registry.log.tree;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree that only grows, kept as the roots of its complete subtrees: one for each bit that
/// is set in its size. Adding a leaf costs as many hashes as subtrees it completes, at most log2 of
/// the size. Japanese: 追記専用マークル木.
public final class CompactRange {

  /// Told of each complete subtree when it becomes known.
  @FunctionalInterface
  public interface Completed {

    /// A subtree is complete.
    ///
    /// @param level 0 for a leaf; the subtree has 2^level leaves
    /// @param index of the subtree within its level, from 0
    void subtree(int level, long index, byte[] hash);
  }

  private final TreeHash hashing = new TreeHash();
  private final List<byte[]> peaks = new ArrayList<>();
  private long size;

  public CompactRange() {}

  /// A tree of this size, from the roots of its complete subtrees, the largest first.
  static CompactRange of(long size, List<byte[]> peaks) {
    if (peaks.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException("a tree of " + size + " has other subtrees");
    }
    CompactRange range = new CompactRange();
    range.size = size;
    range.peaks.addAll(peaks);
    return range;
  }

  public long size() {
    return size;
  }

  public void append(byte[] leafHash) {
    append(leafHash, (_, _, _) -> {});
  }

  public void append(byte[] leafHash, Completed completed) {
    byte[] hash = leafHash;
    int level = 0;
    completed.subtree(level, size, hash);
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = hashing.node(peaks.removeLast(), hash);
      level++;
      completed.subtree(level, size >> level, hash);
    }
    peaks.add(hash);
    size++;
  }

  /// The root of the tree as it stands.
  public byte[] root() {
    if (peaks.isEmpty()) {
      return hashing.empty();
    }
    byte[] root = peaks.getLast();
    for (int at = peaks.size() - 2; at >= 0; at--) {
      root = hashing.node(peaks.get(at), root);
    }
    return root.clone();
  }
}
