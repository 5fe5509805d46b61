package org.openjcm.registry.log;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// Sixteen random bytes, drawn once per entry and kept outside the journal: without them nobody can
/// guess what a seal hides, and when they are erased nobody ever can.
public record Salt(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public Salt {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a salt is 16 bytes in hexadecimal");
    }
  }

  public static Salt of(byte[] sixteen) {
    return new Salt(HexFormat.of().formatHex(sixteen));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /// Never printed: a salt in a log file would open seals.
  @Override
  public String toString() {
    return "Salt";
  }
}
