package org.openjcm.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server that lives in the data folder: programs, data, passwords and logs. It
/// listens on the loopback address only, makes no socket file, asks every connection for its
/// password (SCRAM) and is as durable as an installed one (`fsync`, `synchronous_commit`,
/// `full_page_writes`).
///
/// It is not a child that dies with this process: after `kill -9` it lives on, and the next start
/// finds it, stops it and starts again.
public final class EmbeddedPostgres implements AutoCloseable {

  /// Its bootstrap role; used at start to make the three roles and the database, never by the
  /// running product.
  static final String SUPERUSER = "jcm_superuser";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path data;
  private final PostgresCommands commands;
  private final Passwords passwords;
  private volatile int port;
  private volatile @Nullable Postmaster postmaster;

  private EmbeddedPostgres(Path data, PostgresCommands commands, Passwords passwords) {
    this.data = data;
    this.commands = commands;
    this.passwords = passwords;
  }

  /// Starts the server of this data folder, making it first when there is none.
  ///
  /// @throws CannotStart with the reason and the remedy
  public static EmbeddedPostgres start(DataFolder folder, SecureRandom random) {
    Path home = folder.path().resolve("database");
    try {
      DataFolder.createPrivate(home);
      Passwords passwords = Passwords.keptIn(home.resolve("passwords"), random);
      PostgresCommands commands = PostgresCommands.of(PostgresPrograms.in(home));
      EmbeddedPostgres server = new EmbeddedPostgres(home.resolve("data"), commands, passwords);
      server.createUnlessThere(home);
      server.startPostmaster();
      return server;
    } catch (IOException failed) {
      throw new CannotStart(
          "The embedded PostgreSQL in " + home + " did not start: " + failed.getMessage(), failed);
    }
  }

  public int port() {
    return port;
  }

  Passwords passwords() {
    return passwords;
  }

  /// The process number of the running server; tests kill it.
  public long processId() {
    Postmaster running = postmaster;
    if (running == null) {
      throw new IllegalStateException("the embedded PostgreSQL is not running");
    }
    return running.pid();
  }

  public boolean isAlive() {
    Postmaster running = postmaster;
    return running != null && running.isAlive();
  }

  /// Starts the server again after it died; on another port when its own was taken meanwhile.
  public synchronized void restart() {
    try {
      startPostmaster();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Stops the server and waits for at most 0.8 s. A longer last checkpoint finishes by itself; the
  /// next start waits for its end.
  @Override
  public synchronized void close() {
    postmaster = null;
    try {
      Optional<Postmaster> running = Postmaster.namedIn(data);
      if (running.isPresent() && running.get().isAlive()) {
        commands.requestStop(data);
        long end = System.nanoTime() + Duration.ofMillis(800).toNanos();
        while (running.get().isAlive() && System.nanoTime() < end) {
          pause(Duration.ofMillis(10));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void createUnlessThere(Path home) throws IOException {
    Path version = data.resolve("PG_VERSION");
    if (Files.exists(version)) {
      String major = Files.readString(version).strip();
      if (!major.equals("18")) {
        throw new CannotStart(
            "The data folder "
                + data
                + " was written by PostgreSQL "
                + major
                + "; this OpenJCM carries 18. Restore a backup made by the older OpenJCM into a new data folder.");
      }
      return;
    }
    Path draft = home.resolve("data.new");
    PostgresPrograms.deleteTree(draft);
    Path password = home.resolve("initdb-password");
    Files.deleteIfExists(password);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(password, passwords.superuser());
      commands.create(draft, SUPERUSER, password);
    } finally {
      Files.deleteIfExists(password);
    }
    Files.writeString(
        draft.resolve("postgresql.conf"), "\ninclude 'openjcm.conf'\n", StandardOpenOption.APPEND);
    Files.writeString(draft.resolve("openjcm.conf"), "");
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /// A predecessor that was killed leaves its postmaster running, or a lock file without one, or
  /// shared memory that its last back-ends still hold for a moment; each is waited for or put away
  /// here.
  private void startPostmaster() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      putAwayPredecessor();
      int candidate = port != 0 && isFree(port) ? port : freePort();
      Files.writeString(data.resolve("openjcm.conf"), PostgresSettings.text(candidate));
      Optional<String> problem = commands.start(data, PATIENCE);
      Optional<Postmaster> started = Postmaster.namedIn(data);
      if (problem.isEmpty() && started.isPresent() && started.get().isAlive()) {
        port = candidate;
        postmaster = started.get();
        return;
      }
      String words = problem.orElse("it ended at once");
      boolean passes =
          words.contains("shared memory block")
              || words.contains("postmaster.pid")
              || words.contains("Address already in use");
      if (!passes || System.nanoTime() > end) {
        throw new IOException(words);
      }
      pause(Duration.ofMillis(200));
    }
  }

  private void putAwayPredecessor() throws IOException {
    Optional<Postmaster> predecessor = Postmaster.namedIn(data);
    if (predecessor.isPresent() && predecessor.get().isAlive()) {
      commands.stop(data, PATIENCE);
    }
    Files.deleteIfExists(Postmaster.pidFile(data));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL", stopped);
    }
  }
}
