package org.openjcm.server.database;

/// The program cannot start; the message tells the person at the terminal why, and what to do about
/// it.
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
