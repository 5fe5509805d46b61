package org.openjcm.methodology.frozen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjcm.rulebook.Sha256;

/// Files packed with this room that nobody may edit, found through their index (`path,sha256` per
/// line): approved methodologies, templates, editions of factor tables. A file whose bytes differ
/// from the index is refused.
public final class FrozenTexts {

  private final String folder;
  private final Map<String, Sha256> index = new LinkedHashMap<>();

  private FrozenTexts(String folder) {
    this.folder = folder;
    new String(bytes("index.csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .forEach(line -> {
          int comma = line.lastIndexOf(',');
          index.put(line.substring(0, comma), new Sha256(line.substring(comma + 1)));
        });
  }

  /// The texts of one folder: `approved`, `templates` or `factors`.
  public static FrozenTexts in(String folder) {
    return new FrozenTexts("/org/openjcm/methodology/" + folder + "/");
  }

  /// In the order of the index.
  public List<String> paths() {
    return List.copyOf(index.keySet());
  }

  public String text(String path) {
    byte[] bytes = bytes(path);
    Sha256 frozen = index.get(path);
    if (frozen == null || !Sha256.of(bytes).equals(frozen)) {
      throw new IllegalStateException(
          path + " is not the frozen text of its index; a released text is never edited");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Every text by path, in the order of the index.
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    index.keySet().forEach(path -> texts.put(path, text(path)));
    return texts;
  }

  /// A packed file that follows from the frozen ones: `library/overview.md`; a test keeps it true.
  public static String packed(String path) {
    return new String(read("/org/openjcm/methodology/" + path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) {
    return read(folder + path);
  }

  private static byte[] read(String path) {
    try (InputStream in = FrozenTexts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is named but not packed");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
