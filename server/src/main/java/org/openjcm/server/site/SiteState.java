package org.openjcm.server.site;

import java.time.Duration;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.pages.PublicState;
import org.openjcm.server.rulebook.RegisterState;
import org.springframework.stereotype.Component;

/// The public pages change with the newest edition of the register and with each confirmation;
/// asked at most once a second.
@Component
class SiteState implements PublicState {

  private static final long OFTEN_ENOUGH = Duration.ofSeconds(1).toNanos();

  /// What was read last, and when.
  private record Read(String text, long at) {}

  private final ReaderDatabase database;
  private volatile Read last = new Read("", System.nanoTime() - OFTEN_ENOUGH);

  SiteState(ReaderDatabase database) {
    this.database = database;
  }

  @Override
  public String text() {
    var known = last;
    long now = System.nanoTime();
    if (now - known.at() < OFTEN_ENOUGH) {
      return known.text();
    }
    var text = RegisterState.read(database);
    last = new Read(text, now);
    return text;
  }
}
