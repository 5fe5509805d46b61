package org.openjcm.registry;

import java.util.List;

/// What one entry does to the blocks of its book. Japanese: ブロックの変化.
public sealed interface Change {

  /// A block comes into being by issuance.
  record Made(Block block) implements Change {}

  /// A block is consumed whole, and its pieces take its place.
  ///
  /// @param pieces in serial order, without gap or overlap
  record Cut(Block consumed, List<Block> pieces) implements Change {

    public Cut {
      pieces = List.copyOf(pieces);
      long next = consumed.serials().first();
      for (Block piece : pieces) {
        if (piece.serials().first() != next || !piece.series().equals(consumed.series())) {
          throw new IllegalArgumentException(
              "the pieces " + pieces + " do not partition " + consumed);
        }
        next = piece.serials().last() + 1;
      }
      if (next != consumed.serials().last() + 1) {
        throw new IllegalArgumentException(
            "the pieces " + pieces + " do not partition " + consumed);
      }
    }
  }
}
