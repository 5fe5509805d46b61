package org.openjcm.cli.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.registry.Book;
import org.openjcm.registry.Command;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.registry.ledger.InMemoryJournal;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.log.Salt;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Side;

/// The sample books of both sides in memory, with a clock that the story moves. Japanese: 見本の登録簿.
final class SampleBooks {

  static final Book JAPAN = Book.sample(Side.JAPAN);
  static final Book MONGOLIA = Book.sample(Side.of("MN"));

  /// Nothing is confidential in a story, so one known salt serves for all entries.
  private static final Salt OPEN = new Salt("00000000000000000000000000000000");

  private Instant now = Instant.EPOCH;
  private int requests;
  private final InMemoryJournal journal =
      new InMemoryJournal(ShippedRules.rules(), () -> now, () -> OPEN);

  SampleBooks() {
    on(LocalDate.of(2026, 1, 5));
    open(JAPAN, SampleProject.JAPAN_GOVERNMENT, "Government of Japan (sample)");
    open(JAPAN, SampleProject.JAPAN_COMPANY, "Sample Trading (fictional)");
    open(JAPAN, JAPAN.retirementAccount(), "Government of Japan (sample)");
    open(MONGOLIA, SampleProject.MONGOLIA_GOVERNMENT, "Government of Mongolia (sample)");
  }

  private void open(Book book, AccountNumber account, String holder) {
    record(book, "manager", new OpenAccount(account, holder));
  }

  /// What follows happens on this day, at noon UTC.
  void on(LocalDate day) {
    now = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  /// Records a command that the story knows to be right.
  JournalEntry record(Book book, String by, Command command) {
    requests++;
    Request request = new Request(book, new IdempotencyKey("journey-" + requests), by, command);
    return switch (journal.record(request)) {
      case Outcome.Recorded(JournalEntry entry, _) -> entry;
      case Outcome.Refused(var why) ->
          throw new IllegalStateException("the registry refused " + command + ": " + why);
    };
  }

  List<JournalEntry> entries(Book book) {
    return journal.entries(book, 1, 1_000);
  }

  long held(AccountNumber account) {
    return journal.holdings(account, 1_000).stream().mapToLong(b -> b.tonnes().value()).sum();
  }
}
