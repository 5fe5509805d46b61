package org.openjcm.registry.log.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.rulebook.Sha256;

/// Turns entries, as they come, into the files of the log. It keeps only the right edge of the
/// tree: less than one tile for each level. Japanese: 公開ログの作成.
public final class GrowingLog {

  private final CompactRange range = new CompactRange();
  private final TreeHash hashing = new TreeHash();
  private final List<ByteArrayOutputStream> edge = new ArrayList<>();
  private final EntryBundle bundle = new EntryBundle();
  private List<LogFile> finished = new ArrayList<>();

  public GrowingLog() {}

  public long size() {
    return range.size();
  }

  public Sha256 root() {
    return Hashes.sha256(range.root());
  }

  /// Adds an entry and answers the hash of its leaf.
  public byte[] append(byte[] entry) {
    bundle.add(entry);
    byte[] hash = hashing.leaf(entry);
    grow(hash, true);
    return hash;
  }

  /// Adds an entry whose bundle is known to be written: only its hash is needed. The entries of one
  /// bundle are all added so, or none.
  public void appendWritten(byte[] leafHash) {
    grow(leafHash, false);
  }

  private void grow(byte[] leafHash, boolean withBundle) {
    range.append(
        leafHash,
        (level, index, hash) -> {
          if (level % Tile.HEIGHT == 0) {
            add(level / Tile.HEIGHT, index, hash, withBundle);
          }
        });
  }

  private void add(int level, long index, byte[] hash, boolean withBundle) {
    if (edge.size() == level) {
      edge.add(new ByteArrayOutputStream(Tile.FULL * TreeHash.SIZE));
    }
    ByteArrayOutputStream hashes = edge.get(level);
    hashes.writeBytes(hash);
    if (hashes.size() == Tile.FULL * TreeHash.SIZE) {
      Tile tile = new Tile(level, index / Tile.FULL, Tile.FULL);
      finished.add(new LogFile(tile, hashes.toByteArray()));
      hashes.reset();
      if (level == 0) {
        if (withBundle) {
          finished.add(new LogFile(tile.entries(), bundle.content()));
        }
        bundle.clear();
      }
    }
  }

  /// The tiles and bundles that became full since the last call; they are not kept here any longer.
  public List<LogFile> takeFull() {
    List<LogFile> taken = finished;
    finished = new ArrayList<>();
    return taken;
  }

  /// The partial files that a checkpoint over the present size needs.
  public List<LogFile> partial() {
    List<LogFile> files = new ArrayList<>();
    for (int level = 0; level < edge.size(); level++) {
      int width = edge.get(level).size() / TreeHash.SIZE;
      if (width > 0) {
        long index = Tile.hashes(level, size()) / Tile.FULL;
        Tile tile = new Tile(level, index, width);
        files.add(new LogFile(tile, edge.get(level).toByteArray()));
        if (level == 0) {
          files.add(new LogFile(tile.entries(), bundle.content()));
        }
      }
    }
    return files;
  }
}
