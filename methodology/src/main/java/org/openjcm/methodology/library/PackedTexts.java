package org.openjcm.methodology.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjcm.rulebook.Sha256;

/// The files packed with this room, found through their index (`path,sha256` per line). A file
/// whose bytes differ from the index is refused: approved texts are frozen.
final class PackedTexts {

  private static final String FOLDER = "/org/openjcm/methodology/approved/";

  private final Map<String, Sha256> index = new LinkedHashMap<>();

  PackedTexts() {
    new String(bytes("index.csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .forEach(line -> {
          int comma = line.lastIndexOf(',');
          index.put(line.substring(0, comma), new Sha256(line.substring(comma + 1)));
        });
  }

  Iterable<String> paths() {
    return index.keySet();
  }

  String text(String path) {
    byte[] bytes = bytes(path);
    Sha256 frozen = index.get(path);
    if (frozen == null || !Sha256.of(bytes).equals(frozen)) {
      throw new IllegalStateException(
          path + " is not the frozen text of the index; an approved text is never edited");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String path) {
    try (InputStream in = PackedTexts.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is in the index but not packed");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
