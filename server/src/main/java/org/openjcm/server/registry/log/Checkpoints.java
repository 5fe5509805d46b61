package org.openjcm.server.registry.log;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.NoteSignature;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was published, in tables that can only grow: checkpoints, cosignatures, keys and witnesses.
/// Japanese: 公表の記録.
@Component
public class Checkpoints {

  /// A key of a book.
  ///
  /// @param since number of entries when it began
  /// @param note its first checkpoint; after a rotation signed by the key before too
  /// @param reason `first`, `rotated`, or why the key before is gone
  public record KeyOfBook(NoteKey key, long since, Instant at, String note, String reason) {}

  private final JdbcClient jdbc;

  Checkpoints(WriterDatabase database) {
    this.jdbc = database.jdbc();
  }

  /// The last checkpoint as it was signed, with the cosignatures that came since.
  Optional<SignedNote> last(Book book) {
    return jdbc.sql("SELECT note FROM registry.checkpoint WHERE book = ? ORDER BY id DESC LIMIT 1")
        .param(book.text())
        .query(String.class)
        .optional()
        .flatMap(SignedNote::parse)
        .map(note -> cosigned(book, note));
  }

  /// The note with the cosignatures of trusted witnesses that came since.
  SignedNote cosigned(Book book, SignedNote note) {
    long size = Checkpoint.parse(note.text()).map(Checkpoint::size).orElse(-1L);
    SignedNote whole = note;
    List<NoteKey> witnesses = witnesses(book);
    for (String line :
        jdbc.sql("SELECT line FROM registry.cosignature WHERE book = ? AND size = ? ORDER BY at_ms")
            .params(book.text(), size)
            .query((row, _) -> row.getString(1))
            .list()) {
      Optional<NoteSignature> signature = NoteSignature.parse(line.stripTrailing());
      if (signature.isPresent()
          && witnesses.stream().anyMatch(w -> note.verifies(w, signature.get()))) {
        whole = whole.with(signature.get());
      }
    }
    return whole;
  }

  void append(Book book, Checkpoint checkpoint, SignedNote note, Instant at) {
    jdbc.sql(
            """
            INSERT INTO registry.checkpoint (book, size, root, at_ms, note) VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            book.text(),
            checkpoint.size(),
            HexFormat.of().parseHex(checkpoint.root().hex()),
            at.toEpochMilli(),
            note.whole())
        .update();
  }

  /// The last checkpoint over exactly so many entries.
  Optional<SignedNote> ofSize(Book book, long size) {
    return jdbc.sql(
            """
            SELECT note FROM registry.checkpoint WHERE book = ? AND size = ? ORDER BY id DESC LIMIT 1
            """)
        .params(book.text(), size)
        .query(String.class)
        .optional()
        .flatMap(SignedNote::parse);
  }

  void cosign(Book book, long size, NoteKey witness, NoteSignature line, Instant at) {
    jdbc.sql(
            """
            INSERT INTO registry.cosignature (book, size, witness, line, at_ms)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(book.text(), size, witness.text(), line.line(), at.toEpochMilli())
        .update();
  }

  /// The keys of a book, the present one last.
  public List<KeyOfBook> keys(Book book) {
    return jdbc.sql(
            """
            SELECT key, since_size, since_ms, note, reason FROM registry.log_key
             WHERE book = ? ORDER BY since_ms, since_size
            """)
        .param(book.text())
        .query((row, _) ->
            new KeyOfBook(
                NoteKey.parse(row.getString(1)),
                row.getLong(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                row.getString(5)))
        .list();
  }

  void begin(Book book, KeyOfBook key) {
    jdbc.sql(
            """
            INSERT INTO registry.log_key (book, key, since_size, since_ms, note, reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            book.text(),
            key.key().text(),
            key.since(),
            key.at().toEpochMilli(),
            key.note(),
            key.reason())
        .update();
  }

  /// The witnesses whose cosignatures are taken.
  public List<NoteKey> witnesses(Book book) {
    return jdbc.sql(
            """
            SELECT key FROM (SELECT DISTINCT ON (key) key, trusted FROM registry.witness
                              WHERE book = ? ORDER BY key, id DESC) latest
             WHERE trusted ORDER BY key
            """)
        .param(book.text())
        .query((row, _) -> NoteKey.parse(row.getString(1)))
        .list();
  }

  /// Trusts a witness from now on, or no longer.
  public void decide(Book book, NoteKey witness, boolean trusted, String by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO registry.witness (book, key, trusted, decided_by, at_ms)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(book.text(), witness.text(), trusted, by, at.toEpochMilli())
        .update();
  }
}
