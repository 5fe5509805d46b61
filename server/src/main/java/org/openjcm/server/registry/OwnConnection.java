package org.openjcm.server.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// A connection outside the pool that the writer keeps to itself, so that nobody else waits for it
/// nor changes its settings.
final class OwnConnection implements AutoCloseable {

  private final Connection connection;

  private OwnConnection(Connection connection) {
    this.connection = connection;
  }

  static OwnConnection open(DataSource unpooled) {
    try {
      Connection connection = unpooled.getConnection();
      connection.setAutoCommit(true);
      return new OwnConnection(connection);
    } catch (SQLException failed) {
      throw new JournalUnavailable(JournalUnavailable.Reason.NO_DATABASE, failed);
    }
  }

  /// Borrows a pooled connection for reading; whoever took it gives it back.
  static OwnConnection over(Connection pooled) {
    return new OwnConnection(pooled);
  }

  Connection connection() {
    return connection;
  }

  /// Reads one row into a value.
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Reading<T> reading, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reading.of(rows));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new JournalUnavailable(JournalUnavailable.Reason.NO_DATABASE, failed);
    }
  }

  <T> Optional<T> one(String sql, Reading<T> reading, Object... values) {
    return list(sql, reading, values).stream().findFirst();
  }

  long number(String sql, Object... values) {
    return one(sql, row -> row.getLong(1), values).orElse(0L);
  }

  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException alreadyGone) {
      // A connection to a dead server has nothing left to close.
      return;
    }
  }
}
