package org.openjcm.cli.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.registry.log.tree.Tile;

/// What an auditor kept from an earlier visit: a checkpoint, or a whole copy of the log. Japanese:
/// 以前のチェックポイント.
///
/// @param copy the folder of the copy; empty when only the checkpoint was kept
record Earlier(String name, SignedNote note, Checkpoint checkpoint, Optional<Path> copy) {

  private static final int HASH = 32;

  /// @param place a checkpoint file, or the folder of a copy
  static Earlier read(Path place) throws IOException {
    boolean folder = Files.isDirectory(place);
    Path file = folder ? place.resolve("checkpoint") : place;
    SignedNote note =
        SignedNote.parse(Files.readString(file, StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalArgumentException(file + " is no checkpoint"));
    Checkpoint checkpoint =
        Checkpoint.parse(note.text())
            .orElseThrow(() -> new IllegalArgumentException(file + " is no checkpoint"));
    return new Earlier(
        place.toString(), note, checkpoint, folder ? Optional.of(place) : Optional.empty());
  }

  /// The first entry of a tile that the copy has otherwise.
  Optional<Long> firstDifferent(long tile, byte[] hashes) throws IOException {
    long first = tile * Tile.FULL;
    if (copy.isEmpty() || first >= checkpoint.size()) {
      return Optional.empty();
    }
    int width = (int) Math.min(Tile.FULL, checkpoint.size() - first);
    Path file = copy.get().resolve(new Tile(0, tile, width).path());
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] kept = Files.readAllBytes(file);
    for (int at = 0; at < width; at++) {
      if (!Arrays.equals(
          hashes,
          at * HASH,
          Math.min(hashes.length, (at + 1) * HASH),
          kept,
          at * HASH,
          Math.min(kept.length, (at + 1) * HASH))) {
        return Optional.of(first + at + 1);
      }
    }
    return Optional.empty();
  }
}
