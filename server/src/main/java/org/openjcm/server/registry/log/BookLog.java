package org.openjcm.server.registry.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.tree.GrowingLog;
import org.openjcm.registry.log.tree.LogFile;
import org.openjcm.registry.log.tree.Tile;
import org.openjcm.registry.log.tree.TreeHash;

/// The tree of one book, grown from the rows that a reading connection finds after their commit,
/// and written to files as it grows. Japanese: 一冊の公開ログ.
final class BookLog {

  private static final int ROWS = 64 * Tile.FULL;

  private final Book book;
  private final LogFolder folder;
  private final GrowingLog log = new GrowingLog();
  private final TreeHash hashing = new TreeHash();

  BookLog(Book book, LogFolder folder) {
    this.book = book;
    this.folder = folder;
  }

  long size() {
    return log.size();
  }

  Checkpoint checkpoint(String origin) {
    return new Checkpoint(origin, log.size(), log.root());
  }

  static long lastEntry(Connection reading, Book book) throws SQLException {
    try (PreparedStatement query =
        reading.prepareStatement(
            "SELECT coalesce(max(number), 0) FROM registry.entry WHERE book = ?")) {
      query.setString(1, book.text());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /// Grows to the entry of this number and writes every file that became full.
  ///
  /// @return what is wrong with an entry on the way
  Optional<LogState.Refusing> grow(Connection reading, long to) throws SQLException {
    while (log.size() < to) {
      long first = log.size() + 1;
      long last = Math.min(to, (log.size() / ROWS + 1) * ROWS);
      Optional<LogState.Refusing> wrong = grow(reading, first, last, isWritten(first, last));
      if (wrong.isPresent()) {
        return wrong;
      }
      log.takeFull().stream()
          .filter(file -> !folder.has(book, file.tile()))
          .forEach(file -> folder.write(book, file));
    }
    return Optional.empty();
  }

  /// Whether all these entries lie in full bundles that are written.
  private boolean isWritten(long first, long last) {
    if ((first - 1) % Tile.FULL != 0 || last % Tile.FULL != 0) {
      return false;
    }
    for (long bundle = (first - 1) / Tile.FULL; bundle < last / Tile.FULL; bundle++) {
      if (!folder.has(book, new Tile(Tile.ENTRIES, bundle, Tile.FULL))) {
        return false;
      }
    }
    return true;
  }

  private Optional<LogState.Refusing> grow(
      Connection reading, long first, long last, boolean written) throws SQLException {
    try (PreparedStatement query =
        reading.prepareStatement(
            "SELECT number, "
                + (written ? "leaf_hash" : "leaf")
                + " FROM registry.entry WHERE book = ? AND number BETWEEN ? AND ? ORDER BY number")) {
      query.setString(1, book.text());
      query.setLong(2, first);
      query.setLong(3, last);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (rows.getLong(1) != log.size() + 1) {
            return Optional.of(new LogState.Gap(log.size() + 1));
          }
          if (written) {
            log.appendWritten(rows.getBytes(2));
          } else {
            log.append(rows.getBytes(2));
          }
        }
      }
    }
    return log.size() < last ? Optional.of(new LogState.Gap(log.size() + 1)) : Optional.empty();
  }

  /// Writes the partial files that a checkpoint over the present size needs.
  void writePartial() {
    for (LogFile file : log.partial()) {
      folder.write(book, file);
    }
  }

  /// The first entry whose row differs from the published files, among the first `size`; 0 when
  /// none of them tells. It reads every row itself: a stored hash is not believed.
  static long firstAltered(Connection reading, Book book, LogFolder folder, long size)
      throws SQLException {
    BookLog rows = new BookLog(book, folder);
    for (long tile = 0; tile * Tile.FULL < size; tile++) {
      long first = tile * Tile.FULL + 1;
      long last = Math.min(size, first + Tile.FULL - 1);
      Optional<byte[]> hashes = folder.read(book, new Tile(0, tile, (int) (last - first + 1)));
      Optional<Long> differs =
          hashes.isEmpty()
              ? Optional.empty()
              : rows.firstDifferent(reading, first, last, hashes.get());
      if (differs.isPresent()) {
        return differs.get();
      }
    }
    return 0;
  }

  private Optional<Long> firstDifferent(Connection reading, long first, long last, byte[] hashes)
      throws SQLException {
    long expected = first;
    try (PreparedStatement query =
        reading.prepareStatement(
            """
            SELECT number, leaf, leaf_hash FROM registry.entry
             WHERE book = ? AND number BETWEEN ? AND ? ORDER BY number
            """)) {
      query.setString(1, book.text());
      query.setLong(2, first);
      query.setLong(3, last);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          int at = (int) (expected - first) * TreeHash.SIZE;
          byte[] published = Arrays.copyOfRange(hashes, at, at + TreeHash.SIZE);
          if (rows.getLong(1) != expected
              || !Arrays.equals(hashing.leaf(rows.getBytes(2)), published)
              || !Arrays.equals(rows.getBytes(3), published)) {
            return Optional.of(expected);
          }
          expected++;
        }
      }
    }
    return expected <= last ? Optional.of(expected) : Optional.empty();
  }
}
