package org.openjcm.server.registry.log;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.server.HealthNotes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Says at `/healthz` which logs are not signed, and why. Japanese: 公開ログの稼働状態.
@Component
@ConditionalOnWebApplication
class LogHealth implements HealthNotes {

  private final LogPublisher publisher;

  LogHealth(LogPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    publisher
        .states()
        .forEach((book, state) -> {
          if (state instanceof LogState.Refusing refusing) {
            notes.add("the log of book " + book + " is not signed: " + LogWords.english(refusing));
          }
        });
    return notes;
  }
}
