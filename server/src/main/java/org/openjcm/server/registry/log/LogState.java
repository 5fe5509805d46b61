package org.openjcm.server.registry.log;

import java.time.Instant;
import org.openjcm.registry.log.note.Checkpoint;

/// How the public log of a book stands. Everything but `Published`, `Empty` and `Following` means
/// that nothing is signed until a person has looked. Japanese: 公開ログの状態.
public sealed interface LogState {

  /// No entry yet.
  record Empty() implements LogState {}

  /// All that was committed is published.
  record Published(Checkpoint checkpoint, Instant at) implements LogState {}

  /// Another server publishes; this one shows what it published.
  record Following(Checkpoint checkpoint) implements LogState {}

  /// Something is wrong; nothing is signed.
  sealed interface Refusing extends LogState {}

  /// There is no key file for the book.
  record NoKey(String file) implements Refusing {}

  /// The key file cannot be used.
  record BadKey(String why) implements Refusing {}

  /// The key is not the one that signed before, and the one before did not sign the switch-over.
  record OtherKey(String file) implements Refusing {}

  /// The database lacks entries that were published: it was restored from an older copy.
  ///
  /// @param first number of the first missing entry
  /// @param last number of the last one that was published
  record Behind(long first, long last) implements Refusing {}

  /// The numbers of the entries have a gap.
  record Gap(long missing) implements Refusing {}

  /// An entry in the database is not the one that was published.
  ///
  /// @param entry the first that differs, or 0 when no file tells which
  /// @param size of the checkpoint that does not fit
  record Altered(long entry, long size) implements Refusing {}

  /// Database, disk or connection failed; tried again by itself.
  record Failing(String why) implements Refusing {}
}
