package org.openjcm.server.registry.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openjcm.cli.registry.KeyFolder;
import org.openjcm.cli.registry.SecretKey;
import org.openjcm.cli.registry.TransferStatement;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// States, signed, how much was transferred between entities in a year, without saying by whom; an
/// auditor checks it against the opened entries. Japanese: 法人等間移転の年間総量の表明.
@Component
class TransferStatements {

  /// A statement is made again at most this often, since it adds up every sealed transfer.
  private static final Duration KEPT = Duration.ofSeconds(30);

  private record Made(Instant at, long size, String text) {}

  private record Sum(long transfers, long tonnes) {}

  private final WriterDatabase database;
  private final PublishedLog log;
  private final LogFolder folder;
  private final KeyFolder keys;
  private final Clock clock;
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  TransferStatements(
      WriterDatabase database, PublishedLog log, LogFolder folder, KeyFolder keys, Clock clock) {
    this.database = database;
    this.log = log;
    this.folder = folder;
    this.keys = keys;
    this.clock = clock;
  }

  /// Empty when nothing is published or this server has no key.
  Optional<String> of(Book book, int year) {
    Optional<Checkpoint> checkpoint = log.checkpoint(book);
    Optional<SecretKey> key = keys.current(book);
    if (checkpoint.isEmpty() || key.isEmpty()) {
      return folder.text(book, "transfers/" + year);
    }
    Made known = made.get(book + " " + year);
    Instant now = clock.instant();
    if (known != null
        && (known.size() == checkpoint.get().size() || known.at().plus(KEPT).isAfter(now))) {
      return Optional.of(known.text());
    }
    String text = make(book, year, checkpoint.get(), key.get());
    made.put(book + " " + year, new Made(now, checkpoint.get().size(), text));
    folder.put(book, "transfers/" + year, text);
    return Optional.of(text);
  }

  private String make(Book book, int year, Checkpoint checkpoint, SecretKey key) {
    Sum sum = sum(book, year, checkpoint.size());
    String text =
        TransferStatement.text(
            checkpoint.origin(), year, sum.transfers(), sum.tonnes(), checkpoint);
    return new SignedNote(text, List.of(key.signer(NoteKey.Use.LOG).sign(text))).whole();
  }

  private Sum sum(Book book, int year, long size) {
    long from =
        OffsetDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant().toEpochMilli();
    long to =
        OffsetDateTime.of(year + 1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant().toEpochMilli();
    return database
        .jdbc()
        .sql(
            """
            SELECT count(*), coalesce(sum(moved.tonnes), 0)
              FROM registry.entry e
              CROSS JOIN LATERAL (
                SELECT sum(b.last_serial - b.first_serial + 1) AS tonnes FROM registry.block b
                 WHERE b.book = e.book AND b.entry = e.number AND b.since = b.number
                   AND b.number >= e.first_block AND b.number < e.first_block + 1000) moved
             WHERE e.book = ? AND e.kind = 'transfer' AND e.number <= ?
               AND e.at_ms >= ? AND e.at_ms < ?
               AND position('"movement":'::bytea IN e.leaf) > 0
            """)
        .params(book.text(), size, from, to)
        .query((row, _) -> new Sum(row.getLong(1), row.getLong(2)))
        .single();
  }
}
