package org.openjcm.server.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.registry.Account;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Claim;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Draw;
import org.openjcm.registry.Issue;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Movement;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Use;
import org.openjcm.registry.ledger.LedgerView;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// What a decision may look at, over PostgreSQL: each question goes to an index or to what the one
/// writer already knows, never to a whole table. It is ahead of the database by the entries decided
/// since the last commit; a question it cannot answer across that gap asks for a commit first.
final class PostgresView implements LedgerView {

  private final OwnConnection database;
  private final Names names;
  private final LiveBlocks blocks;
  private final Map<Book, Long> lastEntries = new HashMap<>();
  private final Map<Book, Long> lastBlocks = new HashMap<>();
  private final Map<Authority, Optional<Authorization>> authorizations = new HashMap<>();
  private final Map<Authority, Long> drawn = new HashMap<>();
  private final Map<Book, Map<Long, Instant>> pendingAt = new HashMap<>();
  private final Map<AccountNumber, Map<CreditSeries, Long>> pendingGains = new HashMap<>();
  private final Map<CreditSeries, Long> pendingSerials = new HashMap<>();
  private boolean pendingFacts;

  private record Authority(Book book, CountryCode party, String id) {}

  PostgresView(OwnConnection database, Names names) {
    this.database = database;
    this.names = names;
    this.blocks = new LiveBlocks(database, names);
  }

  @Override
  public long lastEntry(Book book) {
    return lastEntries.computeIfAbsent(
        book,
        _ -> database.number("SELECT max(number) FROM registry.entry WHERE book = ?", book.text()));
  }

  @Override
  public long lastBlock(Book book) {
    return lastBlocks.computeIfAbsent(
        book,
        _ -> database.number("SELECT max(number) FROM registry.block WHERE book = ?", book.text()));
  }

  @Override
  public Instant at(Book book, long entry) {
    Instant pending = pendingAt.getOrDefault(book, Map.of()).get(entry);
    return pending != null
        ? pending
        : Instant.ofEpochMilli(
            database.number(
                "SELECT at_ms FROM registry.entry WHERE book = ? AND number = ?",
                book.text(),
                entry));
  }

  @Override
  public Optional<Account> account(AccountNumber number) {
    return names.account(number);
  }

  @Override
  public Tonnes held(AccountNumber account) {
    long committed =
        database.number(
            "SELECT sum(tonnes) FROM registry.balance WHERE account = ?", names.accountId(account));
    long pending =
        pendingGains.getOrDefault(account, Map.of()).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    return Tonnes.of(committed + pending);
  }

  @Override
  public Tonnes held(AccountNumber account, CreditSeries series) {
    long committed =
        names
            .seriesId(series)
            .map(id ->
                database.number(
                    "SELECT tonnes FROM registry.balance WHERE account = ? AND series = ?",
                    names.accountId(account),
                    id))
            .orElse(0L);
    return Tonnes.of(
        committed + pendingGains.getOrDefault(account, Map.of()).getOrDefault(series, 0L));
  }

  @Override
  public List<Block> touching(CreditSeries series, SerialBlock serials) {
    return blocks.touching(series, serials);
  }

  @Override
  public List<Block> lowest(AccountNumber account, CreditSeries series, Tonnes enough, int limit) {
    return blocks.lowest(account, series, enough, limit);
  }

  @Override
  public long lastSerial(CreditSeries series) {
    Long pending = pendingSerials.get(series);
    return pending != null
        ? pending
        : names
            .seriesId(series)
            .map(id ->
                database.number(
                    """
                    SELECT last_serial FROM registry.live
                     WHERE series = ? ORDER BY first_serial DESC LIMIT 1
                    """,
                    id))
            .orElse(0L);
  }

  @Override
  public Optional<Issuance> issuance(Book book, DecisionNumber decision) {
    return issuance("decision = ?", book.text(), decision.text());
  }

  @Override
  public Optional<Issuance> issuance(Book book, ProjectReference project, MonitoringPeriod period) {
    return issuance(
        """
        project = ? AND daterange(first_day, last_day, '[]') && daterange(?, ?, '[]')
        ORDER BY entry LIMIT 1
        """,
        book.text(),
        project.text(),
        period.first(),
        period.last());
  }

  private Optional<Issuance> issuance(String condition, Object... values) {
    factsMustBeCommitted();
    return database.one(
        "SELECT decision, project, first_day, last_day, entry, at_ms FROM registry.issuance"
            + " WHERE book = ? AND "
            + condition,
        row ->
            new Issuance(
                new DecisionNumber(row.getString(1)),
                ProjectReference.parse(row.getString(2)),
                MonitoringPeriod.of(
                    row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                row.getLong(5),
                Instant.ofEpochMilli(row.getLong(6))),
        values);
  }

  @Override
  public List<Authorization> authorizations(Book book, ProjectReference project) {
    factsMustBeCommitted();
    return database.list(
        AUTHORIZED + "WHERE a.book = ? AND a.project = ?" + LATEST,
        PostgresView::authorization,
        book.text(),
        project.text());
  }

  @Override
  public Optional<Authorization> authorization(Book book, CountryCode party, String id) {
    Authority authority = new Authority(book, party, id);
    Optional<Authorization> known = authorizations.get(authority);
    if (known != null) {
      return known;
    }
    factsMustBeCommitted();
    Optional<Authorization> found =
        database.one(
            AUTHORIZED + "WHERE a.book = ? AND a.party = ? AND a.id = ?" + LATEST,
            PostgresView::authorization,
            book.text(),
            party.alpha2(),
            id);
    authorizations.put(authority, found);
    return found;
  }

  static final String AUTHORIZED =
      """
      SELECT a.id, a.version, a.party, a.dated, a.cooperative_approach, a.project,
             a.first_vintage, a.last_vintage, a.maximum, a.purpose
        FROM registry.authorized a
      """;

  private static final String LATEST =
      """
       AND a.version = (SELECT max(l.version) FROM registry.authorized l
                         WHERE l.book = a.book AND l.party = a.party AND l.id = a.id)
       ORDER BY a.party, a.id
      """;

  static Authorization authorization(ResultSet row) throws SQLException {
    return new Authorization(
        row.getString(1),
        row.getInt(2),
        CountryCode.of(row.getString(3)),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        ProjectReference.parse(row.getString(6)),
        Vintage.of(row.getInt(7)),
        Vintage.of(row.getInt(8)),
        Tonnes.of(row.getLong(9)),
        AuthorizationPurpose.valueOf(row.getString(10)));
  }

  @Override
  public Tonnes drawn(Book book, CountryCode party, String authorization) {
    return Tonnes.of(
        drawn.computeIfAbsent(
            new Authority(book, party, authorization),
            _ ->
                database.number(
                    """
                    SELECT sum(tonnes) FROM registry.draw
                     WHERE book = ? AND party = ? AND authorization_id = ?
                    """,
                    book.text(),
                    party.alpha2(),
                    authorization)));
  }

  @Override
  public List<Claimed> claims(CreditSeries series, SerialBlock serials) {
    factsMustBeCommitted();
    Optional<Integer> id = names.seriesId(series);
    return id.isEmpty()
        ? List.of()
        : database.list(
            """
            SELECT first_serial, last_serial, use, beneficiary, reporting_year, entry
              FROM registry.claim
             WHERE series = ? AND first_serial <= ? AND last_serial >= ? ORDER BY entry
            """,
            row ->
                new Claimed(
                    series,
                    new SerialBlock(row.getLong(1), row.getLong(2)),
                    new Claim(Use.valueOf(row.getString(3)), row.getString(4), row.getInt(5)),
                    row.getLong(6)),
            id.get(),
            serials.last(),
            serials.first());
  }

  private void factsMustBeCommitted() {
    if (pendingFacts) {
      throw new NeedsFlush();
    }
  }

  /// Takes over a decided entry that is not yet committed.
  void apply(JournalEntry entry) {
    Book book = entry.book();
    lastEntries.put(book, entry.number());
    pendingAt.computeIfAbsent(book, _ -> new HashMap<>()).put(entry.number(), entry.at());
    entry.changes().forEach(blocks::apply);
    entry.changes().stream()
        .flatMap(PostgresRows::made)
        .forEach(block -> lastBlocks.merge(book, block.number(), Math::max));
    for (Movement moved : entry.movements()) {
      long tonnes = moved.tonnes().value();
      moved.from().ifPresent(from -> gain(from, moved.series(), -tonnes));
      gain(moved.to(), moved.series(), tonnes);
    }
    for (Draw draw : entry.draws()) {
      drawn.merge(
          new Authority(book, draw.party(), draw.authorization()),
          draw.tonnes().value(),
          Long::sum);
    }
    if (entry.command() instanceof Issue) {
      entry
          .movements()
          .forEach(m -> pendingSerials.merge(m.series(), m.serials().last(), Math::max));
    }
    if (entry.command() instanceof Authorize given) {
      Authorization latest = given.authorization();
      authorizations.put(new Authority(book, latest.party(), latest.id()), Optional.of(latest));
    }
    pendingFacts |= PostgresRows.statesFacts(entry);
  }

  private void gain(AccountNumber account, CreditSeries series, long tonnes) {
    pendingGains.computeIfAbsent(account, _ -> new HashMap<>()).merge(series, tonnes, Long::sum);
  }

  void committed() {
    pendingAt.clear();
    pendingGains.clear();
    pendingSerials.clear();
    pendingFacts = false;
    blocks.committed();
    names.shed();
    if (authorizations.size() > 10_000 || drawn.size() > 10_000) {
      authorizations.clear();
      drawn.clear();
    }
  }
}
