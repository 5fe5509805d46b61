package org.openjcm.registry.log.tree;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The tree of a log of a known size, read through its tiles; nothing below a tile is fetched to
/// make a proof. Japanese: タイルで読むマークル木.
public final class TiledTree extends Nodes {

  private static final int KEPT = 64;

  private final long size;
  private final Function<Tile, byte[]> tiles;
  private final Map<Tile, byte[]> kept = new LinkedHashMap<>();

  /// A tree that is read as it is needed.
  ///
  /// @param tiles gives the content of a tile, and throws when it has none
  public TiledTree(long size, Function<Tile, byte[]> tiles) {
    this.size = size;
    this.tiles = tiles;
  }

  public long size() {
    return size;
  }

  @Override
  protected byte[] node(int level, long index) {
    int above = level % Tile.HEIGHT;
    long first = index << above;
    Tile tile = Tile.holding(level / Tile.HEIGHT, first, size);
    int at = (int) (first % Tile.FULL) * TreeHash.SIZE;
    int count = 1 << above;
    byte[] hashes = Arrays.copyOfRange(content(tile), at, at + count * TreeHash.SIZE);
    return hashing().fold(hashes, count);
  }

  private byte[] content(Tile tile) {
    if (kept.size() > KEPT) {
      kept.clear();
    }
    byte[] content =
        kept.computeIfAbsent(tile, asked -> Objects.requireNonNull(tiles.apply(asked)));
    if (content.length != tile.width() * TreeHash.SIZE) {
      throw new IllegalArgumentException(
          tile.path() + " has " + content.length + " bytes instead of " + tile.width() * 32);
    }
    return content;
  }
}
