package org.openjcm.server.rulebook;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.ReaderDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which loads and imports the register's rows came with. Japanese: 版(登録簿データ).
@Component
public class Editions {

  /// One load or import.
  ///
  /// @param kind `shipped` or `desk`
  /// @param source where the rows were taken from, as the person who brought them says
  /// @param content hash of the file or files
  /// @param approvedBy the second person; always there for the desk
  public record Entry(
      String kind,
      String title,
      String source,
      Sha256 content,
      Instant loadedAt,
      String loadedBy,
      Optional<String> approvedBy) {}

  /// An entry with its number.
  public record Edition(long number, Entry entry) {}

  private final ReaderDatabase database;

  public Editions(ReaderDatabase database) {
    this.database = database;
  }

  /// All, latest first.
  public List<Edition> all() {
    return database
        .jdbc()
        .sql(
            """
            select edition, kind, title, source, content_sha256, loaded_at, loaded_by, approved_by
            from rulebook.edition order by edition desc
            """)
        .query((row, _) ->
            new Edition(
                row.getLong("edition"),
                new Entry(
                    row.getString("kind"),
                    row.getString("title"),
                    row.getString("source"),
                    new Sha256(row.getString("content_sha256")),
                    row.getTimestamp("loaded_at").toInstant(),
                    row.getString("loaded_by"),
                    Optional.ofNullable(row.getString("approved_by")))))
        .list();
  }

  /// Appends one and gives its number; inside the transaction that appends its rows.
  public static long append(JdbcClient writer, Entry entry) {
    return writer
        .sql(
            """
            insert into rulebook.edition
              (kind, title, source, content_sha256, loaded_at, loaded_by, approved_by)
            values (?, ?, ?, ?, ?, ?, nullif(?, '')) returning edition
            """)
        .params(
            entry.kind(),
            entry.title(),
            entry.source(),
            entry.content().hex(),
            Timestamp.from(entry.loadedAt()),
            entry.loadedBy(),
            entry.approvedBy().orElse(""))
        .query(Long.class)
        .single();
  }
}
