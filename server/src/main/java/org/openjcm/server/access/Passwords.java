package org.openjcm.server.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes and checks passwords with Argon2id: 19 MiB, two passes, one lane (OWASP Password Storage
/// Cheat Sheet), 16 bytes of salt, 32 bytes of hash. Japanese: パスワードのハッシュ.
@Component("passwordHashes")
final class Passwords {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);

  /// As many at once as there are cores: each takes 19 MiB, and more at once only wait.
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

  /// A hash of nothing anybody knows; checked when there is no such person, so that the answer
  /// takes as long as for one who exists.
  private final String nobodys;

  Passwords(SecureRandom random) {
    this.nobodys = hash(Token.fresh(random).text());
  }

  String hash(String password) {
    turns.acquireUninterruptibly();
    try {
      String hash = argon2.encode(PasswordRule.normal(password));
      if (hash == null) {
        throw new IllegalStateException("Argon2 gave no hash");
      }
      return hash;
    } finally {
      turns.release();
    }
  }

  /// Whether the password is the one of this hash; false, after the same time, when there is none.
  boolean matches(String password, Optional<String> hash) {
    turns.acquireUninterruptibly();
    try {
      return argon2.matches(PasswordRule.normal(password), hash.orElse(nobodys))
          && hash.isPresent();
    } finally {
      turns.release();
    }
  }
}
