package org.openjcm.server.registry;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Use;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// What was retired or cancelled from an account, and what it has been used for. Whose they were is
/// confidential, so these queries never run on the public connection. Japanese: 無効化・取消し済みクレジット.
@Component
public class EndedCredits {

  /// A block that came to its end from one account.
  ///
  /// @param end retirement or cancellation
  /// @param uses claimed so far, for any of its serials
  public record Ended(
      CreditSeries series,
      SerialBlock serials,
      AccountKind end,
      long entry,
      Instant at,
      List<Use> uses) {}

  private final WriterDatabase database;

  EndedCredits(WriterDatabase database) {
    this.database = database;
  }

  /// The latest first.
  public List<Ended> of(AccountNumber account, int limit) {
    return database
        .jdbc()
        .sql(
            """
            SELECT s.issuer, s.project, s.vintage, b.first_serial, b.last_serial, a.kind, b.entry, e.at_ms,
                   (SELECT coalesce(string_agg(DISTINCT c.use, ' '), '') FROM registry.claim c
                     WHERE c.series = b.series AND c.first_serial <= b.last_serial
                       AND c.last_serial >= b.first_serial)
              FROM registry.account f
              JOIN registry.posting g ON g.account = f.id AND g.tonnes < 0
              JOIN registry.entry e ON e.book = f.book AND e.number = g.entry
               AND e.kind IN ('retire', 'cancel')
              LEFT JOIN registry.entry n ON n.book = e.book AND n.number = e.number + 1
              JOIN registry.block b ON b.book = e.book AND b.series = g.series
               AND b.number >= e.first_block
               AND b.number < coalesce(n.first_block, 9223372036854775807)
              JOIN registry.account a ON a.id = b.account AND a.kind IN ('RET', 'CAN')
              JOIN registry.series s ON s.id = b.series
             WHERE f.account = ?
               AND NOT EXISTS (SELECT 1 FROM registry.correction k
                                WHERE k.book = e.book AND k.corrected = e.number)
             ORDER BY b.entry DESC, b.first_serial LIMIT ?
            """)
        .params(account.text(), limit)
        .query((row, _) ->
            new Ended(
                new CreditSeries(
                    Side.of(row.getString(1)),
                    ProjectReference.parse(row.getString(2)),
                    Vintage.of(row.getInt(3))),
                new SerialBlock(row.getLong(4), row.getLong(5)),
                AccountKind.ofCode(row.getString(6)),
                row.getLong(7),
                Instant.ofEpochMilli(row.getLong(8)),
                Arrays.stream(row.getString(9).split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .map(Use::valueOf)
                    .toList()))
        .list();
  }

  /// Whether each of these serials was retired or cancelled, and each of them from this account.
  public boolean allFrom(AccountNumber account, Parcel.Serials asked) {
    Optional<Long> ended =
        database
            .jdbc()
            .sql(
                """
                SELECT sum(least(l.last_serial, :last) - greatest(l.first_serial, :first) + 1)::bigint
                  FROM registry.series s
                  JOIN registry.live l ON l.series = s.id
                   AND l.first_serial <= :last AND l.last_serial >= :first
                  JOIN registry.account a ON a.id = l.account AND a.kind IN ('RET', 'CAN')
                  JOIN registry.block b ON b.book = l.book AND b.number = l.block
                  JOIN registry.block p ON p.book = b.book AND p.number = b.parent
                  JOIN registry.account f ON f.id = p.account
                 WHERE s.issuer = :issuer AND s.project = :project AND s.vintage = :vintage
                   AND f.account = :account
                """)
            .param("first", asked.serials().first())
            .param("last", asked.serials().last())
            .param("issuer", asked.series().issuer().country().alpha2())
            .param("project", asked.series().project().text())
            .param("vintage", asked.series().vintage().year())
            .param("account", account.text())
            .query(Long.class)
            .optional();
    return ended.orElse(0L) == asked.tonnes().value();
  }
}
