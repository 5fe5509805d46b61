package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// The append-only record of who was refused what, when and why. Japanese: 拒否記録.
@Component
final class Refusals {

  private static final int LONGEST_PATH = 2000;

  private final WriterDatabase database;
  private final Clock clock;

  Refusals(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void record(SignedIn who, Refusal refusal, HttpServletRequest request) {
    String path = request.getRequestURI();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access.refusal (person, address, method, path, reason, role, facts, at)
            VALUES (:person, :address, :method, :path, :reason, :role, :facts, :at)
            """)
        .param("person", who.person())
        .param("address", request.getRemoteAddr())
        .param("method", request.getMethod())
        .param("path", path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH))
        .param("reason", refusal.messageKey())
        .param("role", refusal.neededRole().map(Role::name).orElse(null))
        .param("facts", refusal.facts().toArray(String[]::new))
        .param("at", Moments.stored(clock.instant()))
        .update();
  }
}
