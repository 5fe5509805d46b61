package org.openjcm.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openjcm.server.access.AccessJournal.Line;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// One-time links by which a person sets a password: at first, or after it was forgotten. Only the
/// latest link of a person works, once, for three days. Japanese: 初期設定リンク.
@Component
final class SetUpLinks {

  static final Duration VALID_FOR = Duration.ofDays(3);

  /// What a link says when somebody opens it.
  sealed interface State {}

  record Valid(long link, People.Person person) implements State {}

  record Unknown() implements State {}

  record AlreadyUsed() implements State {}

  record Expired(Instant at) implements State {}

  /// A later link for the same person was made, or the person has been deactivated.
  record Withdrawn() implements State {}

  private record Row(long id, long person, Instant expiresAt, boolean used, boolean latest) {}

  private final WriterDatabase database;
  private final People people;
  private final Credentials credentials;
  private final Sessions sessions;
  private final AccessJournal journal;
  private final Clock clock;
  private final SecureRandom random;

  SetUpLinks(
      WriterDatabase database,
      People people,
      Credentials credentials,
      Sessions sessions,
      AccessJournal journal,
      Clock clock,
      SecureRandom random) {
    this.database = database;
    this.people = people;
    this.credentials = credentials;
    this.sessions = sessions;
    this.journal = journal;
    this.clock = clock;
    this.random = random;
  }

  /// Makes a link; its path ends in the token, which is shown this once and stored nowhere.
  Token invite(long person, By by) {
    Token token = Token.fresh(random);
    Instant now = clock.instant();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access.set_up_link (person, token_hash, by_person, created_at, expires_at)
            VALUES (:person, :hash, :by, :now, :expires)
            """)
        .param("person", person)
        .param("hash", token.hash().bytes())
        .param("by", by.person().orElse(null))
        .param("now", Moments.stored(now))
        .param("expires", Moments.stored(now.plus(VALID_FOR)))
        .update();
    journal.append(Line.of(AccessEvent.INVITED, person, by, ""));
    return token;
  }

  State state(Token token) {
    Optional<Row> row =
        database
            .jdbc()
            .sql(
                """
                SELECT l.id, l.person, l.expires_at,
                  EXISTS (SELECT FROM access.set_up_used u WHERE u.link = l.id) AS used,
                  NOT EXISTS (SELECT FROM access.set_up_link n
                              WHERE n.person = l.person AND n.id > l.id) AS latest
                FROM access.set_up_link l WHERE l.token_hash = :hash
                """)
            .param("hash", token.hash().bytes())
            .query((found, _) ->
                new Row(
                    found.getLong("id"),
                    found.getLong("person"),
                    Moments.read(found, "expires_at"),
                    found.getBoolean("used"),
                    found.getBoolean("latest")))
            .optional();
    return row.map(this::state).orElseGet(Unknown::new);
  }

  private State state(Row row) {
    if (row.used()) {
      return new AlreadyUsed();
    }
    if (!row.expiresAt().isAfter(clock.instant())) {
      return new Expired(row.expiresAt());
    }
    Optional<People.Person> person = people.find(row.person()).filter(people::mayEnter);
    return row.latest() && person.isPresent() ? new Valid(row.id(), person.get()) : new Withdrawn();
  }

  /// Uses the link and sets the password, both or neither. Every open session of the person ends.
  /// False when somebody was faster: the database lets a link be used once.
  boolean use(Valid link, String password, String address) {
    String hash = credentials.hash(password);
    long person = link.person().id();
    Boolean done =
        database
            .transaction()
            .execute(_ -> {
              int used =
                  database
                      .jdbc()
                      .sql(
                          """
                          INSERT INTO access.set_up_used (link, at) VALUES (:link, :now)
                          ON CONFLICT DO NOTHING
                          """)
                      .param("link", link.link())
                      .param("now", Moments.stored(clock.instant()))
                      .update();
              if (used == 1) {
                credentials.set(person, hash, new By(Optional.of(person), address));
                sessions.endAll(person);
              }
              return used == 1;
            });
    return Boolean.TRUE.equals(done);
  }
}
