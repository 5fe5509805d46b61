package org.openjcm.server.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.AccountStatus;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.instruction.Right;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Accounts as their pages show them. Holders are confidential, so these queries never run on the
/// public connection. Japanese: 口座.
@Component
public class Accounts {

  /// An account with what lies in it.
  public record Line(
      AccountNumber number, AccountKind kind, String holder, AccountStatus status, Tonnes held) {}

  /// A live block with the place where the next page begins.
  public record Holding(Block block, String cursor) {}

  /// What one entry did to an account.
  ///
  /// @param tonnes gained (positive) or given away (negative)
  public record Step(long entry, String kind, Instant at, long tonnes) {}

  private static final String LINES =
      """
      SELECT a.account, a.kind, a.holder,
             (SELECT s.status FROM registry.account_status s
               WHERE s.account = a.id ORDER BY s.entry DESC LIMIT 1),
             (SELECT coalesce(sum(b.tonnes), 0) FROM registry.balance b WHERE b.account = a.id)
        FROM registry.account a
      """;

  private final WriterDatabase database;
  private final InstantSource clock;
  private final AccountSettings settings;

  Accounts(WriterDatabase database, Clock clock, AccountSettings settings) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  public List<Line> of(Book book) {
    return database
        .jdbc()
        .sql(LINES + " WHERE a.book = ? ORDER BY a.kind, a.account LIMIT 1000")
        .param(book.text())
        .query((row, _) -> line(row))
        .list();
  }

  public List<Line> representedBy(long organisation) {
    return database
        .jdbc()
        .sql(LINES + " WHERE " + REPRESENTED + " ORDER BY a.account LIMIT 1000")
        .param("organisation", organisation)
        .query((row, _) -> line(row))
        .list();
  }

  private static final String REPRESENTED =
      """
      (SELECT NOT r.ended FROM registry.representative r
        WHERE r.account = a.id AND r.organisation = :organisation
        ORDER BY r.since_ms DESC LIMIT 1)
      """;

  public boolean isRepresentedBy(AccountNumber account, long organisation) {
    return database
            .jdbc()
            .sql(
                "SELECT count(*) FROM registry.account a WHERE a.account = :account AND "
                    + REPRESENTED)
            .param("account", account.text())
            .param("organisation", organisation)
            .query(Long.class)
            .single()
        > 0;
  }

  /// What a person of an organisation may do for an account; nothing when it does not represent it.
  Set<Right> rights(AccountNumber account, long organisation, long person) {
    return isRepresentedBy(account, organisation) ? settings.rights(account, person) : Set.of();
  }

  public Optional<Line> find(AccountNumber number) {
    return database
        .jdbc()
        .sql(LINES + " WHERE a.account = ?")
        .param(number.text())
        .query((row, _) -> line(row))
        .optional();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        AccountNumber.parse(row.getString(1)),
        AccountKind.ofCode(row.getString(2)),
        row.getString(3),
        AccountStatus.valueOf(row.getString(4)),
        Tonnes.of(row.getLong(5)));
  }

  /// Live blocks after the cursor, in order of series and serial: each page is one walk along an
  /// index, however many blocks there are.
  public List<Holding> holdings(AccountNumber account, String cursor, int limit) {
    String[] after = cursor.matches("[0-9]{1,9}-[0-9]{1,18}") ? cursor.split("-", -1) : START;
    return database
        .jdbc()
        .sql(
            BlockReading.LIVE_WITH_SERIES
                + """
                 WHERE b.account = (SELECT id FROM registry.account WHERE account = ?)
                   AND (b.series, b.first_serial) > (?, ?)
                 ORDER BY b.series, b.first_serial LIMIT ?
                """)
        .params(account.text(), Integer.valueOf(after[0]), Long.valueOf(after[1]), limit)
        .query((row, _) ->
            new Holding(BlockReading.block(row, 1), row.getInt(14) + "-" + row.getLong(7)))
        .list();
  }

  private static final String[] START = {"0", "0"};

  /// The latest entries that gave to or took from an account.
  public List<Step> statement(AccountNumber account, long before, int limit) {
    return database
        .jdbc()
        .sql(
            """
            SELECT p.entry, e.kind, e.at_ms, sum(p.tonnes)
              FROM registry.account a
              JOIN registry.posting p ON p.account = a.id AND p.entry < :before
              JOIN registry.entry e ON e.book = a.book AND e.number = p.entry
             WHERE a.account = :account
             GROUP BY p.entry, e.kind, e.at_ms
             ORDER BY p.entry DESC LIMIT :limit
            """)
        .param("account", account.text())
        .param("before", before)
        .param("limit", limit)
        .query((row, _) ->
            new Step(
                row.getLong(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getLong(4)))
        .list();
  }

  /// Lets an organisation act for an account; saying it twice changes nothing.
  public void appoint(AccountNumber account, long organisation, String by) {
    if (!isRepresentedBy(account, organisation)) {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO registry.representative (account, organisation, since_ms, appointed_by)
              SELECT id, ?, ?, ? FROM registry.account WHERE account = ?
              """)
          .params(organisation, clock.millis(), by, account.text())
          .update();
    }
  }

  /// One step in the life of a serial, oldest first.
  ///
  /// @param from empty when it was issued
  public record Life(
      Book book,
      long entry,
      String kind,
      Instant at,
      Optional<AccountNumber> from,
      AccountNumber to,
      SerialBlock block,
      boolean marked) {}

  /// Where a serial has been, along the blocks that held it; steps in which it only stayed behind
  /// are left out.
  public List<Life> life(CreditSeries series, long serial) {
    return database
        .jdbc()
        .sql(
            """
            WITH RECURSIVE now AS MATERIALIZED (
              SELECT book, since, last_serial FROM registry.live
               WHERE series = (SELECT id FROM registry.series
                                WHERE issuer = :issuer AND project = :project
                                  AND vintage = :vintage)
                 AND first_serial <= :serial
               ORDER BY first_serial DESC LIMIT 1),
            life AS (
              SELECT b.* FROM now n JOIN registry.block b ON b.book = n.book AND b.number = n.since
               WHERE n.last_serial >= :serial
               UNION ALL
              SELECT b.* FROM life l
                JOIN registry.block p ON p.book = l.book AND p.number = l.parent
                JOIN registry.block b ON b.book = p.book AND b.number = p.since)
            SELECT l.book, l.entry, e.kind, e.at_ms, pa.account, a.account,
                   l.first_serial, l.last_serial, p.itmo IS DISTINCT FROM l.itmo
              FROM life l
              JOIN registry.entry e ON e.book = l.book AND e.number = l.entry
              JOIN registry.account a ON a.id = l.account
              LEFT JOIN registry.block p ON p.book = l.book AND p.number = l.parent
              LEFT JOIN registry.account pa ON pa.id = p.account
             ORDER BY l.number
            """)
        .param("issuer", series.issuer().country().alpha2())
        .param("project", series.project().text())
        .param("vintage", series.vintage().year())
        .param("serial", serial)
        .query((row, _) ->
            new Life(
                Book.parse(row.getString(1)),
                row.getLong(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Optional.ofNullable(row.getString(5)).map(AccountNumber::parse),
                AccountNumber.parse(row.getString(6)),
                new SerialBlock(row.getLong(7), row.getLong(8)),
                row.getBoolean(9)))
        .list();
  }

  /// The series of a project that this installation holds.
  public List<CreditSeries> series(ProjectReference project) {
    return database
        .jdbc()
        .sql("SELECT issuer, vintage FROM registry.series WHERE project = ? ORDER BY 1, 2")
        .param(project.text())
        .query((row, _) ->
            new CreditSeries(Side.of(row.getString(1)), project, Vintage.of(row.getInt(2))))
        .list();
  }
}
