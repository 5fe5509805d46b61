package org.openjcm.server.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Change;
import org.openjcm.registry.Draw;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.JournalEntry;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Tonnes;

/// Reads entries back as the records they were made from.
final class EntryReading {

  private EntryReading() {}

  /// A request that was recorded.
  record Recorded(Sha256 body, long number) {}

  static Optional<Recorded> request(OwnConnection database, Book book, IdempotencyKey key) {
    return database.one(
        "SELECT encode(body_hash, 'hex'), number FROM registry.entry WHERE book = ? AND key = ?",
        row -> new Recorded(new Sha256(row.getString(1)), row.getLong(2)),
        book.text(),
        key.text());
  }

  static JournalEntry entry(OwnConnection database, Book book, long number) {
    return entries(database, book, number, 1).stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("entry " + number + " of " + book + " is gone"));
  }

  private record Head(long number, Instant at, String by, String command) {}

  /// Entries whose sealed part was erased by order are left out here; their leaves stay.
  static List<JournalEntry> entries(OwnConnection database, Book book, long first, int limit) {
    long last = first + limit - 1;
    List<Head> heads =
        database.list(
            """
            SELECT e.number, e.at_ms, s.instructed_by, s.command
              FROM registry.entry e JOIN registry.sealed s ON s.book = e.book AND s.number = e.number
             WHERE e.book = ? AND e.number BETWEEN ? AND ? ORDER BY e.number
            """,
            row ->
                new Head(
                    row.getLong(1),
                    Instant.ofEpochMilli(row.getLong(2)),
                    row.getString(3),
                    new String(row.getBytes(4), StandardCharsets.UTF_8)),
            book.text(),
            first,
            last);
    Map<Long, List<Change>> changes = changes(database, book, first, last);
    Map<Long, List<Draw>> draws = draws(database, book, first, last);
    return heads.stream()
        .map(head ->
            new JournalEntry(
                book,
                head.number(),
                head.at(),
                head.by(),
                CommandReader.read(head.command()),
                changes.getOrDefault(head.number(), List.of()),
                draws.getOrDefault(head.number(), List.of())))
        .toList();
  }

  private record Piece(Block block, Optional<Block> parent) {}

  private static Map<Long, List<Change>> changes(
      OwnConnection database, Book book, long first, long last) {
    List<Piece> pieces =
        database.list(
            BlockReading.WITH_PARENT
                + """
                 WHERE b.book = ?
                   AND b.number >= (SELECT first_block FROM registry.entry
                                     WHERE book = b.book AND number = ?)
                   AND b.number < coalesce((SELECT first_block FROM registry.entry
                                             WHERE book = b.book AND number = ?),
                                           9223372036854775807)
                 ORDER BY b.number
                """,
            row -> new Piece(BlockReading.block(row, 1), BlockReading.parent(row)),
            book.text(),
            first,
            last + 1);
    Map<Long, Map<Long, List<Piece>>> grouped = new TreeMap<>();
    for (Piece piece : pieces) {
      long group = piece.parent().map(Block::number).orElse(-piece.block().number());
      grouped
          .computeIfAbsent(piece.block().entry(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(group, _ -> new ArrayList<>())
          .add(piece);
    }
    Map<Long, List<Change>> changes = new TreeMap<>();
    grouped.forEach((entry, groups) ->
        changes.put(entry, groups.values().stream().map(EntryReading::change).toList()));
    return changes;
  }

  private static Change change(List<Piece> group) {
    Piece first = group.getFirst();
    return first
        .parent()
        .<Change>map(parent -> new Change.Cut(parent, group.stream().map(Piece::block).toList()))
        .orElseGet(() -> new Change.Made(first.block()));
  }

  private static Map<Long, List<Draw>> draws(
      OwnConnection database, Book book, long first, long last) {
    Map<Long, List<Draw>> draws = new TreeMap<>();
    database.list(
        """
        SELECT entry, party, authorization_id, version, tonnes
          FROM (SELECT * FROM registry.draw UNION ALL SELECT * FROM registry.draw_returned) d
         WHERE book = ? AND entry BETWEEN ? AND ?
        """,
        row ->
            draws
                .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(
                    new Draw(
                        CountryCode.of(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        Tonnes.of(row.getLong(5)))),
        book.text(),
        first,
        last);
    return draws;
  }
}
