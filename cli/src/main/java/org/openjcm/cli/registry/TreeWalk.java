package org.openjcm.cli.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.tree.CompactRange;
import org.openjcm.registry.log.tree.EntryBundle;
import org.openjcm.registry.log.tree.Tile;
import org.openjcm.registry.log.tree.TreeHash;
import org.openjcm.rulebook.Sha256;

/// Walks over all bundles and tiles of a log and computes every hash again. Japanese: ハッシュの再計算.
final class TreeWalk {

  private final LogSource source;
  private final Checkpoint checkpoint;
  private final List<Earlier> earlier;
  private final CompactRange range = new CompactRange();
  private final TreeHash hashing = new TreeHash();
  private final List<LogFault> faults = new ArrayList<>();
  private final List<Completed> completed = new ArrayList<>();
  private final List<byte[]> upper = new ArrayList<>();
  private int nextEarlier;
  private long agreed;

  /// @param earlier what was kept earlier, the smallest first
  TreeWalk(LogSource source, Checkpoint checkpoint, List<Earlier> earlier) {
    this.source = source;
    this.checkpoint = checkpoint;
    this.earlier = earlier;
  }

  List<LogFault> faults() {
    return faults;
  }

  /// Told of each entry in order.
  interface Telling {
    void entry(long number, byte[] bytes, int from, int length);
  }

  /// Reads the log to its end, or to the first entry that is not what was signed.
  ///
  /// @return how many entries were read; empty when it stopped at a fault
  OptionalLong walk(Telling telling) throws IOException {
    for (long bundle = 0; bundle * Tile.FULL < checkpoint.size(); bundle++) {
      if (!bundle(bundle, telling)) {
        return OptionalLong.of(range.size());
      }
    }
    compareWithEarlier();
    if (faults.isEmpty() && !checkpoint.root().equals(sha256(range.root()))) {
      faults.add(new LogFault.RootDiffers(checkpoint.size()));
    }
    return OptionalLong.of(range.size());
  }

  private boolean bundle(long index, Telling telling) throws IOException {
    long first = index * Tile.FULL;
    int width = (int) Math.min(Tile.FULL, checkpoint.size() - first);
    Tile tile = new Tile(0, index, width);
    Optional<byte[]> hashes = read(tile, width * TreeHash.SIZE, first + 1);
    Optional<byte[]> bundle = read(tile.entries(), -1, first + 1);
    if (hashes.isEmpty() || bundle.isEmpty()) {
      return false;
    }
    for (Earlier one : earlier) {
      Optional<Long> differs = one.firstDifferent(index, hashes.get());
      if (differs.isPresent()) {
        faults.add(new LogFault.Forked(one.name(), differs.get(), differs.get()));
        return false;
      }
    }
    Optional<List<byte[]>> entries = EntryBundle.entries(bundle.get());
    int count = entries.map(List::size).orElse(0);
    for (int at = 0; at < Math.max(count, width); at++) {
      byte[] published =
          Arrays.copyOfRange(hashes.get(), at * TreeHash.SIZE, (at + 1) * TreeHash.SIZE);
      boolean same =
          at < count
              && at < width
              && Arrays.equals(hashing.leaf(entries.orElseThrow().get(at)), published);
      if (!same) {
        faults.add(new LogFault.EntryChanged(first + at + 1));
        return false;
      }
      byte[] entry = entries.orElseThrow().get(at);
      telling.entry(first + at + 1, entry, 0, entry.length);
      grow(published);
    }
    return true;
  }

  private void grow(byte[] leafHash) throws IOException {
    compareWithEarlier();
    range.append(
        leafHash,
        (level, index, hash) -> {
          if (level > 0 && level % 8 == 0) {
            completed.add(new Completed(level / 8, index, hash));
          }
        });
    while (!completed.isEmpty()) {
      upper(completed.removeFirst());
    }
  }

  /// A hash of an upper level of tiles.
  private static final class Completed {

    private final int level;
    private final long index;
    private final byte[] hash;

    Completed(int level, long index, byte[] hash) {
      this.level = level;
      this.index = index;
      this.hash = hash;
    }
  }

  private void upper(Completed one) throws IOException {
    long span = 1L << (8 * one.level);
    int at = (int) (one.index % Tile.FULL);
    if (at == 0) {
      long tile = one.index / Tile.FULL;
      long hashes = checkpoint.size() >> (8 * one.level);
      int width = (int) Math.min(Tile.FULL, hashes - tile * Tile.FULL);
      while (upper.size() < one.level) {
        upper.add(new byte[0]);
      }
      upper.set(
          one.level - 1,
          read(new Tile(one.level, tile, width), width * TreeHash.SIZE, one.index * span + 1)
              .orElse(new byte[0]));
    }
    byte[] tile = upper.get(one.level - 1);
    boolean same =
        tile.length >= (at + 1) * TreeHash.SIZE
            && Arrays.equals(
                one.hash, 0, TreeHash.SIZE, tile, at * TreeHash.SIZE, (at + 1) * TreeHash.SIZE);
    if (!same) {
      faults.add(
          new LogFault.TileChanged(
              "tile/" + one.level + " hash " + one.index,
              one.index * span + 1,
              (one.index + 1) * span));
    }
  }

  private Optional<byte[]> read(Tile tile, int length, long entry) throws IOException {
    Optional<byte[]> content = source.get(tile.path());
    if (content.isEmpty() && tile.isPartial()) {
      Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
      content = source.get(full.path()).map(bytes -> beginning(tile, bytes));
    }
    if (content.isEmpty() || (length >= 0 && content.get().length != length)) {
      String why = content.map(c -> c.length + " bytes instead of " + length).orElse("missing");
      faults.add(new LogFault.Unreadable(tile.path(), why, entry));
      return Optional.empty();
    }
    return content;
  }

  /// The part of a full file that a smaller tree has.
  private static byte[] beginning(Tile tile, byte[] full) {
    if (!tile.isBundle()) {
      return Arrays.copyOf(full, tile.width() * TreeHash.SIZE);
    }
    int at = 0;
    for (int entry = 0; entry < tile.width() && at + 2 <= full.length; entry++) {
      at += 2 + ((full[at] & 0xff) << 8 | (full[at + 1] & 0xff));
    }
    return Arrays.copyOf(full, Math.min(at, full.length));
  }

  private void compareWithEarlier() {
    while (nextEarlier < earlier.size()
        && earlier.get(nextEarlier).checkpoint().size() <= range.size()) {
      Earlier one = earlier.get(nextEarlier);
      if (one.checkpoint().size() == range.size()) {
        if (one.checkpoint().root().equals(sha256(range.root()))) {
          agreed = range.size();
        } else {
          faults.add(new LogFault.Forked(one.name(), agreed + 1, range.size()));
        }
      }
      nextEarlier++;
    }
  }

  private static Sha256 sha256(byte[] hash) {
    return new Sha256(HexFormat.of().formatHex(hash));
  }
}
