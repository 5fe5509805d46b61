package org.openjcm.registry;

/// What became of a request. Japanese: 申請の結果.
public sealed interface Outcome {

  /// It stands in the journal, durably.
  ///
  /// @param repeated true when an earlier request with the same key had already recorded it
  record Recorded(JournalEntry entry, boolean repeated) implements Outcome {}

  /// Nothing was recorded, for this reason.
  record Refused(Refusal why) implements Outcome {}
}
