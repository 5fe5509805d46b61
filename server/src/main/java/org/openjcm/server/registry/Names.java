package org.openjcm.server.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Account;
import org.openjcm.registry.AccountStatus;
import org.openjcm.registry.Block;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.ItmoMark;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;

/// The small numbers by which blocks name accounts, series and first transfers in the database.
/// What was not met before is looked up; what is new in a batch gets the next number.
final class Names {

  private static final int MOST = 200_000;

  private final OwnConnection database;
  private final Map<AccountNumber, Integer> accountIds = new HashMap<>();
  private final Map<Integer, AccountNumber> accountNumbers = new HashMap<>();
  private final Map<AccountNumber, Account> accounts = new HashMap<>();
  private final Map<CreditSeries, Integer> seriesIds = new HashMap<>();
  private final Map<Integer, CreditSeries> series = new HashMap<>();
  private final Map<ItmoMark, Integer> itmoIds = new HashMap<>();
  private final Map<Integer, ItmoMark> itmos = new HashMap<>();
  private int lastAccount;
  private int lastSeries;
  private int lastItmo;

  Names(OwnConnection database) {
    this.database = database;
    lastAccount = (int) database.number("SELECT max(id) FROM registry.account");
    lastSeries = (int) database.number("SELECT max(id) FROM registry.series");
    lastItmo = (int) database.number("SELECT max(id) FROM registry.itmo");
  }

  Optional<Account> account(AccountNumber number) {
    Account known = accounts.get(number);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Account> found =
        database.one(
            """
            SELECT a.id, a.holder, s.status
              FROM registry.account a
              JOIN registry.account_status s ON s.account = a.id
             WHERE a.account = ?
             ORDER BY s.entry DESC LIMIT 1
            """,
            row -> {
              learn(number, row.getInt(1));
              return new Account(number, row.getString(2), AccountStatus.valueOf(row.getString(3)));
            },
            number.text());
    found.ifPresent(account -> accounts.put(number, account));
    return found;
  }

  private void learn(AccountNumber number, int id) {
    accountIds.put(number, id);
    accountNumbers.put(id, number);
  }

  int open(AccountNumber number, String holder) {
    learn(number, ++lastAccount);
    accounts.put(number, new Account(number, holder, AccountStatus.OPEN));
    return lastAccount;
  }

  void status(AccountNumber number, AccountStatus status) {
    accounts.computeIfPresent(number, (_, account) -> account.withStatus(status));
  }

  int accountId(AccountNumber number) {
    Integer known = accountIds.get(number);
    if (known != null) {
      return known;
    }
    Account found =
        account(number).orElseThrow(() -> new IllegalStateException("no account " + number.text()));
    return accountIds.getOrDefault(found.number(), 0);
  }

  private AccountNumber accountNumber(int id) {
    return accountNumbers.computeIfAbsent(
        id,
        _ ->
            database
                .one(
                    "SELECT account FROM registry.account WHERE id = ?",
                    row -> AccountNumber.parse(row.getString(1)),
                    id)
                .orElseThrow());
  }

  /// The number of a series; empty when nothing of it was ever issued.
  Optional<Integer> seriesId(CreditSeries wanted) {
    Integer known = seriesIds.get(wanted);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Integer> found =
        database.one(
            "SELECT id FROM registry.series WHERE issuer = ? AND project = ? AND vintage = ?",
            row -> row.getInt(1),
            wanted.issuer().country().alpha2(),
            wanted.project().text(),
            wanted.vintage().year());
    found.ifPresent(id -> learn(wanted, id));
    return found;
  }

  private void learn(CreditSeries wanted, int id) {
    seriesIds.put(wanted, id);
    series.put(id, wanted);
  }

  int begin(CreditSeries unseen) {
    learn(unseen, ++lastSeries);
    return lastSeries;
  }

  private CreditSeries series(int id) {
    return series.computeIfAbsent(
        id,
        _ ->
            database
                .one(
                    "SELECT issuer, project, vintage FROM registry.series WHERE id = ?",
                    row ->
                        new CreditSeries(
                            Side.of(row.getString(1)),
                            ProjectReference.parse(row.getString(2)),
                            Vintage.of(row.getInt(3))),
                    id)
                .orElseThrow());
  }

  /// Zero for blocks that were not first transferred.
  int itmoId(Optional<ItmoMark> mark) {
    return mark.map(m -> itmoIds.getOrDefault(m, 0)).orElse(0);
  }

  int begin(ItmoMark mark) {
    itmoIds.put(mark, ++lastItmo);
    itmos.put(lastItmo, mark);
    return lastItmo;
  }

  private ItmoMark itmo(int id) {
    ItmoMark known = itmos.get(id);
    if (known != null) {
      return known;
    }
    ItmoMark found =
        database
            .one(
                """
                SELECT cooperative_approach, authorization_id, version, entry
                  FROM registry.itmo WHERE id = ?
                """,
                row ->
                    new ItmoMark(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)),
                id)
            .orElseThrow();
    itmos.put(id, found);
    itmoIds.put(found, id);
    return found;
  }

  static final String LIVE =
      "SELECT block, entry, since, series, first_serial, last_serial, account, coalesce(itmo, 0)"
          + " FROM registry.live ";

  /// Reads a row of `LIVE`.
  Block live(ResultSet row) throws SQLException {
    int itmo = row.getInt(8);
    return new Block(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        series(row.getInt(4)),
        new SerialBlock(row.getLong(5), row.getLong(6)),
        accountNumber(row.getInt(7)),
        itmo == 0 ? Optional.empty() : Optional.of(itmo(itmo)));
  }

  boolean isFull() {
    return accountIds.size() > MOST || series.size() > MOST || itmos.size() > MOST;
  }

  void forget() {
    accountIds.clear();
    accountNumbers.clear();
    accounts.clear();
    seriesIds.clear();
    series.clear();
    itmoIds.clear();
    itmos.clear();
  }
}
