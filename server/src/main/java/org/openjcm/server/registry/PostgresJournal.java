package org.openjcm.server.registry;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.openjcm.registry.Account;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Journal;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.ledger.RulesInForce;
import org.openjcm.registry.log.Salt;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.database.WriterDatabase;

/// The journal in PostgreSQL: requests queue, one thread decides them in order, and each batch is
/// one durable transaction, after which all its callers are answered at once.
public final class PostgresJournal implements Journal, AutoCloseable {

  /// Larger batches gain nothing and answer later.
  private static final int LARGEST_BATCH = 1_000;

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(20_000);
  private final JournalWriter writer;
  private final DataSource pool;
  private final Thread thread;
  private volatile boolean closing;

  public PostgresJournal(
      WriterDatabase database, RulesInForce rules, InstantSource clock, SecureRandom random) {
    this.pool = database.source();
    String name = "openjcm " + ProcessHandle.current().pid();
    this.writer = new JournalWriter(database.unpooled(), rules, clock, () -> salt(random), name);
    this.thread = Thread.ofPlatform().name("registry-writer").daemon().start(this::run);
  }

  private static Salt salt(SecureRandom random) {
    byte[] sixteen = new byte[16];
    random.nextBytes(sixteen);
    return Salt.of(sixteen);
  }

  private void run() {
    List<Waiting> batch = new ArrayList<>();
    try {
      while (!closing) {
        Waiting first = queue.poll(50, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, LARGEST_BATCH - 1);
          writer.process(batch, !queue.isEmpty());
          batch.clear();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      writer.close();
      queue.forEach(w -> w.outcome().completeExceptionally(closed()));
    }
  }

  private static JournalUnavailable closed() {
    return new JournalUnavailable(JournalUnavailable.Reason.CLOSED);
  }

  /// Hands a request to the writer; the future is completed after its commit.
  public CompletableFuture<Outcome> submit(Request request) {
    return submit(Waiting.of(request, false));
  }

  private CompletableFuture<Outcome> submit(Waiting waiting) {
    if (closing) {
      return CompletableFuture.failedFuture(closed());
    }
    if (!queue.offer(waiting)) {
      return CompletableFuture.failedFuture(
          new JournalUnavailable(JournalUnavailable.Reason.TOO_BUSY));
    }
    if (closing && queue.remove(waiting)) {
      return CompletableFuture.failedFuture(closed());
    }
    return waiting.outcome();
  }

  @Override
  public Outcome record(Request request) {
    return answer(submit(request));
  }

  @Override
  public Outcome preview(Request request) {
    return answer(submit(Waiting.of(request, true)));
  }

  private static Outcome answer(CompletableFuture<Outcome> outcome) {
    try {
      return outcome.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof JournalUnavailable unavailable ? unavailable : failed;
    }
  }

  /// The entry that a request with this key became, if it was recorded.
  public Optional<Long> recorded(Book book, IdempotencyKey key) {
    return reading(database -> EntryReading.request(database, book, key))
        .map(EntryReading.Recorded::number);
  }

  @Override
  public Optional<JournalEntry> entry(Book book, long number) {
    return entries(book, number, 1).stream().findFirst();
  }

  @Override
  public List<JournalEntry> entries(Book book, long first, int limit) {
    return reading(database -> EntryReading.entries(database, book, first, limit));
  }

  @Override
  public long lastEntry(Book book) {
    return reading(database ->
        database.number("SELECT max(number) FROM registry.entry WHERE book = ?", book.text()));
  }

  @Override
  public Optional<Account> account(AccountNumber number) {
    return reading(database -> new Names(database).account(number));
  }

  @Override
  public List<Block> holdings(AccountNumber account, int limit) {
    return reading(database ->
        database.list(
            BlockReading.LIVE + " WHERE ba.account = ? ORDER BY b.series, b.first_serial LIMIT ?",
            row -> BlockReading.block(row, 1),
            account.text(),
            limit));
  }

  @Override
  public List<Block> find(CreditSeries series, SerialBlock serials) {
    return reading(database -> {
      Names names = new Names(database);
      return new LiveBlocks(database, names).touching(series, serials);
    });
  }

  @Override
  public Tonnes total(Book book, AccountKind kind) {
    return Tonnes.of(
        reading(database ->
            database.number(
                """
                SELECT sum(b.tonnes) FROM registry.balance b
                  JOIN registry.account a ON a.id = b.account
                 WHERE a.book = ? AND a.kind = ?
                """,
                book.text(),
                kind.code())));
  }

  private <T> T reading(Function<OwnConnection, T> query) {
    try (Connection pooled = pool.getConnection()) {
      return query.apply(OwnConnection.over(pooled));
    } catch (SQLException failed) {
      throw new JournalUnavailable(JournalUnavailable.Reason.NO_DATABASE, failed);
    }
  }

  /// Ends the writer; requests still waiting are told so, recorded ones are durable.
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
