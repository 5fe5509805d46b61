package org.openjcm.server.registry.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// Threads that do the same act again and again for some seconds, and how often they did it.
final class Clients {

  /// One act of a client. It answers how many of what is counted it did.
  interface Act {
    long once() throws Exception;
  }

  /// Makes the act of a client, by its number.
  interface Client {
    Act begin(int number) throws Exception;
  }

  private Clients() {}

  /// How many acts per second all clients did together.
  static long perSecond(int clients, double seconds, Client client) throws Exception {
    AtomicLong done = new AtomicLong();
    List<Throwable> failed = new CopyOnWriteArrayList<>();
    CountDownLatch end = new CountDownLatch(clients);
    Act[] acts = new Act[clients];
    for (int number = 0; number < clients; number++) {
      acts[number] = client.begin(number);
    }
    long start = System.nanoTime();
    long stop = start + (long) (seconds * 1e9);
    for (Act act : acts) {
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            try {
              long own = 0;
              while (System.nanoTime() < stop) {
                own += act.once();
              }
              done.addAndGet(own);
            } catch (Exception | Error problem) {
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
    return Math.round(done.get() * 1e9 / (System.nanoTime() - start));
  }
}
