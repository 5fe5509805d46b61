package org.openjcm.cli.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;

/// Where the secret keys of the books lie: a folder of its own, never in the database, readable by
/// the user of the server alone. `JP.key` signs; `JP.previous` is there from a rotation until the
/// server has published the checkpoint that both keys sign; `JP.lost` says that the previous key is
/// gone and why. Japanese: 署名鍵の保管.
public final class KeyFolder {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;

  public KeyFolder(Path folder) {
    this.folder = folder;
  }

  /// The folder that `JCM_LOG_KEYS` names, or `log-keys` in the data folder.
  public static KeyFolder of(Path data, Map<String, String> environment) {
    String named = environment.getOrDefault("JCM_LOG_KEYS", "");
    return new KeyFolder(named.isBlank() ? data.resolve("log-keys") : Path.of(named));
  }

  public Path file(Book book) {
    return folder.resolve(book.text() + ".key");
  }

  private Path previousFile(Book book) {
    return folder.resolve(book.text() + ".previous");
  }

  private Path lostFile(Book book) {
    return folder.resolve(book.text() + ".lost");
  }

  public Optional<SecretKey> current(Book book) {
    return read(file(book));
  }

  /// The key before a rotation that is not published yet.
  public Optional<SecretKey> previous(Book book) {
    return read(previousFile(book));
  }

  /// Why the previous key cannot sign the switch-over.
  public Optional<String> lost(Book book) {
    return text(lostFile(book)).map(String::strip);
  }

  /// Makes the first key of a book.
  ///
  /// @param host such as `jcm.example`, the first part of the name of the log
  /// @throws IllegalStateException when there is one
  public SecretKey make(Book book, String host, SecureRandom random) {
    if (Files.exists(file(book))) {
      throw new IllegalStateException(
          "there is a key for " + book + " already: " + file(book) + "; use `key rotate`");
    }
    return write(file(book), SecretKey.draw(Checkpoint.origin(host, book), random));
  }

  /// Puts a new key of the same name in place of the present one, which stays until the server has
  /// signed with both.
  public SecretKey rotate(Book book, SecureRandom random) {
    SecretKey old =
        current(book).orElseThrow(() -> new IllegalStateException("there is no key for " + book));
    if (Files.exists(previousFile(book))) {
      throw new IllegalStateException(
          "the last rotation of " + book + " is not published yet; start the server first");
    }
    write(previousFile(book), old);
    return write(file(book), SecretKey.draw(old.name(), random));
  }

  /// Makes a new key after the old one was lost or has become known to others.
  ///
  /// @param name of the log, as in its checkpoints
  /// @param reason published with the new key
  public SecretKey replaceLost(Book book, String name, String reason, SecureRandom random) {
    SecretKey fresh = SecretKey.draw(name, random);
    writeText(lostFile(book), reason.strip() + "\n");
    return write(file(book), fresh);
  }

  /// The switch-over is published: the old key is no longer needed.
  public void switched(Book book) {
    try {
      Files.deleteIfExists(previousFile(book));
      Files.deleteIfExists(lostFile(book));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private SecretKey write(Path file, SecretKey key) {
    writeText(file, key.text() + "\n");
    return key;
  }

  /// Whole or not at all, and on the disk before it is relied on.
  private void writeText(Path file, String text) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "new", ".key");
      Files.setPosixFilePermissions(fresh, OWNER_ONLY);
      Files.writeString(fresh, text);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException("the key file " + file + " cannot be written", failed);
    }
  }

  private static Optional<SecretKey> read(Path file) {
    return text(file)
        .map(text -> {
          requirePrivate(file);
          try {
            return SecretKey.parse(text);
          } catch (IllegalArgumentException damaged) {
            throw new IllegalStateException(
                "the key file " + file + " cannot be used: " + damaged.getMessage(), damaged);
          }
        });
  }

  private static void requirePrivate(Path file) {
    try {
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException(
            "others may read the key file " + file + "; run: chmod 600 " + file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException("the file " + file + " cannot be read", failed);
    }
  }
}
