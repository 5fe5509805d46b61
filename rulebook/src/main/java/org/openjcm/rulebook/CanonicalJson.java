package org.openjcm.rulebook;

import java.nio.charset.StandardCharsets;

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
    CanonicalWriter writer = CanonicalWriter.keeping();
    write(value, writer);
    return writer.text();
  }

  public static byte[] bytes(Json value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  public static Sha256 hash(Json value) {
    CanonicalWriter writer = CanonicalWriter.hashing();
    write(value, writer);
    return writer.hash();
  }

  static void write(Json value, CanonicalWriter out) {
    switch (value) {
      case Json.Text(String text) -> out.text(text);
      case Json.Whole(long whole) -> out.literal(Long.toString(whole));
      case Json.Truth(boolean truth) -> out.literal(Boolean.toString(truth));
      case Json.Absent() -> out.literal("null");
      case Json.Items items -> {
        out.beginArray();
        items.values().forEach(one -> write(one, out.item()));
        out.endArray();
      }
      case Json.Members members -> {
        out.beginObject();
        members.members().forEach(one -> write(one.value(), out.key(one.key())));
        out.endObject();
      }
      case Json.Written written -> written.by().accept(out);
    }
  }
}
