package org.openjcm.registry.log.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a file of the log below its prefix: a tile of hashes, or a bundle of entries.
///
/// A full tile has 256 hashes; the last one of a level may have fewer. Source: C2SP tlog-tiles,
/// "Merkle Tree" and "Log entries".
///
/// @param level 0 for leaf hashes; [#ENTRIES] for a bundle of entries
/// @param index of the tile within its level, from 0
/// @param width 256, or for a partial tile how many hashes it has, 1 to 255
public record Tile(int level, long index, int width) {

  /// The level of the bundles of entries.
  public static final int ENTRIES = -1;

  /// Hashes in a full tile.
  public static final int FULL = 256;

  /// Binary levels of the tree within one tile.
  static final int HEIGHT = 8;

  private static final Pattern FORM =
      Pattern.compile(
          "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public Tile {
    if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("not a tile: " + level + " " + index + " " + width);
    }
  }

  /// The bundle with the entries of a leaf tile.
  public Tile entries() {
    return new Tile(ENTRIES, index, width);
  }

  public boolean isPartial() {
    return width < FULL;
  }

  public boolean isBundle() {
    return level == ENTRIES;
  }

  /// Hashes at this level of tiles in a tree of this size.
  static long hashes(int level, long size) {
    return level * HEIGHT >= Long.SIZE ? 0 : size >> (level * HEIGHT);
  }

  /// The tile of a level that holds a hash, as wide as a tree of this size makes it.
  ///
  /// @param hash index of the hash within its level
  static Tile holding(int level, long hash, long size) {
    long index = hash / FULL;
    return new Tile(level, index, (int) Math.min(FULL, hashes(level, size) - index * FULL));
  }

  /// The address below the prefix, such as `tile/0/x001/x234/067` or `tile/entries/000.p/12`.
  public String path() {
    StringBuilder path = new StringBuilder("tile/").append(isBundle() ? "entries" : level);
    path.append('/').append(number(index));
    if (isPartial()) {
      path.append(".p/").append(width);
    }
    return path.toString();
  }

  private static String number(long index) {
    String text = String.valueOf(1000 + index % 1000).substring(1);
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      text = "x" + String.valueOf(1000 + rest % 1000).substring(1) + "/" + text;
    }
    return text;
  }

  /// Empty for anything that is not the one way to write the address.
  public static Optional<Tile> parse(String path) {
    Matcher form = FORM.matcher(path);
    if (!form.matches()) {
      return Optional.empty();
    }
    int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
    int width = form.group(4) == null ? FULL : Integer.parseInt(form.group(4));
    long index = Long.parseLong(form.group(2).replace("x", "").replace("/", "") + form.group(3));
    if (level > 63 || (form.group(4) != null && width >= FULL)) {
      return Optional.empty();
    }
    Tile tile = new Tile(level, index, width);
    return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
  }
}
