package org.openjcm.registry.log.tree;

/// A file of the log: immutable once a checkpoint needs it.
public final class LogFile {

  private final Tile tile;
  private final byte[] content;

  LogFile(Tile tile, byte[] content) {
    this.tile = tile;
    this.content = content;
  }

  public Tile tile() {
    return tile;
  }

  public byte[] content() {
    return content.clone();
  }
}
