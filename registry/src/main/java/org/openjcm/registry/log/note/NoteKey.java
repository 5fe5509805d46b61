package org.openjcm.registry.log.note;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A public key that signs notes, with its name: written `name+hash+key`, the form in which other
/// transparency-log tools take it. Japanese: 検証鍵.
///
/// Source: C2SP signed-note, "Verifier keys"; tlog-cosignature, "Format".
///
/// @param name such as `registry.example/registry/log/JP`; no space, no plus
/// @param key the 32 bytes of an Ed25519 public key, in base64
public record NoteKey(String name, Use use, String key) {

  /// What a key is for; the number stands before the key in its text.
  public enum Use {
    /// Signs checkpoints of its own log.
    LOG(1),
    /// Cosigns checkpoints of others, with the time: `cosignature/v1`.
    WITNESS(4);

    private final int number;

    Use(int number) {
      this.number = number;
    }
  }

  private static final int BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile("([^+\\s\\p{Z}]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  public NoteKey {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a name of a key: \"" + name + "\"");
    }
    if (Base64.getDecoder().decode(key).length != BYTES) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
    }
  }

  /// The key of a pair.
  public static NoteKey of(String name, Use use, EdECPublicKey key) {
    return new NoteKey(name, use, Base64.getEncoder().encodeToString(bytes(key.getPoint())));
  }

  /// Reads a key.
  ///
  /// @throws IllegalArgumentException when the text is no such key, or its hash belongs to another
  public static NoteKey parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "not a key: \""
              + text
              + "\"; expected name+hash+key, for example jcm.example+1a2b3c4d+A…");
    }
    byte[] material = Base64.getDecoder().decode(form.group(3));
    for (Use use : Use.values()) {
      if (material.length == BYTES + 1 && material[0] == use.number) {
        NoteKey key =
            new NoteKey(
                form.group(1),
                use,
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(material, 1, 33)));
        if (!HexFormat.of().toHexDigits(key.hash()).equals(form.group(2))) {
          throw new IllegalArgumentException(
              "the hash in \"" + text + "\" is not that of the key; it was copied wrongly");
        }
        return key;
      }
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is neither an Ed25519 key nor one of a witness");
  }

  /// Whether a text may name a key: not empty, no white space, no plus.
  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .noneMatch(
                c -> c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /// The same key for another use, as a witness that signed with a plain key is read.
  public NoteKey as(Use other) {
    return new NoteKey(name, other, key);
  }

  public String text() {
    return name
        + "+"
        + HexFormat.of().toHexDigits(hash())
        + "+"
        + Base64.getEncoder().encodeToString(material());
  }

  private byte[] material() {
    byte[] material = new byte[BYTES + 1];
    material[0] = (byte) use.number;
    System.arraycopy(Base64.getDecoder().decode(key), 0, material, 1, BYTES);
    return material;
  }

  /// The first four bytes of the hash of name and key: how a signature says whose it is.
  public int hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      byte[] hash = digest.digest(material());
      return new BigInteger(1, Arrays.copyOf(hash, 4)).intValue();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /// Whether a signature of 64 bytes is one of this key over a message.
  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(publicKey());
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException notOne) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = new byte[X509.length + BYTES];
    System.arraycopy(X509, 0, encoded, 0, X509.length);
    System.arraycopy(Base64.getDecoder().decode(key), 0, encoded, X509.length, BYTES);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /// RFC 8032, section 5.1.2: y in 255 bits, the lowest byte first, and the sign of x.
  private static byte[] bytes(EdECPoint point) {
    byte[] high = point.getY().toByteArray();
    byte[] bytes = new byte[BYTES];
    for (int at = 0; at < Math.min(high.length, BYTES); at++) {
      bytes[at] = high[high.length - 1 - at];
    }
    if (point.isXOdd()) {
      bytes[BYTES - 1] |= (byte) 0x80;
    }
    return bytes;
  }

  @Override
  public String toString() {
    return text();
  }
}
