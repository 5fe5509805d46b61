package org.openjcm.server.registry;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Change;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Request;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.rulebook.Sha256;
import org.postgresql.PGConnection;

/// The entries decided since the last commit, on their way into the database as one durable
/// transaction: usually one call of `registry.append_batch`, which is one round trip.
final class Batch {

  private static final String APPEND = "SELECT registry.append_batch(" + "?, ".repeat(23) + "?)";

  private final Names names;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();

  private record Entry(
      SealedEntry sealed, String key, Sha256 body, String command, long firstBlock) {
    JournalEntry entry() {
      return sealed.entry();
    }
  }

  private record Row(String book, Block block, int series, int account, int itmo, long parent) {}

  /// An insert into one of the tables that few entries touch.
  record Statement(String sql, List<Object> values) {}

  Batch(Names names) {
    this.names = names;
  }

  int size() {
    return entries.size();
  }

  Stream<JournalEntry> entries() {
    return entries.stream().map(Entry::entry);
  }

  /// @param firstBlock number of the first block that it makes, or would make
  void add(SealedEntry sealed, Request request, Sha256 body, String command, long firstBlock) {
    statements.addAll(FactRows.of(sealed.entry(), names));
    entries.add(new Entry(sealed, request.key().text(), body, command, firstBlock));
    String book = sealed.entry().book().text();
    for (Change change : sealed.entry().changes()) {
      long parent = change instanceof Change.Cut cut ? cut.consumed().number() : 0;
      PostgresRows.made(change).forEach(block -> rows.add(row(book, block, parent)));
    }
  }

  private Row row(String book, Block block, long parent) {
    return new Row(
        book,
        block,
        names.seriesId(block.series()).orElseThrow(),
        names.accountId(block.account()),
        names.itmoId(block.itmo()),
        parent);
  }

  /// Returns after the commit is durable.
  ///
  /// @param holdingsOf books whose holdings are to stand as of this batch
  void write(Connection connection, long epoch, Set<Book> holdingsOf) throws SQLException {
    if (statements.isEmpty()) {
      append(connection, epoch, holdingsOf);
      return;
    }
    connection.setAutoCommit(false);
    try {
      for (Statement statement : statements) {
        try (PreparedStatement insert = connection.prepareStatement(statement.sql())) {
          OwnConnection.bind(insert, statement.values().toArray());
          insert.executeUpdate();
        }
      }
      append(connection, epoch, holdingsOf);
      connection.commit();
    } catch (SQLException failed) {
      connection.rollback();
      throw failed;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void append(Connection connection, long epoch, Set<Book> holdingsOf) throws SQLException {
    try (PreparedStatement call = connection.prepareStatement(APPEND)) {
      int at = 1;
      call.setLong(at++, epoch);
      call.setArray(at++, texts(connection, entries.stream().map(e -> e.entry().book().text())));
      call.setArray(at++, numbers(connection, entries, e -> e.entry().number()));
      call.setArray(at++, texts(connection, entries.stream().map(e -> e.entry().command().kind())));
      call.setArray(at++, numbers(connection, entries, e -> e.entry().at().toEpochMilli()));
      call.setArray(at++, bytes(connection, entries.stream().map(e -> e.sealed().leafBytes())));
      call.setArray(
          at++, bytes(connection, entries.stream().map(e -> e.sealed().leafHash().bytes())));
      call.setArray(at++, texts(connection, entries.stream().map(Entry::key)));
      call.setArray(at++, bytes(connection, entries.stream().map(e -> e.body().bytes())));
      call.setArray(at++, numbers(connection, entries, Entry::firstBlock));
      call.setArray(at++, bytes(connection, entries.stream().map(e -> e.sealed().salt().bytes())));
      call.setArray(at++, texts(connection, entries.stream().map(e -> e.entry().by())));
      call.setArray(
          at++,
          bytes(
              connection, entries.stream().map(e -> e.command().getBytes(StandardCharsets.UTF_8))));
      call.setArray(at++, texts(connection, rows.stream().map(Row::book)));
      call.setArray(at++, numbers(connection, rows, r -> r.block().number()));
      call.setArray(at++, numbers(connection, rows, r -> r.block().entry()));
      call.setArray(at++, integers(connection, rows.stream().mapToInt(Row::series).toArray()));
      call.setArray(at++, numbers(connection, rows, r -> r.block().serials().first()));
      call.setArray(at++, numbers(connection, rows, r -> r.block().serials().last()));
      call.setArray(at++, integers(connection, rows.stream().mapToInt(Row::account).toArray()));
      call.setArray(at++, integers(connection, rows.stream().mapToInt(Row::itmo).toArray()));
      call.setArray(at++, numbers(connection, rows, Row::parent));
      call.setArray(at++, numbers(connection, rows, r -> r.block().since()));
      call.setArray(at, texts(connection, holdingsOf.stream().map(Book::text)));
      call.execute();
    }
  }

  private static Array texts(Connection connection, Stream<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray(String[]::new));
  }

  private static Array bytes(Connection connection, Stream<byte[]> values) throws SQLException {
    return connection
        .unwrap(PGConnection.class)
        .createArrayOf("bytea", values.toArray(byte[][]::new));
  }

  private static <T> Array numbers(Connection connection, List<T> of, ToLongFunction<T> number)
      throws SQLException {
    return connection
        .unwrap(PGConnection.class)
        .createArrayOf("int8", of.stream().mapToLong(number).toArray());
  }

  private static Array integers(Connection connection, int[] values) throws SQLException {
    return connection.unwrap(PGConnection.class).createArrayOf("int4", values);
  }
}
