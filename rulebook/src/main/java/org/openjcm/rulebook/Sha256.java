package org.openjcm.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits: how texts, readings and results
/// are named so that anyone can check they are the same.
public record Sha256(String hex) {

  private static final int DIGITS = 64;

  public Sha256 {
    if (hex.length() != DIGITS || !areDigits(hex)) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal: \"" + hex + "\"");
    }
  }

  /// Hashes are made by the million: no pattern here.
  private static boolean areDigits(String hex) {
    for (int at = 0; at < hex.length(); at++) {
      char sign = hex.charAt(at);
      if ((sign < '0' || sign > '9') && (sign < 'a' || sign > 'f')) {
        return false;
      }
    }
    return true;
  }

  /// The hash of these bytes, one part after the other.
  public static Sha256 of(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return new Sha256(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  public static Sha256 of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
