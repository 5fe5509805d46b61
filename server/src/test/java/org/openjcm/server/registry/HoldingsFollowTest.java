package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.registry.bench.BenchWorld;

/// What lies where follows from the blocks, by the database alone: in steps or from the beginning,
/// it is the same.
class HoldingsFollowTest {

  private static final List<String> HOLDINGS =
      List.of(
          "SELECT * FROM registry.live ORDER BY series, first_serial",
          "SELECT * FROM registry.balance WHERE tonnes <> 0 ORDER BY account, series",
          "SELECT * FROM registry.posting ORDER BY account, entry, series",
          "SELECT * FROM registry.holdings_as_of ORDER BY book");

  @Test
  void madeAgainFromTheBlocksTheyAreTheSame() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Connection owner = database.owner();
        Statement statement = owner.createStatement()) {
      try (PostgresJournal journal = PostgresStoriesTest.journal(database)) {
        manyTransfersAtOnce(journal);
      }
      assertThat(rows(statement, UNCONSUMED)).isEqualTo(rows(statement, LIVE));
      assertThat(rows(statement, UNBALANCED)).isEmpty();
      assertThat(rows(statement, UNPOSTED)).isEmpty();
      List<List<String>> before = holdings(statement);
      statement.execute("TRUNCATE registry.live, registry.balance, registry.posting");
      statement.execute("DELETE FROM registry.holdings_as_of");
      try (PostgresJournal journal = PostgresStoriesTest.journal(database)) {
        new BenchWorld(journal, 40);
      }
      assertThat(holdings(statement)).isEqualTo(before);
    }
  }

  private static final String LIVE =
      "SELECT series, first_serial, last_serial, account, block, since FROM registry.live"
          + " ORDER BY series, first_serial";

  private static final String UNCONSUMED =
      """
      SELECT series, first_serial, last_serial, account, number, since FROM registry.block b
       WHERE NOT EXISTS (SELECT FROM registry.block c WHERE c.book = b.book AND c.parent = b.number)
       ORDER BY series, first_serial
      """;

  /// Balances that are not the sum of what lies in the account, nor of its postings.
  private static final String UNBALANCED =
      """
      SELECT b.account, b.series FROM registry.balance b
       WHERE b.tonnes <> coalesce((SELECT sum(last_serial - first_serial + 1) FROM registry.live l
                                    WHERE l.account = b.account AND l.series = b.series), 0)
          OR b.tonnes <> coalesce((SELECT sum(tonnes) FROM registry.posting p
                                    WHERE p.account = b.account AND p.series = b.series), 0)
      """;

  /// Entries whose postings do not add up to what they issued.
  private static final String UNPOSTED =
      """
      SELECT p.entry FROM registry.posting p GROUP BY p.entry
      HAVING sum(p.tonnes) <> coalesce((SELECT i.tonnes FROM registry.issuance i
                                         WHERE i.entry = p.entry), 0)
      """;

  /// So many at once that the holdings wait for some batches.
  private static void manyTransfersAtOnce(PostgresJournal journal) {
    BenchWorld world = new BenchWorld(journal, 40);
    SplittableRandom random = new SplittableRandom(7);
    List<CompletableFuture<Outcome>> asked = new ArrayList<>();
    for (int number = 0; number < 12_000; number++) {
      IdempotencyKey key = new IdempotencyKey("many-" + number);
      asked.add(journal.submit(new Request(BenchWorld.BOOK, key, "bench", world.transfer(random))));
    }
    for (CompletableFuture<Outcome> answer : asked) {
      assertThat(answer.join()).isInstanceOf(Outcome.Recorded.class);
    }
  }

  private static List<List<String>> holdings(Statement statement) throws SQLException {
    List<List<String>> all = new ArrayList<>();
    for (String table : HOLDINGS) {
      all.add(rows(statement, table));
    }
    return all;
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(sql)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          row.append(found.getString(column)).append(' ');
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
