package org.openjcm.server.registry;

/// The journal cannot say now whether it recorded a request. Nothing is lost: the same request with
/// the same key gives the right answer later.
public final class JournalUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Why.
  public enum Reason {
    /// Another process of this installation writes the journal.
    ANOTHER_WRITER,
    /// The database does not answer.
    NO_DATABASE,
    /// More requests wait than are answered in time.
    TOO_BUSY,
    /// The journal is being closed.
    CLOSED
  }

  private final Reason reason;

  public JournalUnavailable(Reason reason, Throwable cause) {
    super("the journal is unavailable: " + reason + ", " + cause.getMessage(), cause);
    this.reason = reason;
  }

  public JournalUnavailable(Reason reason) {
    super("the journal is unavailable: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
