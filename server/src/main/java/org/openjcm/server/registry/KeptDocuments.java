package org.openjcm.server.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Scans of orders, signed forms and statements as they reached the registry manager, named by the
/// hash of their bytes. Confidential. Japanese: 受領文書の写し.
@Component
class KeptDocuments {

  private static final int LONGEST_NAME = 200;

  private final WriterDatabase database;
  private final Clock clock;

  KeptDocuments(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps an upload; empty when no file was chosen. The same bytes again are the same document.
  Optional<Sha256> keep(Optional<MultipartFile> upload, String by) {
    return upload
        .filter(file -> !file.isEmpty())
        .map(file -> {
          try {
            return keep(
                Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes(), by);
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  Sha256 keep(String name, byte[] bytes, String by) {
    Sha256 hash = Sha256.of(bytes);
    String plain = name.strip();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.document (hash, name, bytes, received_by, received_ms)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING
            """)
        .params(
            hash.hex(),
            plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain,
            bytes,
            by,
            clock.millis())
        .update();
    return hash;
  }

  /// Whether an act of this book rests on the document; a manager sees those of the own side only.
  boolean belongsTo(Book book, Sha256 hash) {
    return database
            .jdbc()
            .sql(
                """
                SELECT (SELECT count(*) FROM registry.restriction WHERE book = :book AND scan = :hash)
                     + (SELECT count(*) FROM registry.restriction_release
                         WHERE book = :book AND scan = :hash)
                     + (SELECT count(*) FROM registry.application
                         WHERE book = :book AND scan = :hash)
                """)
            .param("book", book.text())
            .param("hash", hash.hex())
            .query(Long.class)
            .single()
        > 0;
  }

  /// The name of the file as it was handed in.
  Optional<String> name(Sha256 hash) {
    return database
        .jdbc()
        .sql("SELECT name FROM registry.document WHERE hash = ?")
        .param(hash.hex())
        .query(String.class)
        .optional();
  }

  Optional<byte[]> bytes(Sha256 hash) {
    return database
        .jdbc()
        .sql("SELECT bytes FROM registry.document WHERE hash = ?")
        .param(hash.hex())
        .query((row, _) -> row.getBytes(1))
        .optional();
  }
}
