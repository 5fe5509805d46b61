package org.openjcm.server.site;

import java.time.Duration;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.pages.PublicState;
import org.springframework.stereotype.Component;

/// The public pages change with the newest edition of the register and with each confirmation;
/// asked at most once a second.
@Component
class RegisterState implements PublicState {

  private static final long OFTEN_ENOUGH = Duration.ofSeconds(1).toNanos();

  /// What was read last, and when.
  private record Read(String text, long at) {}

  private final ReaderDatabase database;
  private volatile Read last = new Read("", System.nanoTime() - OFTEN_ENOUGH);

  RegisterState(ReaderDatabase database) {
    this.database = database;
  }

  @Override
  public String text() {
    var known = last;
    long now = System.nanoTime();
    if (now - known.at() < OFTEN_ENOUGH) {
      return known.text();
    }
    var text =
        database
            .jdbc()
            .sql(
                """
                select concat_ws('/',
                  (select coalesce(max(edition), 0) from rulebook.edition),
                  (select count(*) from rulebook.confirmation_decision),
                  (select count(*) from rulebook.confirmation_withdrawal))
                """)
            .query(String.class)
            .single();
    last = new Read(text, now);
    return text;
  }
}
