package org.openjcm.registry.log.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Up to 256 entries one behind the other, each after its length in two bytes, the higher byte
/// first. Source: C2SP tlog-tiles, "Log entries". Japanese: 記録の束.
public final class EntryBundle {

  /// What two bytes can say: no entry is longer.
  public static final int LONGEST_ENTRY = 65_535;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  EntryBundle() {}

  void add(byte[] entry) {
    if (entry.length > LONGEST_ENTRY) {
      throw new IllegalArgumentException(
          "an entry of " + entry.length + " bytes does not fit the log (at most 65,535)");
    }
    bytes.write(entry.length >> 8);
    bytes.write(entry.length);
    bytes.writeBytes(entry);
  }

  byte[] content() {
    return bytes.toByteArray();
  }

  void clear() {
    bytes.reset();
  }

  /// Looks at each entry without copying it.
  @FunctionalInterface
  public interface Reader {
    void entry(byte[] bundle, int from, int length);
  }

  /// Reads the entries in order.
  ///
  /// @return false when the bytes do not end with an entry
  public static boolean read(byte[] bundle, Reader reader) {
    int at = 0;
    while (at + 2 <= bundle.length) {
      int length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
      at += 2;
      if (at + length > bundle.length) {
        return false;
      }
      reader.entry(bundle, at, length);
      at += length;
    }
    return at == bundle.length;
  }

  /// Empty when the bytes do not end with an entry.
  public static Optional<List<byte[]>> entries(byte[] bundle) {
    List<byte[]> entries = new ArrayList<>();
    boolean whole =
        read(
            bundle,
            (bytes, from, length) -> {
              byte[] entry = new byte[length];
              System.arraycopy(bytes, from, entry, 0, length);
              entries.add(entry);
            });
    return whole ? Optional.of(entries) : Optional.empty();
  }
}
