package org.openjcm.server.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.registry.Account;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Change;
import org.openjcm.registry.Claim;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Draw;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Movement;
import org.openjcm.registry.Release;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.Restriction;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Use;
import org.openjcm.registry.ledger.Corrections;
import org.openjcm.registry.ledger.LedgerView;
import org.openjcm.registry.ledger.Restrictions;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// What a decision may look at, over PostgreSQL: each question goes to an index or to what the one
/// writer already knows, never to a whole table. It is ahead of the database by the entries decided
/// since the last commit, and ahead of the holdings there by some more; a question it cannot answer
/// across that gap asks for a commit first.
final class PostgresView implements LedgerView {

  private final OwnConnection database;
  private final Names names;
  private final LiveBlocks blocks;
  private final Map<Book, Long> lastEntries = new HashMap<>();
  private final Map<Book, Long> lastBlocks = new HashMap<>();
  private final Map<Authority, Optional<Authorization>> authorizations = new HashMap<>();
  private final Map<Authority, Long> drawn = new HashMap<>();
  private final Deque<JournalEntry> ahead = new ArrayDeque<>();
  private final Map<Book, Map<Long, Instant>> aheadAt = new HashMap<>();
  private final Map<AccountNumber, Deque<Gain>> aheadGains = new HashMap<>();
  private final Map<CreditSeries, Block> lastIssued = new HashMap<>();
  private int factsAhead;
  private Optional<Restrictions> restrictions = Optional.empty();
  private Optional<Corrections> corrections = Optional.empty();

  private record Authority(Book book, CountryCode party, String id) {}

  private record Gain(long entry, CreditSeries series, long tonnes) {}

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
    Instant pending = aheadAt.getOrDefault(book, Map.of()).get(entry);
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
    return held(
        account,
        _ -> true,
        "SELECT sum(tonnes) FROM registry.balance WHERE account = ?",
        names.accountId(account));
  }

  @Override
  public Tonnes held(AccountNumber account, CreditSeries series) {
    return held(
        account,
        gain -> gain.series().equals(series),
        "SELECT tonnes FROM registry.balance WHERE account = ? AND series = ?",
        names.accountId(account),
        names.seriesId(series).orElse(0));
  }

  /// The balance and the entry as of which it stands are read as one; what came after is added.
  private Tonnes held(
      AccountNumber account, Predicate<Gain> counts, String balance, Object... values) {
    List<Long> asOf = new ArrayList<>();
    long tonnes =
        database
            .one(
                "SELECT coalesce(("
                    + balance
                    + "), 0), coalesce((SELECT a.entry FROM registry.holdings_as_of a"
                    + " JOIN registry.account o ON o.book = a.book WHERE o.id = ?), 0)",
                row -> {
                  asOf.add(row.getLong(2));
                  return row.getLong(1);
                },
                Stream.concat(Arrays.stream(values), Stream.of(values[0])).toArray())
            .orElse(0L);
    long gained =
        aheadGains.getOrDefault(account, new ArrayDeque<>()).stream()
            .filter(gain -> gain.entry() > asOf.getFirst() && counts.test(gain))
            .mapToLong(Gain::tonnes)
            .sum();
    return Tonnes.of(tonnes + gained);
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
    Block issued = lastIssued.get(series);
    return issued != null
        ? issued.serials().last()
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
                    SELECT sum(tonnes) FROM (
                      SELECT book, party, authorization_id, tonnes FROM registry.draw
                       UNION ALL
                      SELECT book, party, authorization_id, -tonnes FROM registry.draw_returned) d
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
              FROM registry.claim c
             WHERE series = ? AND first_serial <= ? AND last_serial >= ?
               AND NOT EXISTS (SELECT 1 FROM registry.correction k
                                WHERE k.book = c.book AND k.corrected = c.entry)
             ORDER BY entry
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

  @Override
  public List<Restriction> restrictions(AccountNumber account) {
    return restrictions().inForce(account);
  }

  @Override
  public Optional<Restriction> restriction(Book book, long entry) {
    return restrictions().find(book, entry);
  }

  private Restrictions restrictions() {
    Restrictions known = restrictions.orElseGet(() -> RestrictionReading.all(database));
    restrictions = Optional.of(known);
    return known;
  }

  @Override
  public Optional<JournalEntry> entry(Book book, long number) {
    Optional<JournalEntry> decided =
        ahead.stream().filter(e -> e.number() == number && e.book().equals(book)).findFirst();
    return decided.isPresent()
        ? decided
        : EntryReading.entries(database, book, number, 1).stream().findFirst();
  }

  @Override
  public Optional<Long> correctedBy(Book book, long number) {
    return corrections().of(book, number);
  }

  private Corrections corrections() {
    Corrections known = corrections.orElseGet(this::readCorrections);
    corrections = Optional.of(known);
    return known;
  }

  private Corrections readCorrections() {
    Corrections all = new Corrections();
    database.list(
        "SELECT book, corrected, entry FROM registry.correction",
        row -> {
          all.record(Book.parse(row.getString(1)), row.getLong(2), row.getLong(3));
          return row.getLong(3);
        });
    return all;
  }

  private void factsMustBeCommitted() {
    if (factsAhead > 0) {
      throw new NeedsFlush();
    }
  }

  /// Takes over a decided entry that is not yet committed.
  void apply(JournalEntry entry) {
    Book book = entry.book();
    ahead.add(entry);
    lastEntries.put(book, entry.number());
    aheadAt.computeIfAbsent(book, _ -> new HashMap<>()).put(entry.number(), entry.at());
    entry.changes().forEach(blocks::apply);
    entry.changes().stream()
        .flatMap(PostgresRows::made)
        .forEach(block -> lastBlocks.merge(book, block.number(), Math::max));
    for (Movement moved : entry.movements()) {
      long tonnes = moved.tonnes().value();
      moved.from().ifPresent(from -> gain(entry, from, moved.series(), -tonnes));
      gain(entry, moved.to(), moved.series(), tonnes);
    }
    boolean undoes = entry.command() instanceof Correct;
    for (Draw draw : entry.draws()) {
      long before = drawn(book, draw.party(), draw.authorization()).value();
      long tonnes = draw.tonnes().value();
      drawn.put(
          new Authority(book, draw.party(), draw.authorization()),
          undoes ? before - tonnes : before + tonnes);
    }
    for (Change change : entry.changes()) {
      if (change instanceof Change.Made(Block issued)) {
        lastIssued.put(issued.series(), issued);
      }
    }
    if (entry.command() instanceof Authorize given) {
      Authorization latest = given.authorization();
      authorizations.put(new Authority(book, latest.party(), latest.id()), Optional.of(latest));
    }
    if (entry.command() instanceof Restrict restrict) {
      restrictions().record(book, entry.number(), restrict);
    }
    if (entry.command() instanceof Correct correct) {
      corrections().record(book, correct.entry(), entry.number());
    }
    if (entry.command() instanceof Release release) {
      restrictions().release(book, release.restriction(), entry.number());
    }
    factsAhead += PostgresRows.statesFacts(entry) ? 1 : 0;
  }

  private void gain(JournalEntry entry, AccountNumber account, CreditSeries series, long tonnes) {
    aheadGains
        .computeIfAbsent(account, _ -> new ArrayDeque<>())
        .add(new Gain(entry.number(), series, tonnes));
  }

  /// These entries, the oldest that were not, are in the database now.
  void committed(Stream<JournalEntry> entries) {
    factsAhead -= (int) entries.filter(PostgresRows::statesFacts).count();
  }

  /// How many entries the holdings in the database are behind.
  int ahead() {
    return ahead.size();
  }

  Set<Book> booksAhead() {
    return ahead.stream().map(JournalEntry::book).collect(Collectors.toSet());
  }

  /// The holdings in the database stand as of the entry that was the `count`-th decided after them.
  void settled(int count) {
    for (int at = 0; at < count; at++) {
      JournalEntry entry = ahead.removeFirst();
      aheadAt.getOrDefault(entry.book(), new HashMap<>()).remove(entry.number());
      entry.changes().forEach(blocks::settled);
      for (Movement moved : entry.movements()) {
        moved.from().ifPresent(from -> settled(entry, from));
        settled(entry, moved.to());
      }
      for (Change change : entry.changes()) {
        if (change instanceof Change.Made(Block issued)) {
          lastIssued.remove(issued.series(), issued);
        }
      }
    }
  }

  private void settled(JournalEntry entry, AccountNumber account) {
    Deque<Gain> gains = aheadGains.get(account);
    while (gains != null && !gains.isEmpty() && gains.getFirst().entry() <= entry.number()) {
      gains.removeFirst();
    }
    if (gains != null && gains.isEmpty()) {
      aheadGains.remove(account);
    }
  }

  /// Whether it keeps more than it should; then it is settled and shed.
  boolean isFull() {
    return blocks.isFull()
        || names.isFull()
        || authorizations.size() > 10_000
        || drawn.size() > 10_000;
  }

  /// Memory stays bounded: everything can be looked up again, once nothing is ahead.
  void shed() {
    blocks.forget();
    names.forget();
    authorizations.clear();
    drawn.clear();
  }
}
