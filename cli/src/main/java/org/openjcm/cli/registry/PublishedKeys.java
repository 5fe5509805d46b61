package org.openjcm.cli.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;

/// The keys that a log publishes of itself: `keys`, and for each key after the first the checkpoint
/// with which it took over. Japanese: 公表された検証鍵.
///
/// @param log the keys in order, the present one last
public record PublishedKeys(List<Entry> log, List<NoteKey> witnesses) {

  /// A key of the log.
  ///
  /// @param since number of entries when it began
  public record Entry(NoteKey key, long since, String reason) {}

  public PublishedKeys {
    log = List.copyOf(log);
    witnesses = List.copyOf(witnesses);
  }

  /// The address of the checkpoint with which a key took over, counted from 1.
  public static String handOver(int key) {
    return "keys." + key;
  }

  static PublishedKeys read(LogSource source) throws IOException {
    List<Entry> log = new ArrayList<>();
    List<NoteKey> witnesses = new ArrayList<>();
    String text = source.get("keys").map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ", 4);
      if (words[0].equals("log") && words.length == 4 && words[2].matches("[0-9]{1,18}")) {
        log.add(new Entry(NoteKey.parse(words[1]), Long.parseLong(words[2]), words[3]));
      } else if (words[0].equals("witness") && words.length == 2) {
        witnesses.add(NoteKey.parse(words[1]));
      }
    }
    return new PublishedKeys(log, witnesses);
  }

  /// Follows the keys from the one that is trusted to the present one.
  ///
  /// @param trusted empty to begin with the first published one
  /// @return what breaks the chain
  Optional<LogFault> followed(LogSource source, Optional<NoteKey> trusted) throws IOException {
    int from = 0;
    if (trusted.isPresent()) {
      while (from < log.size() && !log.get(from).key().equals(trusted.get())) {
        from++;
      }
      if (from == log.size()) {
        return Optional.of(
            new LogFault.KeyNotHandedOver(trusted.get().text(), "not among the keys", 0));
      }
    }
    for (int at = from + 1; at < log.size(); at++) {
      Entry entry = log.get(at);
      NoteKey before = log.get(at - 1).key();
      Optional<SignedNote> note =
          source
              .get(handOver(at + 1))
              .map(b -> new String(b, StandardCharsets.UTF_8))
              .flatMap(SignedNote::parse);
      if (note.filter(n -> n.isSignedBy(before) && n.isSignedBy(entry.key())).isEmpty()) {
        return Optional.of(
            new LogFault.KeyNotHandedOver(entry.key().text(), entry.reason(), entry.since()));
      }
    }
    return Optional.empty();
  }
}
