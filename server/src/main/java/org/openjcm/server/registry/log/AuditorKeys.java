package org.openjcm.server.registry.log;

import java.time.Instant;
import java.util.List;
import org.openjcm.registry.Book;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Which auditor was given the seals of a book, when, by whom, on which document. Japanese:
/// 監査人の鍵の交付記録.
@Component
public class AuditorKeys {

  /// One key file that was given.
  ///
  /// @param document the appointment it rests on
  /// @param lastEntry it opens the entries from 1 to this one
  public record Given(
      String auditor, String document, long lastEntry, String givenBy, Instant at) {}

  private final WriterDatabase database;

  AuditorKeys(WriterDatabase database) {
    this.database = database;
  }

  public void record(
      Book book, String auditor, String document, long lastEntry, String by, Instant at) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.auditor_key (book, auditor, document, last_entry, given_by, at_ms)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(book.text(), auditor, document, lastEntry, by, at.toEpochMilli())
        .update();
  }

  public List<Given> given(Book book) {
    return database
        .jdbc()
        .sql(
            """
            SELECT auditor, document, last_entry, given_by, at_ms FROM registry.auditor_key
             WHERE book = ? ORDER BY id DESC LIMIT 100
            """)
        .param(book.text())
        .query((row, _) ->
            new Given(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))))
        .list();
  }
}
