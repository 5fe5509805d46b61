package org.openjcm.registry.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text with the signatures below it. Japanese: 署名付き文書.
///
/// Source: C2SP signed-note; tlog-cosignature, "Ed25519 signed message".
///
/// @param text ends with a line end
public record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int LONGEST = 1_000_000;
  private static final int MOST_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new IllegalArgumentException("the text of a note is lines without control characters");
    }
  }

  /// A note as it is sent: text, an empty line, one line for each signature.
  public String whole() {
    StringBuilder whole = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> whole.append(signature.line()));
    return whole.toString();
  }

  /// Empty when it is not a note with at least one signature.
  public static Optional<SignedNote> parse(String whole) {
    int end = whole.lastIndexOf("\n\n");
    if (end < 0 || whole.length() > LONGEST || !whole.endsWith("\n")) {
      return Optional.empty();
    }
    List<NoteSignature> signatures = new ArrayList<>();
    String below = whole.substring(end + 2);
    for (String line : below.lines().toList()) {
      Optional<NoteSignature> signature = NoteSignature.parse(line);
      if (signature.isEmpty()) {
        return Optional.empty();
      }
      signatures.add(signature.get());
    }
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SignedNote(whole.substring(0, end + 1), signatures));
    } catch (IllegalArgumentException controlCharacters) {
      return Optional.empty();
    }
  }

  /// Whether this key signed the note; for a witness, whatever the time it says.
  public boolean isSignedBy(NoteKey key) {
    return signatures.stream().anyMatch(s -> s.isOf(key) && verifies(key, s));
  }

  /// Whether a signature line is of this key and right for this text.
  public boolean verifies(NoteKey key, NoteSignature signature) {
    if (!signature.isOf(key)) {
      return false;
    }
    byte[] bytes = signature.bytes();
    return switch (key.use()) {
      case LOG -> bytes.length == 64 && key.verifies(utf8(text), bytes);
      case WITNESS -> {
        if (bytes.length != 72) {
          yield false;
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        long seconds = parts.getLong();
        byte[] plain = new byte[64];
        parts.get(plain);
        yield seconds >= 0 && key.verifies(cosigned(text, seconds), plain);
      }
    };
  }

  /// When a witness signed, in seconds since 1970, if this key did.
  public Optional<Long> cosignedAt(NoteKey witness) {
    return signatures.stream()
        .filter(s -> verifies(witness, s))
        .map(s -> ByteBuffer.wrap(s.bytes()).getLong())
        .max(Long::compare);
  }

  /// The same note with one more signature; a line that stands there already is not repeated.
  public SignedNote with(NoteSignature signature) {
    if (signatures.contains(signature)) {
      return this;
    }
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /// What a witness signs for a text at a time.
  static byte[] cosigned(String text, long seconds) {
    return utf8("cosignature/v1\ntime " + seconds + "\n" + text);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
