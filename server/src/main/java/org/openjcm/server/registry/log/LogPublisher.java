package org.openjcm.server.registry.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openjcm.cli.registry.KeyFolder;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes every book, several times a second, on connections of its own: one that reads
/// committed rows as the public reader, and one that holds the lock by which one process signs.
/// Japanese: 公開ログの公表.
public final class LogPublisher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogPublisher.class);
  private static final Duration EVERY = Duration.ofMillis(700);

  /// A refusal is looked at again, since a person may have put it right.
  private static final Duration AFTER_REFUSAL = Duration.ofSeconds(10);

  /// How often every row is compared with the published files.
  private static final Duration WHOLE_CHECK = Duration.ofHours(1);

  private static final int ANSWER_WITHIN_SECONDS = 2;

  private final DataSource reader;
  private final DataSource writer;
  private final Supplier<List<Book>> books;
  private final Consumer<Book> beforeFirst;
  private final Checkpoints checkpoints;
  private final LogFolder folder;
  private final KeyFolder keys;
  private final InstantSource clock;
  private final Map<Book, BookPublisher> publishers = new HashMap<>();
  private final Map<Book, Instant> resting = new HashMap<>();
  private final Map<Book, LogState.Refusing> found = new ConcurrentHashMap<>();
  private final Map<Book, LogState> states = new ConcurrentSkipListMap<>();
  private final ReentrantLock round = new ReentrantLock();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;
  private final Thread checking;
  private @Nullable Connection reading;
  private @Nullable Connection leading;

  /// @param reader new connections as the public reader
  /// @param writer new connections as the writer
  /// @param beforeFirst told of each book once, before it is published
  LogPublisher(
      DataSource reader,
      DataSource writer,
      Supplier<List<Book>> books,
      Consumer<Book> beforeFirst,
      Checkpoints checkpoints,
      LogFolder folder,
      KeyFolder keys,
      InstantSource clock) {
    this.reader = reader;
    this.writer = writer;
    this.books = books;
    this.beforeFirst = beforeFirst;
    this.checkpoints = checkpoints;
    this.folder = folder;
    this.keys = keys;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("log-publisher").unstarted(this::run);
    this.checking = Thread.ofPlatform().daemon().name("log-check").unstarted(this::check);
  }

  LogPublisher begin() {
    thread.start();
    checking.start();
    return this;
  }

  /// How each book stands.
  public Map<Book, LogState> states() {
    return new TreeMap<>(states);
  }

  private void check() {
    while (!ended(WHOLE_CHECK)) {
      compareNow();
    }
  }

  /// Compares every row of every book with the published files, on a connection of its own.
  void compareNow() {
    try (Connection connection = reader.getConnection()) {
      for (Book book : books.get()) {
        Optional<Long> size =
            folder
                .checkpoint(book)
                .flatMap(SignedNote::parse)
                .map(SignedNote::text)
                .flatMap(Checkpoint::parse)
                .map(Checkpoint::size);
        if (size.isPresent()) {
          long entry = BookLog.firstAltered(connection, book, folder, size.get());
          if (entry > 0) {
            found.put(book, new LogState.Altered(entry, size.get()));
          } else {
            found.remove(book);
          }
        }
      }
    } catch (SQLException | RuntimeException failed) {
      LOG.warn("The rows are not compared with the public log: {}", failed.getMessage());
    }
  }

  private void run() {
    while (!ended(EVERY)) {
      publishNow();
    }
  }

  private boolean ended(Duration pause) {
    try {
      return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      return true;
    }
  }

  /// One round over all books.
  void publishNow() {
    round.lock();
    try {
      Connection connection = reading();
      boolean lead = lead();
      for (Book book : books.get()) {
        if (!resting.getOrDefault(book, Instant.MIN).isAfter(clock.instant())) {
          set(book, publish(book, connection, lead));
        }
      }
    } catch (SQLException | RuntimeException failed) {
      forgetConnections();
      LOG.warn("The public log is not published at the moment: {}", failed.getMessage());
      states.replaceAll((_, _) -> new LogState.Failing(String.valueOf(failed.getMessage())));
    } finally {
      round.unlock();
    }
  }

  private LogState publish(Book book, Connection connection, boolean lead) throws SQLException {
    LogState.Refusing altered = found.get(book);
    if (altered != null) {
      return altered;
    }
    BookPublisher publisher =
        publishers.computeIfAbsent(
            book,
            asked -> {
              beforeFirst.accept(asked);
              return new BookPublisher(asked, folder, keys, checkpoints, clock);
            });
    return publisher.publish(connection, lead);
  }

  private void set(Book book, LogState state) {
    LogState before = states.put(book, state);
    if (state instanceof LogState.Refusing refusing) {
      resting.put(book, clock.instant().plus(AFTER_REFUSAL));
      if (!state.equals(before)) {
        LOG.error("The log of book {} is not signed: {}", book, LogWords.english(refusing));
      }
    } else {
      resting.remove(book);
    }
  }

  /// Looks at refused books at once, after somebody put something right.
  void lookAgain() {
    round.lock();
    try {
      resting.clear();
    } finally {
      round.unlock();
    }
    publishNow();
  }

  private Connection reading() throws SQLException {
    Connection known = reading;
    if (known == null || !known.isValid(ANSWER_WITHIN_SECONDS)) {
      forgetConnections();
      known = reader.getConnection();
      reading = known;
    }
    return known;
  }

  private boolean lead() throws SQLException {
    Connection known = leading;
    if (known != null && known.isValid(ANSWER_WITHIN_SECONDS)) {
      return true;
    }
    close(known);
    leading = null;
    Connection asking = writer.getConnection();
    try (PreparedStatement lock = asking.prepareStatement("SELECT pg_try_advisory_lock(4919, 2)");
        ResultSet row = lock.executeQuery()) {
      row.next();
      if (row.getBoolean(1)) {
        leading = asking;
        return true;
      }
      return false;
    } finally {
      if (leading == null) {
        asking.close();
      }
    }
  }

  private void forgetConnections() {
    close(reading);
    close(leading);
    reading = null;
    leading = null;
  }

  private static void close(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException alreadyGone) {
      LOG.debug("the connection was gone already", alreadyGone);
    }
  }

  @Override
  public void close() {
    end.countDown();
    try {
      if (thread.isAlive()) {
        thread.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    round.lock();
    try {
      forgetConnections();
    } finally {
      round.unlock();
    }
  }
}
