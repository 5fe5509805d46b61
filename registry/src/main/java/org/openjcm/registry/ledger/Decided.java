package org.openjcm.registry.ledger;

import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Refusal;

/// What a pure decision gives back: the entry to append, or the reason why not.
public sealed interface Decided {

  record Accepted(JournalEntry entry) implements Decided {}

  record Refused(Refusal why) implements Decided {}

  static Decided refuse(Refusal why) {
    return new Refused(why);
  }
}
