package org.openjcm.server.registry;

import java.util.Optional;
import java.util.stream.Stream;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Block;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.Change;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.Claim;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Correct;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Release;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.Retire;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.TransferMany;

/// What of an entry goes into tables beside entries and blocks.
final class PostgresRows {

  private PostgresRows() {}

  static Stream<Block> made(Change change) {
    return switch (change) {
      case Change.Made(Block block) -> Stream.of(block);
      case Change.Cut cut -> cut.pieces().stream();
    };
  }

  static Optional<Claim> claim(JournalEntry entry) {
    return switch (entry.command()) {
      case Retire retire -> retire.claim();
      case Cancel cancel -> cancel.claim();
      case ClaimUse claim -> Optional.of(claim.claim());
      case OpenAccount _,
          ChangeAccountStatus _,
          Issue _,
          Authorize _,
          FirstTransfer _,
          Transfer _,
          TransferMany _,
          Restrict _,
          Release _,
          Correct _ ->
          Optional.empty();
    };
  }

  /// Whether later decisions must see its facts in the database first.
  static boolean statesFacts(JournalEntry entry) {
    return entry.command() instanceof Issue
        || entry.command() instanceof Authorize
        || entry.command() instanceof Correct
        || claim(entry).isPresent();
  }
}
