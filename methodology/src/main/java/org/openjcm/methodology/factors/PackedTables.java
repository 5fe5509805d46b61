package org.openjcm.methodology.factors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjcm.rulebook.Sha256;

/// The factor tables packed with this room, found through their index (`path,sha256` per line). A
/// file whose bytes differ from the index is refused: an edition is frozen.
final class PackedTables {

  private PackedTables() {}

  /// The texts by file name, in the order of the index.
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    new String(bytes("index.csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .forEach(line -> {
          int comma = line.lastIndexOf(',');
          String path = line.substring(0, comma);
          byte[] bytes = bytes(path);
          if (!Sha256.of(bytes).equals(new Sha256(line.substring(comma + 1)))) {
            throw new IllegalStateException(
                path + " is not the frozen text of the index; an edition is never edited");
          }
          texts.put(path, new String(bytes, StandardCharsets.UTF_8));
        });
    return texts;
  }

  private static byte[] bytes(String path) {
    try (InputStream in = PackedTables.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is in the index of factors but not packed");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
