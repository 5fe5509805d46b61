package org.openjcm.server.rulebook.confirmation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.openjcm.rulebook.Sha256;

/// A file that somebody attaches as official document; its kind is told from its first bytes, not
/// from its name. Japanese: 添付文書.
// Its bytes are stored and never compared; the hash names them.
@SuppressWarnings("ArrayRecordComponent")
public record OfficialFile(String name, Kind kind, byte[] content, Sha256 hash) {

  /// The longest file taken, 20 MB.
  public static final int LONGEST = 20 * 1024 * 1024;

  private static final int LONGEST_NAME = 200;

  /// What may be attached.
  public enum Kind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    /// Word or Excel of today: a zip archive that begins with its list of content types.
    OFFICE("application/octet-stream");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  /// What came of looking at a file.
  public sealed interface Looked {}

  /// It can be taken.
  public record Taken(OfficialFile file) implements Looked {}

  /// It cannot; the key of the sentence that says why.
  public record NotTaken(String messageKey) implements Looked {}

  /// Looks at a file as it arrived.
  public static Looked look(String givenName, byte[] content) {
    if (content.length == 0) {
      return new NotTaken("rulebook.confirmation.wrong.file-missing");
    }
    if (content.length > LONGEST) {
      return new NotTaken("rulebook.confirmation.wrong.file-long");
    }
    Optional<Kind> kind = kindOf(content);
    if (kind.isEmpty()) {
      return new NotTaken("rulebook.confirmation.wrong.file-kind");
    }
    return new Taken(new OfficialFile(plain(givenName), kind.get(), content, Sha256.of(content)));
  }

  private static Optional<Kind> kindOf(byte[] content) {
    if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
      return Optional.of(Kind.PDF);
    }
    if (startsWith(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})) {
      return Optional.of(Kind.PNG);
    }
    if (startsWith(content, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
      return Optional.of(Kind.JPEG);
    }
    if (startsWith(content, new byte[] {'P', 'K', 3, 4})
        && new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1)
            .contains("[Content_Types].xml")) {
      return Optional.of(Kind.OFFICE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  /// The last part of the name, without anything that could break a header or a path.
  private static String plain(String givenName) {
    String last =
        givenName.substring(Math.max(givenName.lastIndexOf('/'), givenName.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\"<>:|?*;]", "_").strip();
    if (plain.isEmpty()) {
      return "document";
    }
    return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
  }
}
