package org.openjcm.server.access;

import java.time.Clock;
import java.util.Optional;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// The append-only record of what happened to people's access. Japanese: 利用記録.
@Component
final class AccessJournal {

  /// From where something was done: an address of the network, or the server's command line.
  static final String COMMAND_LINE = "command line";

  /// One line of the journal.
  ///
  /// @param person whose access it concerns; empty when the name typed is nobody's
  /// @param by who did it; empty for the command line and for a visitor not yet signed in
  /// @param address from where
  record Line(
      AccessEvent event, Optional<Long> person, Optional<Long> by, String address, String detail) {

    static Line of(AccessEvent event, long person, By by, String detail) {
      return new Line(event, Optional.of(person), by.person(), by.address(), detail);
    }

    /// A person's own act.
    static Line own(AccessEvent event, long person, String address, String detail) {
      return new Line(event, Optional.of(person), Optional.of(person), address, detail);
    }
  }

  private final WriterDatabase database;
  private final Clock clock;

  AccessJournal(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void append(Line line) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access.journal (event, person, by_person, address, detail, at)
            VALUES (:event, :person, :by, :address, :detail, :at)
            """)
        .param("event", line.event().name())
        .param("person", line.person().orElse(null))
        .param("by", line.by().orElse(null))
        .param("address", line.address())
        .param("detail", line.detail())
        .param("at", Moments.stored(clock.instant()))
        .update();
  }
}
