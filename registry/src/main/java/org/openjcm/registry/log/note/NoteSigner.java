package org.openjcm.registry.log.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/// Signs notes with a private key that somebody else keeps. Ed25519 draws no random number, so the
/// same note gives the same bytes. Japanese: 署名鍵.
public final class NoteSigner {

  private final NoteKey key;
  private final PrivateKey secret;

  /// Signs with this pair.
  ///
  /// @param key the public half
  public NoteSigner(NoteKey key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  public NoteKey key() {
    return key;
  }

  /// The signature of a log below its own note.
  public NoteSignature sign(String text) {
    if (key.use() != NoteKey.Use.LOG) {
      throw new IllegalStateException("a witness says when it signed");
    }
    return NoteSignature.of(key, signature(SignedNote.utf8(text)));
  }

  /// The signature of a witness: that at this time this was the largest log it had seen.
  ///
  /// @param seconds since 1970
  public NoteSignature cosign(String text, long seconds) {
    if (key.use() != NoteKey.Use.WITNESS) {
      throw new IllegalStateException("the key of a log does not cosign");
    }
    byte[] plain = signature(SignedNote.cosigned(text, seconds));
    return NoteSignature.of(
        key, ByteBuffer.allocate(8 + plain.length).putLong(seconds).put(plain).array());
  }

  private byte[] signature(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalStateException("the key does not sign; it is no Ed25519 key", notAKey);
    }
  }
}
