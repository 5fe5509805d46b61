package org.openjcm.server.registry;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.database.TestDatabase;

/// Transfers per second of the journal engine beside a hand-written double-entry function of
/// PostgreSQL, in one run on one server, both durable, in turn. Arguments: seconds per measurement
/// (5), then the numbers of clients (1 8 16 64).
///
/// The function is the least that double entry can be: it takes from one balance, adds to the other
/// and writes a transfer with two postings. The engine does all that the registry promises: serial
/// blocks, canonical bytes, leaf hash, seals, idempotency, refusals.
public final class JournalBench {

  private static final int ACCOUNTS = 1_000;
  private static final int MOST_CONNECTIONS = 64;

  private static final String HAND_WRITTEN =
      """
      CREATE SCHEMA bench;
      CREATE TABLE bench.account (id integer PRIMARY KEY, tonnes bigint NOT NULL CHECK (tonnes >= 0));
      CREATE TABLE bench.transfer (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE bench.posting (
        transfer bigint NOT NULL, account integer NOT NULL, tonnes bigint NOT NULL,
        PRIMARY KEY (transfer, account));
      INSERT INTO bench.account SELECT n, 1000000000 FROM generate_series(1, ACCOUNTS) n;
      CREATE FUNCTION bench.transfer(giver integer, taker integer, amount bigint) RETURNS bigint
        LANGUAGE plpgsql AS $$
      DECLARE
        made bigint;
      BEGIN
        -- In the order of their numbers, so that two transfers never wait for each other for ever.
        IF giver < taker THEN
          UPDATE bench.account SET tonnes = tonnes - amount WHERE id = giver;
          UPDATE bench.account SET tonnes = tonnes + amount WHERE id = taker;
        ELSE
          UPDATE bench.account SET tonnes = tonnes + amount WHERE id = taker;
          UPDATE bench.account SET tonnes = tonnes - amount WHERE id = giver;
        END IF;
        INSERT INTO bench.transfer DEFAULT VALUES RETURNING id INTO made;
        INSERT INTO bench.posting VALUES (made, giver, -amount), (made, taker, amount);
        RETURN made;
      END $$;
      """;

  private JournalBench() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    List<Integer> clients =
        arguments.length > 1
            ? Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList()
            : List.of(1, 8, 16, 64);
    try (TestDatabase database = TestDatabase.fresh();
        PostgresJournal journal =
            new PostgresJournal(
                database.writer(),
                ShippedRules.rules(),
                InstantSource.system(),
                new SecureRandom())) {
      try (Connection owner = database.owner();
          Statement statement = owner.createStatement()) {
        statement.execute(HAND_WRITTEN.replace("ACCOUNTS", Integer.toString(ACCOUNTS)));
        statement.execute("VACUUM ANALYZE bench.account");
      }
      durable(database);
      BenchWorld world = new BenchWorld(journal, ACCOUNTS);
      engine(journal, world, 16, seconds, 0);
      function(database, 8, seconds);
      System.out.printf("%8s %12s %12s %8s%n", "clients", "function/s", "engine/s", "ratio");
      int round = 1;
      for (int number : clients) {
        long function = number <= MOST_CONNECTIONS ? function(database, number, seconds) : 0;
        long engine = engine(journal, world, number, seconds, round++);
        System.out.printf(
            "%8d %12d %12d %8s%n",
            number, function, engine, function == 0 ? "-" : ratio(engine, function));
      }
    }
    System.exit(0);
  }

  private static String ratio(long engine, long function) {
    return "%d.%02d".formatted(engine / function, engine * 100 / function % 100);
  }

  private static void durable(TestDatabase database) throws SQLException {
    try (Connection owner = database.owner();
        Statement statement = owner.createStatement()) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        try (var value = statement.executeQuery("SHOW " + setting)) {
          value.next();
          System.out.println(setting + " = " + value.getString(1));
        }
      }
    }
  }

  private static long engine(
      PostgresJournal journal, BenchWorld world, int clients, int seconds, int round)
      throws InterruptedException {
    return measure(
        clients,
        seconds,
        client -> {
          SplittableRandom random = new SplittableRandom(round * 1000L + client);
          AtomicLong step = new AtomicLong();
          return () -> {
            IdempotencyKey key =
                new IdempotencyKey(round + "-" + client + "-" + step.incrementAndGet());
            Outcome outcome =
                journal.record(new Request(BenchWorld.BOOK, key, "bench", world.transfer(random)));
            if (!(outcome instanceof Outcome.Recorded)) {
              throw new IllegalStateException("refused: " + outcome);
            }
          };
        });
  }

  private static long function(TestDatabase database, int clients, int seconds)
      throws InterruptedException, SQLException {
    List<Connection> connections = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      connections.add(database.connect(DatabaseRole.OWNER));
    }
    try {
      return measure(
          clients,
          seconds,
          client -> {
            SplittableRandom random = new SplittableRandom(client);
            PreparedStatement call = call(connections.get(client));
            return () -> {
              int giver = 1 + random.nextInt(ACCOUNTS);
              int taker = 1 + (giver + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
              call.setInt(1, giver);
              call.setInt(2, taker == giver ? 1 + giver % ACCOUNTS : taker);
              call.setLong(3, 1 + random.nextInt(10));
              call.execute();
            };
          });
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static PreparedStatement call(Connection connection) {
    try {
      return connection.prepareStatement("SELECT bench.transfer(?, ?, ?)");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private interface Act {
    void once() throws SQLException;
  }

  private interface Client {
    Act begin(int client);
  }

  private static long measure(int clients, int seconds, Client client) throws InterruptedException {
    AtomicLong done = new AtomicLong();
    List<Throwable> failed = new CopyOnWriteArrayList<>();
    CountDownLatch end = new CountDownLatch(clients);
    long start = System.nanoTime();
    long stop = start + seconds * 1_000_000_000L;
    for (int number = 0; number < clients; number++) {
      Act act = client.begin(number);
      Thread.ofPlatform()
          .start(() -> {
            try {
              long own = 0;
              while (System.nanoTime() < stop) {
                act.once();
                own++;
              }
              done.addAndGet(own);
            } catch (SQLException | RuntimeException problem) {
              failed.add(problem);
            } finally {
              end.countDown();
            }
          });
    }
    end.await();
    if (!failed.isEmpty()) {
      throw new IllegalStateException("a client failed", failed.getFirst());
    }
    return done.get() * 1_000_000_000L / (System.nanoTime() - start);
  }
}
