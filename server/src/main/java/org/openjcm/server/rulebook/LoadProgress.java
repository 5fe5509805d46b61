package org.openjcm.server.rulebook;

/// How far the loading of the register is, for the terminal, for `/healthz` and for the pages.
///
/// @param stage where it stands
/// @param file the file being loaded; empty before and after
/// @param rowsDone rows appended so far, of the whole register
/// @param rowsInAll rows of the whole register; 0 while they are not counted yet
public record LoadProgress(Stage stage, String file, int rowsDone, int rowsInAll) {

  /// Where the loading stands.
  public enum Stage {
    NOT_STARTED,
    CHECKING,
    LOADING,
    DONE,
    SKIPPED,
    FAILED
  }

  public static final LoadProgress NOT_STARTED = new LoadProgress(Stage.NOT_STARTED, "", 0, 0);

  /// One line for a person who waits.
  public String text() {
    return switch (stage) {
      case NOT_STARTED -> "The public register is not loaded yet";
      case CHECKING -> "Checking the public register: " + file;
      case LOADING ->
          "Loading the public register: %s (%d of %d rows)".formatted(file, rowsDone, rowsInAll);
      case DONE -> "The public register is loaded (%d rows)".formatted(rowsDone);
      case SKIPPED -> "Started without the public register";
      case FAILED -> "The public register was not loaded";
    };
  }
}
