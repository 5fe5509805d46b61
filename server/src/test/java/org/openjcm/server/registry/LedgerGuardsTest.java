package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.Book;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.Side;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.database.TestDatabase;

/// What the database refuses on its own, whatever the program does.
class LedgerGuardsTest {

  private static final String WORLD =
      """
      # a block of ten in JP-GOV, and one of ten that was cut
      open JP-GOV
      open ACME
      series JP MN003 2025
      decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 10, 2025 ACME 10
      issue JP JC-MN-012
      transfer ACME → JP-GOV 11..13
      """;

  private static final String BLOCK =
      "INSERT INTO registry.block"
          + " (book, number, entry, series, first_serial, last_serial, account, parent, since) VALUES ";

  @Test
  void theWriterCannotBreakABlockWhateverItInserts() throws SQLException {
    try (TestDatabase database = TestDatabase.fresh()) {
      try (PostgresJournal journal = PostgresStoriesTest.journal(database)) {
        assertThat(Story.read(WORLD).getFirst().tell(journal).faults()).isEmpty();
      }
      try (Connection writer = database.connect(DatabaseRole.WRITER)) {
        refused(writer, BLOCK + "('JP', 90, 9, 1, 1, 5, 1, 1, 1)", "not partitioned exactly");
        refused(
            writer,
            BLOCK + "('JP', 90, 9, 1, 1, 5, 1, 1, 1), ('JP', 91, 9, 1, 5, 10, 1, 1, 1)",
            "not partitioned exactly");
        refused(
            writer,
            BLOCK + "('JP', 90, 9, 1, 1, 4, 1, 1, 1), ('JP', 91, 9, 1, 6, 10, 1, 1, 1)",
            "not partitioned exactly");
        refused(writer, BLOCK + "('JP', 90, 9, 1, 1, 11, 1, 1, 1)", "not partitioned exactly");
        refused(writer, BLOCK + "('JP', 90, 9, 1, 1, 10, 1, 77, 1)", "not partitioned exactly");
        refused(writer, BLOCK + "('JP', 90, 9, 1, 11, 20, 1, 2, 2)", "block_consumed_once");
        refused(writer, BLOCK + "('JP', 90, 9, 1, 20, 30, 1, NULL, 90)", "serials_issued_once");
        refused(writer, BLOCK + "('JP', 90, 9, 1, 1, 10, 1, 1, 90)", "not partitioned exactly");
        refused(writer, BLOCK + "('JP', 90, 9, 1, 1, 10, 2, 1, 1)", "not partitioned exactly");
        refused(writer, BLOCK + "('JP', 90, 9, 9, 1, 10, 1, NULL, 1)", "begins_its_line");
        refused(writer, "INSERT INTO registry.posting VALUES (1, 1, 1, 5)", "permission denied");
        refused(writer, "UPDATE registry.holdings_as_of SET block = 0", "permission denied");
        refused(writer, "UPDATE registry.block SET account = 2", "permission denied");
        refused(writer, "DELETE FROM registry.entry", "permission denied");
        refused(writer, "DELETE FROM registry.live", "permission denied");
        refused(writer, "UPDATE registry.balance SET tonnes = 1", "permission denied");
        refused(
            writer,
            "INSERT INTO registry.entry VALUES"
                + " ('JP', 99, 'issue', 0, 'x', sha256('x'), 'k', sha256('k'), 99)",
            "leaf_hash_is_that_of_the_leaf");
      }
    }
  }

  @Test
  void aSecondProcessRefusesToWriteAndTheFirstGoesOn() {
    try (TestDatabase database = TestDatabase.fresh();
        PostgresJournal second = PostgresStoriesTest.journal(database)) {
      try (PostgresJournal first = PostgresStoriesTest.journal(database)) {
        assertThat(Story.read("# open\nopen JP-GOV").getFirst().tell(first).faults()).isEmpty();
        assertThatThrownBy(() -> Story.read("# open\nopen ACME").getFirst().tell(second))
            .isInstanceOfSatisfying(
                JournalUnavailable.class,
                refused ->
                    assertThat(refused.reason())
                        .isEqualTo(JournalUnavailable.Reason.ANOTHER_WRITER));
      }
      assertThat(Story.read("# open\nopen JP-GOV").getFirst().tell(second).entries())
          .as("the same request at the next writer is the same act")
          .hasSize(1);
      assertThat(second.lastEntry(Book.of(Side.JAPAN))).isEqualTo(1);
    }
  }

  private static void refused(Connection writer, String sql, String words) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining(words);
    }
  }
}
