package org.openjcm.server.rulebook.confirmation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// The records of confirmation as they stand: what holds on a day, what waits, what was said about
/// a fact. [ConfirmationDesk] appends to them. Japanese: 確認記録.
@Component
public class ConfirmationRecords {

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
  private final AtomicLong changes = new AtomicLong();

  public ConfirmationRecords(WriterDatabase writer, ReaderDatabase reader, Clock clock) {
    this.writer = writer;
    this.reader = reader;
    this.clock = clock;
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

  /// Grows whenever this process changes what is in force; whoever keeps the set reads it again.
  public long changes() {
    return changes.get();
  }

  void changed() {
    changes.incrementAndGet();
  }

  /// The day of record: the calendar day in UTC.
  public LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
