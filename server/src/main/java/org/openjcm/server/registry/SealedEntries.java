package org.openjcm.server.registry;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.log.EntityTransfers;
import org.openjcm.registry.log.EntryLeaf;
import org.openjcm.registry.log.Salt;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Opens the sealed fields of entries for those who may see them. What was erased by order stays
/// closed; an opening that would not give the frozen bytes again is never handed out. Japanese:
/// 秘匿項目の開示.
@Component
public class SealedEntries {

  private final WriterDatabase database;

  public SealedEntries(WriterDatabase database) {
    this.database = database;
  }

  public Optional<SealedEntry> open(Book book, long number) {
    return open(book, number, 1).stream().findFirst();
  }

  private record Kept(Salt salt, String leaf) {}

  /// Entries from this number on; those that were erased are left out.
  public List<SealedEntry> open(Book book, long first, int limit) {
    try (Connection pooled = database.source().getConnection()) {
      OwnConnection connection = OwnConnection.over(pooled);
      Map<Long, Kept> kept = new HashMap<>();
      connection.list(
          """
          SELECT s.number, s.salt, e.leaf FROM registry.sealed s
            JOIN registry.entry e ON e.book = s.book AND e.number = s.number
           WHERE s.book = ? AND s.number BETWEEN ? AND ?
          """,
          row ->
              kept.put(
                  row.getLong(1),
                  new Kept(
                      Salt.of(row.getBytes(2)),
                      new String(row.getBytes(3), StandardCharsets.UTF_8))),
          book.text(),
          first,
          first + limit - 1);
      List<SealedEntry> opened = new ArrayList<>();
      for (JournalEntry entry : EntryReading.entries(connection, book, first, limit)) {
        Kept of = kept.get(entry.number());
        if (of != null) {
          opened.add(seal(entry, of));
        }
      }
      return opened;
    } catch (SQLException failed) {
      throw new JournalUnavailable(JournalUnavailable.Reason.NO_DATABASE, failed);
    }
  }

  private static SealedEntry seal(JournalEntry entry, Kept kept) {
    for (EntityTransfers shown : EntityTransfers.values()) {
      SealedEntry sealed = EntryLeaf.seal(entry, kept.salt(), shown);
      if (sealed.leaf().equals(kept.leaf())) {
        return sealed;
      }
    }
    throw new IllegalStateException(
        "entry " + entry.number() + " of " + entry.book() + " does not give its frozen bytes");
  }
}
