package org.openjcm.server.registry.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.registry.log.tree.LogFile;
import org.openjcm.registry.log.tree.Tile;

/// The files of the public logs, one folder for each book: `public-log/JP/checkpoint`,
/// `public-log/JP/tile/…`. A copy of it can be served by any web server, and audited as it lies.
/// Japanese: 公開ログのファイル.
final class LogFolder {

  private static final String CHECKPOINT = "checkpoint";
  private static final String COSIGNED = "checkpoint.cosigned";

  private final Path root;

  LogFolder(Path root) {
    this.root = root;
  }

  Path of(Book book) {
    return root.resolve(book.text());
  }

  boolean has(Book book, Tile tile) {
    return Files.exists(of(book).resolve(tile.path()));
  }

  void write(Book book, LogFile file) {
    put(of(book).resolve(file.tile().path()), file.content(), false);
  }

  Optional<byte[]> read(Book book, Tile tile) {
    return bytes(of(book).resolve(tile.path()));
  }

  /// The last published checkpoint, with its cosignatures.
  Optional<String> checkpoint(Book book) {
    return text(CHECKPOINT, book);
  }

  /// The last checkpoint that a witness cosigned.
  Optional<String> cosigned(Book book) {
    return text(COSIGNED, book);
  }

  private Optional<String> text(String name, Book book) {
    return bytes(of(book).resolve(name)).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  /// On the disk before this returns: what was published once is never forgotten.
  void publish(Book book, SignedNote note, boolean cosigned) {
    byte[] bytes = note.whole().getBytes(StandardCharsets.UTF_8);
    put(of(book).resolve(CHECKPOINT), bytes, true);
    if (cosigned) {
      put(of(book).resolve(COSIGNED), bytes, true);
    }
  }

  /// Keeps a cosigned checkpoint, unless a larger one is kept.
  void keepCosigned(Book book, SignedNote note) {
    long kept = cosigned(book).flatMap(SignedNote::parse).map(LogFolder::size).orElse(-1L);
    if (size(note) >= kept) {
      put(of(book).resolve(COSIGNED), note.whole().getBytes(StandardCharsets.UTF_8), true);
    }
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).map(Checkpoint::size).orElse(-1L);
  }

  /// Other files of the log that change: keys, statements.
  void put(Book book, String name, String text) {
    if (!bytes(of(book).resolve(name))
        .map(b -> new String(b, StandardCharsets.UTF_8))
        .equals(Optional.of(text))) {
      put(of(book).resolve(name), text.getBytes(StandardCharsets.UTF_8), true);
    }
  }

  Optional<String> text(Book book, String name) {
    return text(name, book);
  }

  private static Optional<byte[]> bytes(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException("the log file " + file + " cannot be read", failed);
    }
  }

  /// A reader sees the old file or the new one, never a part.
  private static void put(Path file, byte[] content, boolean durable) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.write(fresh, content);
      if (durable) {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException("the log file " + file + " cannot be written", failed);
    }
  }
}
