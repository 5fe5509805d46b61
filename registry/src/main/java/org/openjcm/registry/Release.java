package org.openjcm.registry;

/// End a restriction, by a document of its own. Japanese: 処分の制限の解除.
///
/// Refused: [Refusal.RestrictionUnknown], [Refusal.AlreadyReleased],
/// [Refusal.SecondDocumentNeeded], [Refusal.TooEarly].
///
/// @param restriction number of the entry that recorded it
public record Release(long restriction, Order order) implements Command {

  public Release {
    if (restriction < 1) {
      throw new IllegalArgumentException("entries count from 1, not from " + restriction);
    }
  }
}
