package org.openjcm.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjcm.rulebook.Sha256;

/// A secret of 256 random bits, as a cookie or a set-up link carries it: 43 letters of base64url.
/// The database keeps only its SHA-256, so that a stolen copy of the database opens no session.
/// Japanese: トークン.
record Token(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  Token {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a token of 256 bits");
    }
  }

  static Token fresh(SecureRandom random) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /// The token in this text; empty when the text is none.
  static Optional<Token> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
  }

  Sha256 hash() {
    return Sha256.of(text);
  }

  /// Another secret that follows from this one and tells nothing about it (HMAC-SHA-256), one per
  /// purpose.
  Token derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      byte[] bits = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
      return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "Token[not shown]";
  }
}
