package org.openjcm.registry.log.note;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.rulebook.Sha256;

/// What a log says of itself at one moment: its name, how many entries it has, and the root over
/// them. Whoever keeps one can tell later whether anything before it was changed. Japanese:
/// チェックポイント.
///
/// Source: C2SP tlog-checkpoint.
///
/// @param origin the address of the log without `https://`, such as `jcm.example/registry/log/JP`
/// @param size number of entries
public record Checkpoint(String origin, long size, Sha256 root) {

  public Checkpoint {
    if (!NoteKey.isName(origin) || size < 0) {
      throw new IllegalArgumentException("not a checkpoint: " + origin + " of " + size);
    }
  }

  /// The name of the log of a book on a site; the book of a sample says so itself.
  ///
  /// @param host such as `jcm.example`
  public static String origin(String host, Book book) {
    return host + "/registry/log/" + book.text();
  }

  /// The three lines.
  public String text() {
    byte[] hash = HexFormat.of().parseHex(root.hex());
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(hash) + "\n";
  }

  /// Reads the text of a note; lines after the third are left to others.
  public static Optional<Checkpoint> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    try {
      byte[] root = Base64.getDecoder().decode(lines.get(2));
      if (!Base64.getEncoder().encodeToString(root).equals(lines.get(2))) {
        return Optional.empty();
      }
      return Optional.of(
          new Checkpoint(
              lines.getFirst(),
              Long.parseLong(lines.get(1)),
              new Sha256(HexFormat.of().formatHex(root))));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
