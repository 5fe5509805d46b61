package org.openjcm.server.access;

import java.time.Clock;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Looks, kept in the table `access.look`, which can only be appended to.
@Component
final class PostgresLooks implements Looks {

  private final WriterDatabase database;
  private final Clock clock;

  PostgresLooks(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void record(SignedIn who, String thing, String reference) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access.look (person, thing, reference, at)
            VALUES (:person, :thing, :reference, :at)
            """)
        .param("person", who.person())
        .param("thing", thing)
        .param("reference", reference)
        .param("at", Moments.stored(clock.instant()))
        .update();
  }
}
