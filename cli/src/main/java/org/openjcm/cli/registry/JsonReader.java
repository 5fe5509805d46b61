package org.openjcm.cli.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON with whole numbers only, into maps, lists, texts, longs and truths, quickly and
/// strictly: a key given twice, a fraction or anything behind the value is refused. Japanese:
/// JSONの読み取り.
public final class JsonReader {

  private static final int DEEPEST = 32;

  private final byte[] bytes;
  private final int end;
  private int at;
  private int depth;

  private JsonReader(byte[] bytes, int from, int length) {
    this.bytes = bytes;
    this.at = from;
    this.end = from + length;
  }

  /// The object that these bytes are.
  ///
  /// @throws IllegalArgumentException naming the byte where they stop to be one
  public static Map<String, Object> object(byte[] bytes, int from, int length) {
    JsonReader reader = new JsonReader(bytes, from, length);
    reader.space();
    Object value = reader.value();
    reader.space();
    if (reader.at != reader.end) {
      throw reader.wrong("something stands behind the end");
    }
    if (value instanceof Map<?, ?>) {
      return map(value);
    }
    throw reader.wrong("not an object");
  }

  /// The object that a text is.
  public static Map<String, Object> object(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return object(bytes, 0, bytes.length);
  }

  /// The list that a text is.
  public static List<?> items(String text) {
    return Leaf.list(object("{\"items\":" + text + "}"), "items");
  }

  /// A member that must be an object.
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("expected an object");
  }

  private Object value() {
    if (at >= end) {
      throw wrong("the text ends too early");
    }
    return switch (bytes[at]) {
      case '{' -> members();
      case '[' -> items();
      case '"' -> text();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      default -> whole();
    };
  }

  private Object word(String word, Object value) {
    for (int letter = 0; letter < word.length(); letter++) {
      expect(word.charAt(letter));
    }
    return value;
  }

  private Map<String, Object> members() {
    deeper();
    expect('{');
    Map<String, Object> members = new LinkedHashMap<>();
    space();
    if (next('}')) {
      depth--;
      return members;
    }
    do {
      space();
      String key = text();
      space();
      expect(':');
      space();
      if (members.put(key, value()) != null) {
        throw wrong("\"" + key + "\" is given twice");
      }
      space();
    } while (next(','));
    expect('}');
    depth--;
    return members;
  }

  private List<Object> items() {
    deeper();
    expect('[');
    List<Object> items = new ArrayList<>();
    space();
    if (next(']')) {
      depth--;
      return items;
    }
    do {
      space();
      items.add(value());
      space();
    } while (next(','));
    expect(']');
    depth--;
    return items;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw wrong("too deep");
    }
  }

  private String text() {
    expect('"');
    int from = at;
    boolean plain = true;
    while (at < end && bytes[at] != '"') {
      if (bytes[at] == '\\') {
        return escaped(from);
      }
      if (bytes[at] >= 0 && bytes[at] < ' ') {
        throw wrong("a control character in a text");
      }
      plain &= bytes[at] >= 0;
      at++;
    }
    String text =
        new String(
            bytes, from, at - from, plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    expect('"');
    return text;
  }

  private String escaped(int from) {
    StringBuilder text = new StringBuilder();
    text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
    int plain = at;
    while (at < end && bytes[at] != '"') {
      if (bytes[at] != '\\') {
        at++;
        continue;
      }
      text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
      at++;
      text.append(escape());
      plain = at;
    }
    text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
    expect('"');
    return text.toString();
  }

  private char escape() {
    if (at >= end) {
      throw wrong("the text ends too early");
    }
    byte letter = bytes[at++];
    return switch (letter) {
      case '"', '\\', '/' -> (char) letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        if (at + 4 > end) {
          throw wrong("the text ends too early");
        }
        String digits = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
        if (!digits.matches("[0-9a-fA-F]{4}")) {
          throw wrong("not a character");
        }
        at += 4;
        yield (char) Integer.parseInt(digits, 16);
      }
      default -> throw wrong("not an escape");
    };
  }

  private Long whole() {
    boolean negative = next('-');
    int first = at;
    long value = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + (bytes[at] - '0');
      at++;
    }
    int digits = at - first;
    if (digits == 0 || digits > 18 || (digits > 1 && bytes[first] == '0')) {
      throw wrong("not a whole number");
    }
    return negative ? -value : value;
  }

  private boolean next(char wanted) {
    if (at < end && bytes[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) {
    if (!next(wanted)) {
      throw wrong("expected " + wanted);
    }
  }

  private void space() {
    while (at < end
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException("byte " + (at + 1) + ": " + why);
  }
}
