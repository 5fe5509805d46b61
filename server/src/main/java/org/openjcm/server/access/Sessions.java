package org.openjcm.server.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openjcm.server.Mode;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// The open sessions, in the database, so that they outlive the server and can be ended from
/// anywhere. A session's token is always made here, never taken from the visitor (no fixation).
/// Japanese: セッション.
@Component
public final class Sessions {

  /// A session as its owner sees it on the account page.
  public record Open(long id, String address, String browser, Instant createdAt, Instant seenAt) {}

  private record Found(
      long session, Instant seenAt, long person, String signInName, Name name, Organisation of) {}

  private static final int LONGEST_BROWSER = 200;

  private final WriterDatabase database;
  private final People people;
  private final Mode mode;
  private final Clock clock;
  private final SecureRandom random;
  private final SessionTimes times = SessionTimes.USUAL;

  Sessions(WriterDatabase database, People people, Mode mode, Clock clock, SecureRandom random) {
    this.database = database;
    this.people = people;
    this.mode = mode;
    this.clock = clock;
    this.random = random;
  }

  /// Opens a session and gives the token for the cookie.
  Token open(long person, String address, String browser) {
    Token token = Token.fresh(random);
    Instant now = clock.instant();
    forgetOld(now);
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access.session
              (person, token_hash, address, browser, created_at, seen_at, expires_at)
            VALUES (:person, :hash, :address, :browser, :now, :now, :expires)
            """)
        .param("person", person)
        .param("hash", token.hash().bytes())
        .param("address", address)
        .param("browser", shortened(browser))
        .param("now", Moments.stored(now))
        .param("expires", Moments.stored(now.plus(times.longest())))
        .update();
    return token;
  }

  private void forgetOld(Instant now) {
    database
        .jdbc()
        .sql("DELETE FROM access.session WHERE expires_at < :long_ago")
        .param("long_ago", Moments.stored(now.minus(SessionTimes.REMEMBERED)))
        .update();
  }

  /// Who holds this token; empty when the session is unknown, ended or expired, or its person has
  /// been deactivated.
  Optional<SignedIn> find(Token token) {
    Instant now = clock.instant();
    Optional<Found> found =
        database
            .jdbc()
            .sql(
                """
                SELECT s.id AS session, s.seen_at, p.*
                FROM access.session s
                JOIN (%s) p ON p.person = s.person
                WHERE s.token_hash = :hash AND s.ended_at IS NULL
                  AND s.expires_at > :now AND s.seen_at > :idle_since
                  AND p.active AND (:demo_allowed OR NOT p.demo)
                """
                    .formatted(People.WHO))
            .param("hash", token.hash().bytes())
            .param("now", Moments.stored(now))
            .param("idle_since", Moments.stored(now.minus(times.idle())))
            .param("demo_allowed", !mode.production())
            .query(Sessions::found)
            .optional();
    found
        .filter(one -> one.seenAt().plus(SessionTimes.EXACTNESS).isBefore(now))
        .ifPresent(one -> touch(one.session(), now));
    return found.map(one ->
        new SignedIn(
            one.person(),
            one.signInName(),
            one.name(),
            one.of(),
            people.roles(one.person()),
            one.session()));
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getLong("session"),
        Moments.read(row, "seen_at"),
        row.getLong("person"),
        row.getString("sign_in_name"),
        new Name(row.getString("name_en"), row.getString("name_ja")),
        People.organisation(row));
  }

  private void touch(long session, Instant now) {
    database
        .jdbc()
        .sql("UPDATE access.session SET seen_at = :now WHERE id = :id AND ended_at IS NULL")
        .param("now", Moments.stored(now))
        .param("id", session)
        .update();
  }

  /// The open sessions of a person, the latest first.
  List<Open> of(long person) {
    Instant now = clock.instant();
    return database
        .jdbc()
        .sql(
            """
            SELECT id, address, browser, created_at, seen_at FROM access.session
            WHERE person = :person AND ended_at IS NULL
              AND expires_at > :now AND seen_at > :idle_since
            ORDER BY seen_at DESC, id DESC
            """)
        .param("person", person)
        .param("now", Moments.stored(now))
        .param("idle_since", Moments.stored(now.minus(times.idle())))
        .query((row, _) ->
            new Open(
                row.getLong("id"),
                row.getString("address"),
                row.getString("browser"),
                Moments.read(row, "created_at"),
                Moments.read(row, "seen_at")))
        .list();
  }

  /// Ends one session of that person; false when it is not theirs or no longer open.
  boolean end(long person, long session) {
    return database
            .jdbc()
            .sql(
                """
                UPDATE access.session SET ended_at = :now
                WHERE id = :id AND person = :person AND ended_at IS NULL
                """)
            .param("now", Moments.stored(clock.instant()))
            .param("id", session)
            .param("person", person)
            .update()
        == 1;
  }

  /// Ends every session of that person and says how many there were.
  int endAll(long person) {
    return database
        .jdbc()
        .sql(
            """
            UPDATE access.session SET ended_at = :now WHERE person = :person AND ended_at IS NULL
            """)
        .param("now", Moments.stored(clock.instant()))
        .param("person", person)
        .update();
  }

  /// Ends the other sessions of that person, after the password has changed.
  int endOthers(long person, long kept) {
    return database
        .jdbc()
        .sql(
            """
            UPDATE access.session SET ended_at = :now
            WHERE person = :person AND id <> :kept AND ended_at IS NULL
            """)
        .param("now", Moments.stored(clock.instant()))
        .param("person", person)
        .param("kept", kept)
        .update();
  }

  private static String shortened(String browser) {
    return browser.length() <= LONGEST_BROWSER ? browser : browser.substring(0, LONGEST_BROWSER);
  }
}
