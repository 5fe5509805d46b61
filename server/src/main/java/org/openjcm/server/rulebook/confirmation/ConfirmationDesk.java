package org.openjcm.server.rulebook.confirmation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.openjcm.rulebook.FactKey;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Where a confirmation is entered, answered by a second person, and withdrawn; each a record of
/// its own. Japanese: 確認の手続.
@Component
class ConfirmationDesk {

  /// What came of an act on a proposal.
  sealed interface Outcome {}

  /// It is recorded.
  record Recorded(long proposal) implements Outcome {}

  /// It is not; the key of the sentence that says why.
  record Refused(String messageKey) implements Outcome {}

  static final String NO_SUCH = "rulebook.confirmation.refused.no-such";

  private static final String VALUE = "rulebook.confirmation.refused.value";

  private final WriterDatabase writer;
  private final ConfirmationRecords records;
  private final FactValues values;
  private final Clock clock;

  ConfirmationDesk(
      WriterDatabase writer, ConfirmationRecords records, FactValues values, Clock clock) {
    this.writer = writer;
    this.records = records;
    this.values = values;
    this.clock = clock;
  }

  /// What an officer enters.
  ///
  /// @param valueBefore as the fact stands now; empty when unknown
  record Entry(
      FactKey fact,
      String value,
      String valueBefore,
      String document,
      String paragraph,
      OfficialFile file) {}

  /// Stores the document and the proposal together.
  Recorded propose(Entry entry, SignedIn who) {
    Timestamp now = Timestamp.from(clock.instant());
    Long number =
        writer
            .transaction()
            .execute(_ -> {
              writer
                  .jdbc()
                  .sql(
                      """
                      insert into rulebook.document
                        (sha256, file_name, media_type, size, content, received_at, received_by)
                      values (?, ?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing
                      """)
                  .params(
                      entry.file().hash().hex(),
                      entry.file().name(),
                      entry.file().kind().mediaType(),
                      entry.file().content().length,
                      entry.file().content(),
                      now,
                      who.person())
                  .update();
              return writer
                  .jdbc()
                  .sql(
                      """
                      insert into rulebook.confirmation_proposal
                        (fact_row, fact_field, value, value_before, document_title, paragraph,
                         attachment, entered_at, entered_by, entered_by_name)
                      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning proposal
                      """)
                  .params(
                      entry.fact().row(),
                      entry.fact().field(),
                      entry.value(),
                      entry.valueBefore(),
                      entry.document(),
                      entry.paragraph(),
                      entry.file().hash().hex(),
                      now,
                      who.person(),
                      who.name().english())
                  .query(Long.class)
                  .single();
            });
    if (number == null) {
      throw new IllegalStateException("the proposal was given no number");
    }
    return new Recorded(number);
  }

  /// The second person's answer. Confirmed, the mark changes from today.
  ///
  /// @param reason why not; may be empty when confirmed
  Outcome decide(long proposal, boolean confirmed, String reason, SignedIn who) {
    Optional<Proposal> found = records.find(proposal);
    if (found.isEmpty()) {
      return new Refused(NO_SUCH);
    }
    if (found.get().entered().person() == who.person()) {
      return new Refused("rulebook.confirmation.refused.same-person");
    }
    if (found.get().decision().isPresent()) {
      return new Refused("rulebook.confirmation.refused.decided");
    }
    if (!confirmed && reason.isBlank()) {
      return new Refused("rulebook.confirmation.refused.reason");
    }
    if (confirmed && values.wrong(found.get().fact(), found.get().value())) {
      return new Refused(VALUE);
    }
    try {
      writer
          .transaction()
          .executeWithoutResult(_ -> {
            writer
                .jdbc()
                .sql(
                    """
                    insert into rulebook.confirmation_decision
                      (proposal, entered_by, outcome, effective_from, reason, decided_at, decided_by,
                       decided_by_name)
                    values (?, ?, ?, cast(nullif(?, '') as date), nullif(?, ''), ?, ?, ?)
                    """)
                .params(
                    proposal,
                    found.get().entered().person(),
                    confirmed ? "confirmed" : "refused",
                    confirmed ? records.today().toString() : "",
                    reason.strip(),
                    Timestamp.from(clock.instant()),
                    who.person(),
                    who.name().english())
                .update();
            readAgain(found.get().fact());
          });
    } catch (DuplicateKeyException somebodyWasFaster) {
      return new Refused("rulebook.confirmation.refused.decided");
    } catch (DataIntegrityViolationException cannotStandThere) {
      return new Refused(VALUE);
    }
    records.changed();
    return new Recorded(proposal);
  }

  /// Reads the row as it will be shown from now on, so that a value that its column cannot hold is
  /// found before anybody relies on it.
  private void readAgain(FactKey fact) {
    FactValues.table(fact)
        .ifPresent(table ->
            writer
                .jdbc()
                .sql("select cast(v as text) from " + table.currentView() + " v where v.key = ?")
                .param(fact.row())
                .query(String.class)
                .list());
  }

  /// Takes a confirmation back from today on; what was calculated with it keeps it.
  Outcome withdraw(long proposal, String reason, SignedIn who) {
    Optional<Proposal> found = records.find(proposal);
    if (found.isEmpty()) {
      return new Refused(NO_SUCH);
    }
    if (!found.get().standing().equals("confirmed")) {
      return new Refused("rulebook.confirmation.refused.not-confirmed");
    }
    if (reason.isBlank()) {
      return new Refused("rulebook.confirmation.refused.reason");
    }
    try {
      writer
          .jdbc()
          .sql(
              """
              insert into rulebook.confirmation_withdrawal
                (proposal, effective_from, reason, withdrawn_at, withdrawn_by, withdrawn_by_name)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              proposal,
              records.today(),
              reason.strip(),
              Timestamp.from(clock.instant()),
              who.person(),
              who.name().english())
          .update();
    } catch (DuplicateKeyException somebodyWasFaster) {
      return new Refused("rulebook.confirmation.refused.not-confirmed");
    }
    records.changed();
    return new Recorded(proposal);
  }
}
