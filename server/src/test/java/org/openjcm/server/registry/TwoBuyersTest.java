package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.registry.bench.BenchWorld;

/// Two threads want the same thing at the same moment, many times over, on the journal in
/// PostgreSQL.
class TwoBuyersTest {

  private static final int ROUNDS = 300;
  private static final int TONNES = 10;

  private TestDatabase database;
  private PostgresJournal journal;
  private BenchWorld world;
  private ExecutorService threads;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    journal = PostgresStoriesTest.journal(database);
    world = new BenchWorld(journal, 3);
    threads = Executors.newFixedThreadPool(2);
  }

  @AfterEach
  void stop() {
    threads.close();
    journal.close();
    database.close();
  }

  @Test
  void ofTwoBuyersOfOneBlockExactlyOneHasItAndTheOtherIsToldWhy() throws Exception {
    long first = journal.lastEntry(BenchWorld.BOOK);
    long[] won = new long[2];
    for (int round = 0; round < ROUNDS; round++) {
      SerialBlock block = block(round);
      List<Outcome> outcomes =
          together(request("one-" + round, 1, block), request("two-" + round, 2, block));
      int winner = outcomes.get(0) instanceof Outcome.Recorded ? 0 : 1;
      assertThat(outcomes.get(winner)).as("round " + round).isInstanceOf(Outcome.Recorded.class);
      assertThat(outcomes.get(1 - winner))
          .as("round " + round)
          .isEqualTo(new Outcome.Refused(new Refusal.NotHeld(seller(), block)));
      won[winner]++;
    }
    System.out.printf(
        "of %d blocks the first thread had %d, the second %d%n", ROUNDS, won[0], won[1]);
    assertThat(journal.lastEntry(BenchWorld.BOOK)).isEqualTo(first + ROUNDS);
    for (int buyer = 1; buyer <= 2; buyer++) {
      assertThat(held(buyer)).isEqualTo(1_000_000 + won[buyer - 1] * TONNES);
    }
    assertThat(held(0)).isEqualTo(1_000_000 - ROUNDS * TONNES);
  }

  @Test
  void theSameRequestTwiceAtOnceIsOneEntry() throws Exception {
    long first = journal.lastEntry(BenchWorld.BOOK);
    for (int round = 0; round < ROUNDS; round++) {
      Request request = request("same-" + round, 1, block(round));
      List<Outcome.Recorded> outcomes =
          together(request, request).stream().map(Outcome.Recorded.class::cast).toList();
      assertThat(outcomes.get(0).entry()).isEqualTo(outcomes.get(1).entry());
      assertThat(outcomes.stream().filter(Outcome.Recorded::repeated)).hasSize(1);
      assertThat(journal.lastEntry(BenchWorld.BOOK)).isEqualTo(first + round + 1);
    }
    assertThat(held(1)).isEqualTo(1_000_000 + ROUNDS * TONNES);
  }

  private AccountNumber seller() {
    return world.accounts.getFirst();
  }

  /// Serials that the seller holds; each round has its own.
  private static SerialBlock block(int round) {
    return new SerialBlock(round * (long) TONNES + 1, (round + 1) * (long) TONNES);
  }

  private Request request(String key, int buyer, SerialBlock block) {
    return new Request(
        BenchWorld.BOOK,
        new IdempotencyKey(key),
        "buyer " + buyer,
        new Transfer(seller(), world.accounts.get(buyer), new Parcel.Serials(world.series, block)));
  }

  private List<Outcome> together(Request one, Request two) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Outcome>> asked = new ArrayList<>();
    for (Request request : List.of(one, two)) {
      asked.add(
          threads.submit(() -> {
            start.await();
            return journal.record(request);
          }));
    }
    return List.of(asked.get(0).get(), asked.get(1).get());
  }

  private long held(int account) {
    return journal.holdings(world.accounts.get(account), Integer.MAX_VALUE).stream()
        .mapToLong(block -> block.tonnes().value())
        .sum();
  }
}
