package org.openjcm.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Slows down guessing: after a few failed tries for one name from one address, after more for one
/// name from anywhere, and after more from one address for any name, nobody may try for a while.
/// Whether the name is somebody's makes no difference. Japanese: サインイン試行の制限.
@Component
final class Throttle {

  /// How long a failed try counts.
  static final Duration MEMORY = Duration.ofMinutes(15);

  /// Failed tries after which one must wait: for a name from one address; for a name from anywhere
  /// (higher, so that a stranger cannot easily lock an officer out); from an address for any name.
  static final int FOR_NAME_FROM_ADDRESS = 5;

  static final int FOR_NAME = 30;
  static final int FROM_ADDRESS = 30;

  private final WriterDatabase database;
  private final Clock clock;

  Throttle(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A try that has been counted as failed until [#forgive] says otherwise, so that many tries at
  /// once cannot slip through before the first is judged.
  sealed interface Try {}

  record Counted() implements Try {}

  /// Too many; how long until the next try is heard.
  record Wait(Duration duration) implements Try {}

  Try count(String name, String address) {
    Try result =
        database.transaction().execute(_ -> countOneByOne(Sha256.of(name).bytes(), address));
    if (result == null) {
      throw new IllegalStateException("a try was neither counted nor refused");
    }
    return result;
  }

  /// One try at a time is counted; else a hundred at once would all find the count still low.
  private Try countOneByOne(byte[] nameHash, String address) {
    database
        .jdbc()
        .sql("SELECT pg_advisory_xact_lock(hashtext('access.failed_try'))")
        .query((_, _) -> true)
        .list();
    Instant now = clock.instant();
    Optional<Instant> until = waitUntil(nameHash, address, now);
    if (until.isPresent()) {
      return new Wait(Duration.between(now, until.get()));
    }
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access.failed_try (name_hash, address, at) VALUES (:name, :address, :now)
            """)
        .param("name", nameHash)
        .param("address", address)
        .param("now", Moments.stored(now))
        .update();
    return new Counted();
  }

  /// The moment from which a try is heard again: the limit's oldest counted try plus the memory.
  private Optional<Instant> waitUntil(byte[] nameHash, String address, Instant now) {
    return database
        .jdbc()
        .sql(
            """
            SELECT max(at) AS at FROM (
              (SELECT at FROM access.failed_try
               WHERE name_hash = :name AND address = :address AND at > :since
               ORDER BY at DESC OFFSET :both LIMIT 1)
              UNION ALL
              (SELECT at FROM access.failed_try WHERE name_hash = :name AND at > :since
               ORDER BY at DESC OFFSET :by_name LIMIT 1)
              UNION ALL
              (SELECT at FROM access.failed_try WHERE address = :address AND at > :since
               ORDER BY at DESC OFFSET :by_address LIMIT 1)
            ) AS decisive
            """)
        .param("name", nameHash)
        .param("address", address)
        .param("since", Moments.stored(now.minus(MEMORY)))
        .param("both", FOR_NAME_FROM_ADDRESS - 1)
        .param("by_name", FOR_NAME - 1)
        .param("by_address", FROM_ADDRESS - 1)
        .query((row, _) ->
            row.getObject("at") == null
                ? Optional.<Instant>empty()
                : Optional.of(Moments.read(row, "at").plus(MEMORY)))
        .single();
  }

  /// Forgets the failed tries of this name from this address: the person has just signed in. Tries
  /// older than the memory go too.
  void forgive(String name, String address) {
    database
        .jdbc()
        .sql(
            """
            DELETE FROM access.failed_try
            WHERE (name_hash = :name AND address = :address) OR at <= :since
            """)
        .param("name", Sha256.of(name).bytes())
        .param("address", address)
        .param("since", Moments.stored(clock.instant().minus(MEMORY)))
        .update();
  }
}
