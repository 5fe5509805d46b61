package org.openjcm.server.rulebook.confirmation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The records of confirmation: appended, answered by a second person, withdrawn by later records.
@Component
public class ConfirmationRecords {

  /// What came of an act on a proposal.
  public sealed interface Outcome {}

  /// It is recorded.
  public record Recorded(long proposal) implements Outcome {}

  /// It is not; the key of the sentence that says why.
  public record Refused(String messageKey) implements Outcome {}

  static final String NO_SUCH = "rulebook.confirmation.refused.no-such";

  private static final String ALL =
      """
      select p.*, a.file_name, a.media_type, a.size,
        d.outcome, d.effective_from, d.reason, d.decided_at, d.decided_by, d.decided_by_name,
        w.effective_from as withdrawn_from, w.reason as withdrawn_why, w.withdrawn_at, w.withdrawn_by,
        w.withdrawn_by_name
      from rulebook.confirmation_proposal p
      join rulebook.document a on a.sha256 = p.attachment
      left join rulebook.confirmation_decision d on d.proposal = p.proposal
      left join rulebook.confirmation_withdrawal w on w.proposal = p.proposal
      """;

  private final WriterDatabase writer;
  private final ReaderDatabase reader;
  private final Clock clock;

  public ConfirmationRecords(WriterDatabase writer, ReaderDatabase reader, Clock clock) {
    this.writer = writer;
    this.reader = reader;
    this.clock = clock;
  }

  /// What an officer enters.
  ///
  /// @param valueBefore as the fact stands now; empty when unknown
  public record Entry(
      FactKey fact,
      String value,
      String valueBefore,
      String document,
      String paragraph,
      OfficialFile file) {}

  /// Stores the document and the proposal together.
  public Recorded propose(Entry entry, SignedIn who) {
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
  public Outcome decide(long proposal, boolean confirmed, String reason, SignedIn who) {
    Optional<Proposal> found = find(proposal);
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
                    confirmed ? today().toString() : "",
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
      return new Refused("rulebook.confirmation.refused.value");
    }
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
  public Outcome withdraw(long proposal, String reason, SignedIn who) {
    Optional<Proposal> found = find(proposal);
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
              today(),
              reason.strip(),
              Timestamp.from(clock.instant()),
              who.person(),
              who.name().english())
          .update();
    } catch (DuplicateKeyException somebodyWasFaster) {
      return new Refused("rulebook.confirmation.refused.not-confirmed");
    }
    return new Recorded(proposal);
  }

  /// The set that holds on a day, one for each fact, to be handed to a calculation or written to a
  /// file.
  public Confirmations inForce(LocalDate day) {
    List<Proposal> confirmed =
        reader
            .jdbc()
            .sql(
                "select distinct on (fact_row, fact_field) * from ("
                    + ALL
                    + """
                     where d.outcome = 'confirmed' and d.effective_from <= :day
                      and (w.effective_from is null or w.effective_from > :day)) held
                    order by fact_row, fact_field, effective_from desc, decided_at desc, proposal desc
                    """)
            .param("day", day)
            .query((row, _) -> ProposalRow.read(row))
            .list();
    return Confirmations.of(
        confirmed.stream().flatMap(each -> each.confirmation().stream()).toList());
  }

  public Confirmations inForceToday() {
    return inForce(today());
  }

  public Optional<Proposal> find(long proposal) {
    return reader
        .jdbc()
        .sql(ALL + " where p.proposal = ?")
        .param(proposal)
        .query((row, _) -> ProposalRow.read(row))
        .optional();
  }

  /// Those that wait for their second person, oldest first.
  public List<Proposal> waiting() {
    return reader
        .jdbc()
        .sql(ALL + " where d.proposal is null order by p.proposal limit 200")
        .query((row, _) -> ProposalRow.read(row))
        .list();
  }

  /// Every record about one fact, latest first.
  public List<Proposal> about(FactKey fact) {
    return reader
        .jdbc()
        .sql(ALL + " where p.fact_row = ? and p.fact_field = ? order by p.proposal desc")
        .params(fact.row(), fact.field())
        .query((row, _) -> ProposalRow.read(row))
        .list();
  }

  /// Those that were confirmed, latest first, withdrawn ones among them.
  public List<Proposal> confirmed(int size, long offset) {
    return reader
        .jdbc()
        .sql(ALL + " where d.outcome = 'confirmed' order by p.proposal desc limit ? offset ?")
        .params(size, offset)
        .query((row, _) -> ProposalRow.read(row))
        .list();
  }

  public long countConfirmed() {
    return reader
        .jdbc()
        .sql("select count(*) from rulebook.confirmed_fact")
        .query(Long.class)
        .single();
  }

  /// The content of an attached document; through the writer, since the public role cannot read it.
  public Optional<byte[]> content(Sha256 hash) {
    return writer
        .jdbc()
        .sql("select content from rulebook.document where sha256 = ?")
        .param(hash.hex())
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  /// The day of record: the calendar day in UTC.
  LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
