package org.openjcm.server.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.openjcm.registry.Block;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.ItmoMark;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;

/// Reads blocks with everything spelled out, for pages and statements.
final class BlockReading {

  private static final String COLUMNS =
      "%1$s.number, %1$s.entry, %1$s.since, %1$ss.issuer, %1$ss.project, %1$ss.vintage,"
          + " %1$s.first_serial, %1$s.last_serial, %1$sa.account, %1$si.cooperative_approach, %1$si.authorization_id,"
          + " %1$si.version, %1$si.entry";

  private static final String JOINS =
      " %3$s JOIN registry.series %1$ss ON %1$ss.id = %1$s.series"
          + " %3$s JOIN registry.account %1$sa ON %1$sa.id = %1$s.account"
          + " LEFT JOIN registry.itmo %1$si ON %1$si.id = %1$s.itmo";

  /// Blocks `b`, and from column 14 the blocks they were cut from.
  static final String WITH_PARENT =
      "SELECT "
          + COLUMNS.formatted("b")
          + ", "
          + COLUMNS.formatted("p")
          + " FROM registry.block b"
          + " LEFT JOIN registry.block p ON p.book = b.book AND p.number = b.parent"
          + JOINS.formatted("b", "", "")
          + JOINS.formatted("p", "", "LEFT");

  /// Live blocks `b`.
  static final String LIVE =
      "SELECT "
          + COLUMNS.formatted("b").replace("b.number", "b.block")
          + " FROM registry.live b"
          + JOINS.formatted("b", "", "");

  /// The same with the number of the series in column 14, for pages that continue from there.
  static final String LIVE_WITH_SERIES =
      LIVE.replace(" FROM registry.live b", ", b.series FROM registry.live b");

  private BlockReading() {}

  static Block block(ResultSet row, int from) throws SQLException {
    String approach = row.getString(from + 9);
    return new Block(
        row.getLong(from),
        row.getLong(from + 1),
        row.getLong(from + 2),
        new CreditSeries(
            Side.of(row.getString(from + 3)),
            ProjectReference.parse(row.getString(from + 4)),
            Vintage.of(row.getInt(from + 5))),
        new SerialBlock(row.getLong(from + 6), row.getLong(from + 7)),
        AccountNumber.parse(row.getString(from + 8)),
        approach == null
            ? Optional.empty()
            : Optional.of(
                new ItmoMark(
                    approach,
                    row.getString(from + 10),
                    row.getInt(from + 11),
                    row.getLong(from + 12))));
  }

  static Optional<Block> parent(ResultSet row) throws SQLException {
    return row.getLong(14) == 0 ? Optional.empty() : Optional.of(block(row, 14));
  }
}
