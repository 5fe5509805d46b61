package org.openjcm.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/// Writes JSON so that equal values give equal bytes: RFC 8785 (JSON Canonicalization Scheme).
///
/// Object keys stand in UTF-16 order, there is no white space, strings carry only the escapes that
/// RFC 8785 section 3.2.2.2 demands, integers are plain digits. Exact decimals are strings, see
/// [Json#decimal]. The rooms write; parsing happens outside them.
///
/// Source: RFC 8785, sections 3.2.2 and 3.2.3.
public final class CanonicalJson {

  private CanonicalJson() {}

  public static String text(Json value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  public static byte[] bytes(Json value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  public static Sha256 hash(Json value) {
    return Sha256.of(bytes(value));
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Text(String text) -> writeText(text, out);
      case Json.Whole(long whole) -> out.append(whole);
      case Json.Truth(boolean truth) -> out.append(truth);
      case Json.Absent() -> out.append("null");
      case Json.Items items -> writeItems(items, out);
      case Json.Members members -> writeMembers(members, out);
    }
  }

  private static void writeItems(Json.Items items, StringBuilder out) {
    out.append('[');
    for (Iterator<Json> rest = items.values().iterator(); rest.hasNext(); ) {
      write(rest.next(), out);
      if (rest.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static void writeMembers(Json.Members members, StringBuilder out) {
    out.append('{');
    for (var rest = members.values().entrySet().iterator(); rest.hasNext(); ) {
      Map.Entry<String, Json> member = rest.next();
      writeText(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      if (rest.hasNext()) {
        out.append(',');
      }
    }
    out.append('}');
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      switch (unit) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (unit < 0x20) {
            out.append("\\u%04x".formatted((int) unit));
          } else {
            requirePair(text, at);
            out.append(unit);
          }
        }
      }
    }
    out.append('"');
  }

  /// RFC 8785 section 3.2.2.2: half a surrogate pair has no UTF-8 form and must be refused.
  private static void requirePair(String text, int at) {
    char unit = text.charAt(at);
    boolean alone =
        Character.isHighSurrogate(unit)
            ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
            : Character.isLowSurrogate(unit)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    if (alone) {
      throw new IllegalArgumentException(
          "half a character (a lone surrogate) at position " + at + " has no canonical form");
    }
  }
}
