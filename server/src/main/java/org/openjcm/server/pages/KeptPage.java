package org.openjcm.server.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjcm.rulebook.Sha256;

/// One rendered public page, plain and zipped, with the headers its controller gave it.
final class KeptPage {

  private final String state;
  private final long madeAt;
  private final Map<String, List<String>> headers;
  private final byte[] plain;
  private final byte[] zipped;
  private final String tag;

  /// @param state the public state it was made from
  /// @param madeAt in nanoseconds of the machine's running time
  KeptPage(String state, long madeAt, Map<String, List<String>> headers, byte[] plain)
      throws IOException {
    this.state = state;
    this.madeAt = madeAt;
    this.headers = Map.copyOf(headers);
    this.plain = plain;
    this.zipped = Assets.zip(plain);
    this.tag = "W/\"" + Sha256.of(plain).hex().substring(0, 20) + "\"";
  }

  /// Whether it still says what would be rendered now.
  boolean isGood(String stateNow, long now, long longest) {
    return state.equals(stateNow) && now - madeAt < longest;
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  byte[] plain() {
    return plain;
  }

  byte[] zipped() {
    return zipped;
  }

  /// The weak entity tag: the same text, zipped or not.
  String tag() {
    return tag;
  }
}
