package org.openjcm.server.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CorrectionGround;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Clerical corrections between the two managers, and the revisions of Article 6 information that
/// corrections make necessary. Japanese: 訂正と再報告の事務.
@Component
public class CorrectionDesk {

  /// A correction that waits for a second manager.
  public record Proposal(
      long number, Book book, long corrected, String reason, String by, Instant at) {}

  /// A revision that a correction made necessary.
  ///
  /// @param year in which the corrected entry was recorded
  /// @param done what was done; empty = still open
  public record RevisionTask(
      Book book, long entry, long corrected, int year, Instant opened, String done) {}

  private final WriterDatabase database;
  private final PostgresJournal journal;
  private final Clock clock;

  CorrectionDesk(WriterDatabase database, PostgresJournal journal, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /// Saying it twice with one key is saying it once.
  void propose(Book book, long corrected, String reason, IdempotencyKey key, String by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.correction_proposal
              (book, corrected, reason, key, proposed_by, proposed_ms)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (book, key) DO NOTHING
            """)
        .params(book.text(), corrected, reason, key.text(), by, clock.millis())
        .update();
  }

  public List<Proposal> waiting(Book book) {
    return database
        .jdbc()
        .sql(
            """
            SELECT p.number, p.corrected, p.reason, p.proposed_by, p.proposed_ms
              FROM registry.correction_proposal p
             WHERE p.book = ? AND NOT EXISTS (
               SELECT 1 FROM registry.correction_proposal_end e WHERE e.proposal = p.number)
             ORDER BY p.number LIMIT 500
            """)
        .param(book.text())
        .query((row, _) ->
            new Proposal(
                row.getLong(1),
                book,
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))))
        .list();
  }

  Optional<Proposal> waiting(Book book, long number) {
    return waiting(book).stream().filter(p -> p.number() == number).findFirst();
  }

  /// The second manager confirms: the counter-entry is recorded under a key that follows from the
  /// proposal, so that a repetition after a crash finds it.
  Outcome confirm(Proposal proposal, String by) {
    IdempotencyKey key = new IdempotencyKey("correction-" + proposal.number());
    Optional<JournalEntry> before =
        journal
            .recorded(proposal.book(), key)
            .flatMap(entry -> journal.entry(proposal.book(), entry));
    if (before.isPresent()) {
      end(proposal, before.get().number(), by);
      return new Outcome.Recorded(before.get(), true);
    }
    Outcome outcome =
        journal.record(
            new Request(
                proposal.book(),
                key,
                proposal.by(),
                new Correct(
                    proposal.corrected(), new CorrectionGround.Clerical(proposal.reason(), by))));
    if (outcome instanceof Outcome.Recorded(JournalEntry entry, _)) {
      end(proposal, entry.number(), by);
    }
    return outcome;
  }

  void refuse(Proposal proposal, String by) {
    end(proposal, 0, by);
  }

  private void end(Proposal proposal, long entry, String by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.correction_proposal_end (proposal, entry, ended_by, ended_ms)
            VALUES (?, ?, ?, ?) ON CONFLICT (proposal) DO NOTHING
            """)
        .params(proposal.number(), entry, by, clock.millis())
        .update();
  }

  /// The open ones first. Others may list them too: the Article 6 officer's desk, for one.
  public List<RevisionTask> tasks(Book book) {
    return database
        .jdbc()
        .sql(
            """
            SELECT t.entry, t.corrected, t.year, t.opened_ms, coalesce(d.note, '')
              FROM registry.revision_task t
              LEFT JOIN registry.revision_done d ON d.book = t.book AND d.entry = t.entry
             WHERE t.book = ? ORDER BY d.note IS NOT NULL, t.entry LIMIT 500
            """)
        .param(book.text())
        .query((row, _) ->
            new RevisionTask(
                book,
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5)))
        .list();
  }

  void close(RevisionTask task, String note, String by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.revision_done (book, entry, note, done_by, done_ms)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (book, entry) DO NOTHING
            """)
        .params(task.book().text(), task.entry(), note, by, clock.millis())
        .update();
  }
}
