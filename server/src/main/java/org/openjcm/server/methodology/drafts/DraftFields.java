package org.openjcm.server.methodology.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The editor of a draft as a browser sends it; a chosen file takes the place of the text.
/// Japanese: 方法論案の入力.
///
/// @param known the newest version its writer has seen
/// @param act `check` or `save`; `start` for a draft that begins with the commented file
public record DraftFields(
    @Nullable String text,
    @Nullable MultipartFile file,
    @Nullable String known,
    @Nullable String act) {

  static final int LONGEST = 500_000;

  /// The text; empty when it is too long, or a file that is no text in UTF-8.
  Optional<String> read() {
    if (file == null || file.isEmpty()) {
      String typed = Objects.requireNonNullElse(text, "");
      return typed.length() > LONGEST ? Optional.empty() : Optional.of(plain(typed));
    }
    if (file.getSize() > 4L * LONGEST) {
      return Optional.empty();
    }
    try {
      String read =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
      return read.length() > LONGEST ? Optional.empty() : Optional.of(plain(read));
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Whether the draft is to begin with the commented file.
  boolean isStart() {
    return "start".equals(act);
  }

  /// Whether the text begins as a methodology does; anything else was sent by mistake.
  static boolean hasTitle(String text) {
    return text.lines().anyMatch(line -> line.startsWith("# ") && !line.substring(2).isBlank());
  }

  boolean isCheck() {
    return "check".equals(act);
  }

  int knownVersion() {
    String number = Objects.requireNonNullElse(known, "");
    return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
  }

  private static String plain(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "\uFFFD");
  }

  /// What a draft is called: the first heading of its text.
  static String name(String text) {
    return text.lines()
        .filter(line -> line.startsWith("# ") && !line.substring(2).isBlank())
        .map(line -> line.substring(2).strip())
        .findFirst()
        .orElse("—");
  }
}
