package org.openjcm.registry.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A line below a note: who signed, with which key, and the signature. Japanese: 署名行.
///
/// @param name of the key
/// @param keyHash of the key
/// @param signature in base64, without the hash of the key
public record NoteSignature(String name, int keyHash, String signature) {

  private static final String DASH = "— ";

  static NoteSignature of(NoteKey key, byte[] signature) {
    return new NoteSignature(key.name(), key.hash(), Base64.getEncoder().encodeToString(signature));
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(signature);
  }

  boolean isOf(NoteKey key) {
    return name.equals(key.name()) && keyHash == key.hash();
  }

  /// The line with its line end.
  public String line() {
    byte[] bytes = bytes();
    byte[] all = ByteBuffer.allocate(4 + bytes.length).putInt(keyHash).put(bytes).array();
    return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
  }

  /// Reads a line without its line end; empty when it is none.
  public static Optional<NoteSignature> parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 3 || !words[0].equals("—") || !NoteKey.isName(words[1])) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getDecoder().decode(words[2]);
      if (all.length < 5) {
        return Optional.empty();
      }
      byte[] signature = Arrays.copyOfRange(all, 4, all.length);
      return Optional.of(
          new NoteSignature(
              words[1],
              ByteBuffer.wrap(all).getInt(),
              Base64.getEncoder().encodeToString(signature)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
