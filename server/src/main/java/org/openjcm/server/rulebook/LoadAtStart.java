package org.openjcm.server.rulebook;

import org.openjcm.server.Mode;
import org.openjcm.server.database.CannotStart;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Loads the shipped register when the product starts to serve, before it says that it is ready.
@Component
@ConditionalOnWebApplication
@Order(10)
class LoadAtStart implements ApplicationRunner {

  private final RegisterLoad load;
  private final Mode mode;

  LoadAtStart(RegisterLoad load, Mode mode) {
    this.load = load;
    this.mode = mode;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (mode.empty()) {
      load.skip();
      System.err.println(load.progress().text());
      return;
    }
    LoadOutcome outcome = load.load(RegisterFiles.shipped(), "OpenJCM", LoadAtStart::print);
    if (outcome instanceof LoadOutcome.NotLoaded notLoaded) {
      throw new CannotStart(notLoaded.text());
    }
  }

  /// One line per file while rows are appended; nothing on later starts, when there is nothing to
  /// do.
  private static void print(LoadProgress progress) {
    if (progress.stage() == LoadProgress.Stage.LOADING) {
      System.err.println(progress.text());
    }
  }
}
