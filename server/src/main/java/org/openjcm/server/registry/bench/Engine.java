package org.openjcm.server.registry.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.server.registry.PostgresJournal;

/// Transfers through the journal, with all that the registry promises: serial blocks that are
/// partitioned exactly, canonical bytes, leaf hash, seals, idempotency, refusals.
final class Engine {

  private final PostgresJournal journal;
  private final BenchWorld world;
  private final AtomicInteger round = new AtomicInteger();

  Engine(PostgresJournal journal, BenchWorld world) {
    this.journal = journal;
    this.world = world;
  }

  /// Each client keeps so many requests under way; one means that it waits for each answer. Only
  /// what was answered counts, not what was asked.
  long perSecond(int clients, int underWay, double seconds) throws Exception {
    int own = round.incrementAndGet();
    return Clients.perSecond(
        clients,
        seconds,
        client -> {
          SplittableRandom random = new SplittableRandom(own * 1000L + client);
          Deque<CompletableFuture<Outcome>> going = new ArrayDeque<>();
          AtomicLong step = new AtomicLong();
          return () -> {
            going.add(journal.submit(request(own, client, step.incrementAndGet(), random)));
            if (going.size() < underWay) {
              return 0;
            }
            Outcome outcome = going.removeFirst().join();
            if (!(outcome instanceof Outcome.Recorded)) {
              throw new IllegalStateException("refused: " + outcome);
            }
            return 1;
          };
        });
  }

  private Request request(int own, int client, long step, SplittableRandom random) {
    IdempotencyKey key = new IdempotencyKey(own + "-" + client + "-" + step);
    return new Request(BenchWorld.BOOK, key, "bench", world.transfer(random));
  }
}
