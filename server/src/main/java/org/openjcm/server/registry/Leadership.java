package org.openjcm.server.registry;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// That this process, and no other, writes the journal: an advisory lock on a connection of its
/// own, and an epoch that every batch checks. A process that lost the lock without noticing is
/// refused by the epoch.
///
/// @param epoch higher than that of every writer before
record Leadership(OwnConnection lock, long epoch) implements AutoCloseable {

  /// First key of the advisory locks of the registry; second key 0 is leadership, 1 fences batches
  /// (`registry.append_batch` names the same numbers).
  static final int LOCKS = 4919;

  static Leadership take(DataSource unpooled, String name, long atMillis) {
    OwnConnection lock = OwnConnection.open(unpooled);
    try {
      boolean mine =
          lock.one("SELECT pg_try_advisory_lock(" + LOCKS + ", 0)", row -> row.getBoolean(1))
              .orElse(false);
      if (!mine) {
        throw new JournalUnavailable(JournalUnavailable.Reason.ANOTHER_WRITER);
      }
      return new Leadership(lock, nextEpoch(lock, name, atMillis));
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /// Waits until no batch of an earlier writer is on its way.
  private static long nextEpoch(OwnConnection lock, String name, long atMillis) {
    try (Statement statement = lock.connection().createStatement()) {
      lock.connection().setAutoCommit(false);
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCKS + ", 1)");
      long epoch = lock.number("SELECT max(epoch) FROM registry.leadership") + 1;
      lock.list(
          "INSERT INTO registry.leadership (epoch, since_ms, writer) VALUES (?, ?, ?) RETURNING 1",
          row -> row.getInt(1),
          epoch,
          atMillis,
          name);
      lock.connection().commit();
      lock.connection().setAutoCommit(true);
      return epoch;
    } catch (SQLException failed) {
      throw new JournalUnavailable(JournalUnavailable.Reason.NO_DATABASE, failed);
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
