package org.openjcm.cli.registry;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.NoteSigner;

/// An Ed25519 secret in the text form that other tools of signed notes read and write:
/// `PRIVATE+KEY+name+hash+secret`. Japanese: 秘密鍵.
///
/// Source: Go package golang.org/x/mod/sumdb/note, "Generating Keys".
public final class SecretKey {

  private static final int SEED = 32;
  private static final byte ED25519 = 1;
  private static final Pattern FORM =
      Pattern.compile("PRIVATE\\+KEY\\+([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

  private final String name;
  private final byte[] seed;
  private final KeyPair pair;

  private SecretKey(String name, byte[] seed) {
    this.name = name;
    this.seed = seed.clone();
    this.pair = pair(seed);
  }

  /// Draws a new one.
  public static SecretKey draw(String name, SecureRandom random) {
    if (!NoteKey.isName(name)) {
      throw new IllegalArgumentException(
          "\"" + name + "\" cannot name a key: no space, no plus, for example jcm.example/JP");
    }
    byte[] seed = new byte[SEED];
    random.nextBytes(seed);
    return new SecretKey(name, seed);
  }

  /// Reads the text form.
  ///
  /// @throws IllegalArgumentException when it is none; the message never repeats the secret
  public static SecretKey parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected one line that begins with PRIVATE+KEY+, as `jcm registry key new` writes it");
    }
    byte[] material = Base64.getDecoder().decode(form.group(3));
    if (material.length != SEED + 1 || material[0] != ED25519) {
      throw new IllegalArgumentException("the key is not an Ed25519 key");
    }
    SecretKey key = new SecretKey(form.group(1), Arrays.copyOfRange(material, 1, SEED + 1));
    if (!HexFormat.of().toHexDigits(key.key(NoteKey.Use.LOG).hash()).equals(form.group(2))) {
      throw new IllegalArgumentException("the key is damaged: its hash does not fit");
    }
    return key;
  }

  public String name() {
    return name;
  }

  public NoteKey key(NoteKey.Use use) {
    return NoteKey.of(name, use, (EdECPublicKey) pair.getPublic());
  }

  public NoteSigner signer(NoteKey.Use use) {
    return new NoteSigner(key(use), pair.getPrivate());
  }

  /// The text form, for its file only.
  String text() {
    byte[] material = new byte[SEED + 1];
    material[0] = ED25519;
    System.arraycopy(seed, 0, material, 1, SEED);
    return "PRIVATE+KEY+"
        + name
        + "+"
        + HexFormat.of().toHexDigits(key(NoteKey.Use.LOG).hash())
        + "+"
        + Base64.getEncoder().encodeToString(material);
  }

  /// The JDK makes the public half only when it draws the pair itself, so it is given the seed as
  /// what it draws.
  private static KeyPair pair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has Ed25519", impossible);
    }
  }

  private static final class Drawn extends SecureRandom {

    @Serial private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Drawn(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
