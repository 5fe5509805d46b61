package org.openjcm.rulebook;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Writes canonical JSON (RFC 8785) piece by piece, so that a trace of a million steps is hashed
/// without ever standing in memory as a whole.
///
/// Members must come in UTF-16 order of their keys, each once; anything else is a mistake of the
/// caller. [CanonicalJson] says what the form is.
public final class CanonicalWriter {

  private static final int PIECE = 1 << 16;

  private final StringBuilder out = new StringBuilder();
  private final @Nullable MessageDigest digest;
  private final Deque<Level> levels = new ArrayDeque<>();

  private CanonicalWriter(@Nullable MessageDigest digest) {
    this.digest = digest;
  }

  /// An object or an array that is open.
  private static final class Level {
    private boolean begun;
    private String lastKey = "";
  }

  /// Keeps the text.
  static CanonicalWriter keeping() {
    return new CanonicalWriter(null);
  }

  /// Keeps only the hash.
  static CanonicalWriter hashing() {
    try {
      return new CanonicalWriter(MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  String text() {
    return out.toString();
  }

  Sha256 hash() {
    MessageDigest sha = digest;
    if (sha == null) {
      throw new IllegalStateException("this writer keeps the text");
    }
    flush(sha);
    return new Sha256(HexFormat.of().formatHex(sha.digest()));
  }

  private void flush(MessageDigest sha) {
    sha.update(out.toString().getBytes(StandardCharsets.UTF_8));
    out.setLength(0);
  }

  public CanonicalWriter beginObject() {
    return begin('{');
  }

  public CanonicalWriter endObject() {
    return end('}');
  }

  public CanonicalWriter beginArray() {
    return begin('[');
  }

  public CanonicalWriter endArray() {
    return end(']');
  }

  private CanonicalWriter begin(char bracket) {
    levels.push(new Level());
    out.append(bracket);
    return this;
  }

  private CanonicalWriter end(char bracket) {
    levels.pop();
    out.append(bracket);
    MessageDigest sha = digest;
    if (sha != null && out.length() > PIECE) {
      flush(sha);
    }
    return this;
  }

  /// Before an element of an array.
  public CanonicalWriter item() {
    Level level = levels.element();
    if (level.begun) {
      out.append(',');
    }
    level.begun = true;
    return this;
  }

  /// Before the value of a member.
  public CanonicalWriter key(String key) {
    Level level = levels.element();
    if (level.begun && level.lastKey.compareTo(key) >= 0) {
      throw new IllegalArgumentException(
          "the key \""
              + key
              + "\" is given twice, or out of order after \""
              + level.lastKey
              + "\"");
    }
    item();
    level.lastKey = key;
    text(key);
    out.append(':');
    return this;
  }

  public CanonicalWriter member(String key, String value) {
    return key(key).text(value);
  }

  public CanonicalWriter member(String key, long value) {
    return key(key).whole(value);
  }

  public CanonicalWriter whole(long value) {
    return literal(Long.toString(value));
  }

  /// An exact decimal as [Json#decimal] writes it.
  public CanonicalWriter member(String key, BigDecimal value) {
    return key(key).decimal(value);
  }

  /// An exact decimal as [Json#decimal] writes it.
  public CanonicalWriter decimal(BigDecimal value) {
    out.append('"').append(Json.plain(value)).append('"');
    return this;
  }

  CanonicalWriter literal(String digits) {
    out.append(digits);
    return this;
  }

  public CanonicalWriter text(String text) {
    out.append('"');
    int plain = 0; // where the run of characters begins that stand for themselves
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit >= 0x20 && unit != '"' && unit != '\\') {
        if (Character.isSurrogate(unit)) {
          requirePair(text, at);
        }
      } else {
        out.append(text, plain, at).append(escape(unit));
        plain = at + 1;
      }
    }
    out.append(text, plain, text.length()).append('"');
    return this;
  }

  private static String escape(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> "\\u%04x".formatted((int) unit);
    };
  }

  /// RFC 8785 section 3.2.2.2: half a surrogate pair has no UTF-8 form and must be refused.
  private static void requirePair(String text, int at) {
    char unit = text.charAt(at);
    boolean alone =
        Character.isHighSurrogate(unit)
            ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
            : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    if (alone) {
      throw new IllegalArgumentException(
          "half a character (a lone surrogate) at position " + at + " has no canonical form");
    }
  }
}
