package org.openjcm.server.access;

import java.time.Clock;
import java.util.Optional;
import org.openjcm.server.access.AccessJournal.Line;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// The password hashes, one per person. Japanese: 認証情報.
@Component
final class Credentials {

  private final WriterDatabase database;
  private final Passwords passwords;
  private final AccessJournal journal;
  private final Clock clock;
  private final PasswordRule rule = new PasswordRule();

  Credentials(WriterDatabase database, Passwords passwords, AccessJournal journal, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.journal = journal;
    this.clock = clock;
  }

  /// Whether this is the person's password; takes as long for nobody.
  boolean matches(Optional<Long> person, String password) {
    return passwords.matches(password, person.flatMap(this::hashOf));
  }

  private Optional<String> hashOf(long person) {
    return database
        .jdbc()
        .sql("SELECT password_hash FROM access.credential WHERE person = :person")
        .param("person", person)
        .query(String.class)
        .optional();
  }

  PasswordRule.Verdict judge(String password, String signInName) {
    return rule.judge(password, signInName);
  }

  String hash(String password) {
    return passwords.hash(password);
  }

  /// Keeps the hash of a new password in place of the old one.
  void set(long person, String hash, By by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access.credential (person, password_hash, set_at)
            VALUES (:person, :hash, :now)
            ON CONFLICT (person) DO UPDATE
              SET password_hash = excluded.password_hash, set_at = excluded.set_at
            """)
        .param("person", person)
        .param("hash", hash)
        .param("now", Moments.stored(clock.instant()))
        .update();
    journal.append(Line.of(AccessEvent.PASSWORD_SET, person, by, ""));
  }
}
