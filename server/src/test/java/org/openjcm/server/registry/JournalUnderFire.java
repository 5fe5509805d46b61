package org.openjcm.server.registry;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.openjcm.registry.Book;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.rulebook.Side;
import org.openjcm.server.database.Database;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.database.Databases;
import org.openjcm.server.database.WriterDatabase;
import org.openjcm.server.registry.bench.BenchWorld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A process of its own that issues and transfers without pause until somebody kills it. It prints
/// each act once the journal acknowledged it: `ACK key entry`. Its arguments: data folder, round.
public final class JournalUnderFire {

  private static final int CLIENTS = 8;

  private JournalUnderFire() {}

  public static void main(String[] arguments) throws InterruptedException {
    Database database = Databases.open(Path.of(arguments[0]), System.getenv());
    long round = Long.parseLong(arguments[1]);
    PostgresJournal journal = journal(database);
    BenchWorld world = new BenchWorld(journal, 40);
    System.out.println("READY");
    for (int client = 0; client < CLIENTS; client++) {
      int number = client;
      Thread.ofPlatform().start(() -> load(database, journal, world, round, number));
    }
    Thread.sleep(60_000);
    System.exit(3);
  }

  static PostgresJournal journal(Database database) {
    var source = database.unpooled(DatabaseRole.WRITER);
    var writer =
        new WriterDatabase(
            JdbcClient.create(source),
            new TransactionTemplate(new JdbcTransactionManager(source)),
            source,
            source);
    return new PostgresJournal(
        writer, ShippedRules.rules(), InstantSource.system(), new SecureRandom());
  }

  private static void load(
      Database database, PostgresJournal journal, BenchWorld world, long round, int client) {
    SplittableRandom random = new SplittableRandom(round * 1000 + client);
    for (int step = 0; ; step++) {
      IdempotencyKey key = new IdempotencyKey("r" + round + "-c" + client + "-" + step);
      var command =
          step % 50 == 0
              ? world.issue(round * 1_000_000 + client * 10_000L + step)
              : world.transfer(random);
      Request request = new Request(Book.of(Side.JAPAN), key, "client " + client, command);
      Outcome outcome = insist(database, journal, request);
      if (outcome instanceof Outcome.Recorded(var entry, _)) {
        System.out.println("ACK " + key + " " + entry.number());
      }
    }
  }

  /// As a good client does: the same request with the same key, until there is an answer.
  private static Outcome insist(Database database, PostgresJournal journal, Request request) {
    while (true) {
      try {
        return journal.record(request);
      } catch (JournalUnavailable later) {
        revive(database);
      }
    }
  }

  private static void revive(Database database) {
    synchronized (database) {
      if (database.isKnownDead()) {
        database.revive();
      }
    }
  }
}
