package org.openjcm.cli.registry;

/// What an audit found wrong, with the facts; the words are in [FaultWords]. Japanese: 監査の指摘.
public sealed interface LogFault {

  /// Number of the first entry concerned; 0 when it concerns the log as a whole.
  long entry();

  /// A file of the log is missing or cannot be read.
  record Unreadable(String file, String why, long entry) implements LogFault {}

  /// No accepted key signed the checkpoint.
  record NotSigned(String file) implements LogFault {
    @Override
    public long entry() {
      return 0;
    }
  }

  /// The key was replaced and the one before did not sign that.
  record KeyNotHandedOver(String key, String reason, long entry) implements LogFault {}

  /// The bytes of an entry do not give the hash in the tile.
  record EntryChanged(long entry) implements LogFault {}

  /// A tile of an upper level does not follow from the entries below it.
  record TileChanged(String file, long entry, long last) implements LogFault {}

  /// The entries do not give the root of the checkpoint.
  record RootDiffers(long size) implements LogFault {
    @Override
    public long entry() {
      return 0;
    }
  }

  /// The log is not a continuation of an earlier checkpoint.
  ///
  /// @param entry the first that can be concerned
  /// @param last the last that can be concerned
  record Forked(String earlier, long entry, long last) implements LogFault {}

  /// The log has fewer entries than an earlier checkpoint.
  record Shorter(String earlier, long entry, long last) implements LogFault {}

  /// The bytes are not a public entry.
  record NotAnEntry(long entry, String why) implements LogFault {}

  /// An entry stands in another place than its own number says.
  record OutOfOrder(long entry, long says) implements LogFault {}

  /// An entry of another book.
  record OtherBook(long entry, String says) implements LogFault {}

  /// Serials that had been issued before.
  record IssuedTwice(long entry, String serials, long before) implements LogFault {}

  /// A decision of the Joint Committee under which was issued before.
  record DecisionTwice(long entry, String decision, long before) implements LogFault {}

  /// Serials that were never issued.
  record NeverIssued(long entry, String serials) implements LogFault {}

  /// Serials that had been retired or cancelled before.
  record EndedBefore(long entry, String serials, long before) implements LogFault {}

  /// Serials that had been first transferred before.
  record FirstTransferredTwice(long entry, String serials, long before) implements LogFault {}

  /// A first transfer that the entry claims and no entry made.
  record NotFirstTransferred(long entry, String serials) implements LogFault {}

  /// Serials that lie elsewhere.
  record NotThere(long entry, String serials, String says, String lies) implements LogFault {}

  /// More was drawn from an authorization than it allows.
  record Overdrawn(long entry, String authorization, long maximum, long drawn)
      implements LogFault {}

  /// An opened field does not give the commitment in the entry.
  record SealBroken(long entry, String field) implements LogFault {}

  /// A stated yearly total is not what the entries add up to.
  record StatementDiffers(long year, String stated, String found, long entry) implements LogFault {}
}
