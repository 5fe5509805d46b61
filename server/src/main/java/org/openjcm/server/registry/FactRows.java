package org.openjcm.server.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Account;
import org.openjcm.registry.AccountStatus;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Block;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.Claim;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Draw;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.ItmoMark;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Order;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Release;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.Sha256;

/// The rows of an entry in the tables that few entries touch: accounts, series, issuances,
/// authorizations, draws, claims, first transfers.
final class FactRows {

  private final JournalEntry entry;
  private final Names names;
  private final String book;
  private final List<Batch.Statement> rows = new ArrayList<>();

  private FactRows(JournalEntry entry, Names names) {
    this.entry = entry;
    this.names = names;
    this.book = entry.book().text();
  }

  static List<Batch.Statement> of(JournalEntry entry, Names names) {
    FactRows facts = new FactRows(entry, names);
    facts.collect();
    return facts.rows;
  }

  private void collect() {
    switch (entry.command()) {
      case OpenAccount open -> open(open);
      case ChangeAccountStatus change -> {
        names.status(change.account(), change.to());
        status(names.accountId(change.account()), change.to());
      }
      case Issue issue -> issue(issue.decision());
      case Authorize authorize -> authorize(authorize.authorization());
      case FirstTransfer _ -> mark();
      case Restrict restrict -> restrict(restrict);
      case Release release -> release(release);
      case Correct correct -> correct(correct);
      default -> {}
    }
    for (Draw draw : entry.draws()) {
      insert(
          (entry.command() instanceof Correct ? "draw_returned" : "draw")
              + " (book, party, authorization_id, version, entry, tonnes)",
          book,
          draw.party().alpha2(),
          draw.authorization(),
          draw.version(),
          entry.number(),
          draw.tonnes().value());
    }
    PostgresRows.claim(entry).ifPresent(this::claim);
  }

  private void insert(String table, Object... values) {
    rows.add(
        new Batch.Statement(
            "INSERT INTO registry." + table + " VALUES (?" + ", ?".repeat(values.length - 1) + ")",
            List.of(values)));
  }

  private void open(OpenAccount open) {
    Account account = new Account(open.account(), open.holder(), AccountStatus.OPEN);
    int id = names.open(open.account(), open.holder());
    insert(
        "account (id, book, account, kind, opened_by, holder)",
        id,
        book,
        account.number().text(),
        account.number().kind(),
        entry.number(),
        account.holder());
    status(id, AccountStatus.OPEN);
  }

  private void status(int account, AccountStatus status) {
    insert("account_status (account, entry, status)", account, entry.number(), status.name());
  }

  private void issue(JointCommitteeDecision decision) {
    entry.changes().stream().flatMap(PostgresRows::made).map(Block::series).forEach(this::begin);
    insert(
        "issuance (book, decision, entry, project, first_day, last_day, proof_grade, tonnes, at_ms)",
        book,
        decision.number().text(),
        entry.number(),
        decision.project().text(),
        decision.period().first(),
        decision.period().last(),
        decision.proofGrade().name(),
        entry.tonnes().value(),
        entry.at().toEpochMilli());
  }

  private void begin(CreditSeries series) {
    if (names.seriesId(series).isEmpty()) {
      insert(
          "series (id, book, issuer, host, project, vintage)",
          names.begin(series),
          book,
          series.issuer().country().alpha2(),
          series.host().alpha2(),
          series.project().text(),
          series.vintage().year());
    }
  }

  private void authorize(Authorization given) {
    insert(
        "authorized (book, party, id, version, entry, project, dated, cooperative_approach,"
            + " first_vintage, last_vintage, maximum, purpose)",
        book,
        given.party().alpha2(),
        given.id(),
        given.version(),
        entry.number(),
        given.project().text(),
        given.date(),
        given.cooperativeApproach(),
        given.firstVintage().year(),
        given.lastVintage().year(),
        given.maximum().value(),
        given.purpose().name());
  }

  private void restrict(Restrict bound) {
    Order order = bound.order();
    Optional<Parcel> parcel = bound.parcel();
    Optional<SerialBlock> named =
        parcel
            .filter(Parcel.Serials.class::isInstance)
            .map(Parcel.Serials.class::cast)
            .map(Parcel.Serials::serials);
    insert(
        "restriction (book, entry, account, project, vintage, first_serial, last_serial, tonnes,"
            + " ground, authority, document, dated, received_ms, scan)",
        book,
        entry.number(),
        names.accountId(bound.account()),
        parcel.map(p -> p.series().project().text()).orElse(""),
        parcel.map(p -> p.series().vintage().year()).orElse(0),
        named.map(SerialBlock::first).orElse(0L),
        named.map(SerialBlock::last).orElse(0L),
        named.isPresent() ? 0L : parcel.map(p -> p.tonnes().value()).orElse(0L),
        bound.ground().name(),
        order.authority(),
        order.document(),
        order.date(),
        order.received().toEpochMilli(),
        order.scan().map(Sha256::hex).orElse(""));
  }

  private void release(Release release) {
    Order order = release.order();
    insert(
        "restriction_release (book, restriction, entry, authority, document, dated, received_ms,"
            + " scan)",
        book,
        release.restriction(),
        entry.number(),
        order.authority(),
        order.document(),
        order.date(),
        order.received().toEpochMilli(),
        order.scan().map(Sha256::hex).orElse(""));
  }

  private void correct(Correct correct) {
    insert("correction (book, corrected, entry)", book, correct.entry(), entry.number());
    if (!entry.draws().isEmpty()
        || entry.movements().stream().anyMatch(m -> m.itmo().isPresent())) {
      // The year of the corrected entry stands in its row.
      rows.add(
          new Batch.Statement(
              """
              INSERT INTO registry.revision_task (book, entry, corrected, year, opened_ms)
              SELECT book, ?, number,
                     extract(year FROM to_timestamp(at_ms / 1000.0) AT TIME ZONE 'UTC')::smallint, ?
                FROM registry.entry WHERE book = ? AND number = ?
              """,
              List.of(entry.number(), entry.at().toEpochMilli(), book, correct.entry())));
    }
  }

  private void mark() {
    Optional<ItmoMark> mark = entry.movements().getFirst().itmo();
    mark.ifPresent(m ->
        insert(
            "itmo (id, book, entry, cooperative_approach, authorization_id, version)",
            names.begin(m),
            book,
            m.entry(),
            m.cooperativeApproach(),
            m.authorization(),
            m.version()));
  }

  private void claim(Claim claim) {
    Stream<Serials> claimed =
        entry.command() instanceof ClaimUse use
            ? Stream.of(new Serials(use.serials().series(), use.serials().serials()))
            : entry.movements().stream().map(m -> new Serials(m.series(), m.serials()));
    claimed.forEach(c ->
        insert(
            "claim (series, first_serial, last_serial, book, entry, use, beneficiary,"
                + " reporting_year)",
            names.seriesId(c.series()).orElseThrow(),
            c.serials().first(),
            c.serials().last(),
            book,
            entry.number(),
            claim.use().name(),
            claim.beneficiary(),
            claim.reportingYear()));
  }

  private record Serials(CreditSeries series, SerialBlock serials) {}
}
