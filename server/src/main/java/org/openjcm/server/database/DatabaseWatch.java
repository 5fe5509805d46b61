package org.openjcm.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the database under the running product and brings an embedded one back when it died.
///
/// It looks at the process ten times a second; an external server is judged by its answers when
/// somebody asks.
public final class DatabaseWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
  private static final Duration EVERY = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int ANSWER_WITHIN_SECONDS = 2;

  private final Database database;
  private final Pools pools;
  private final Thread thread;
  private final ReentrantLock probing = new ReentrantLock();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean dead;
  private @Nullable Connection probe;

  DatabaseWatch(Database database, Pools pools) {
    this.database = database;
    this.pools = pools;
    this.thread = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
  }

  DatabaseWatch begin() {
    thread.start();
    return this;
  }

  /// Whether the database is known to be gone right now; costs nothing, for use on each request.
  public boolean isDead() {
    return dead;
  }

  /// Asks the database for an answer. Empty when it gave one within 2 s, else what is wrong.
  public Optional<String> problem() {
    if (dead || database.isKnownDead()) {
      return Optional.of("the database stopped and is being started again");
    }
    probing.lock();
    try {
      if (probe == null) {
        probe = database.unpooled(DatabaseRole.READER).getConnection();
      }
      if (probe.isValid(ANSWER_WITHIN_SECONDS)) {
        return Optional.empty();
      }
      forgetProbe();
      return Optional.of("the database gives no answer");
    } catch (SQLException refused) {
      forgetProbe();
      return Optional.of("the database cannot be reached");
    } finally {
      probing.unlock();
    }
  }

  private void watch() {
    Duration pause = EVERY;
    while (!ended(pause)) {
      try {
        pause = EVERY;
        if (database.isKnownDead()) {
          dead = true;
          LOG.error("The embedded database stopped by itself; starting it again.");
          database.revive();
          pools.forgetConnections();
          LOG.warn("The embedded database runs again.");
        }
        dead = false;
      } catch (RuntimeException failed) {
        pause = LONGEST_PAUSE;
        LOG.error(
            "The embedded database could not be started again; next attempt in 30 s.", failed);
      }
    }
  }

  /// Waits for the pause, or less when the product is being stopped.
  private boolean ended(Duration pause) {
    try {
      return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      return true;
    }
  }

  private void forgetProbe() {
    Connection old = probe;
    probe = null;
    if (old != null) {
      try {
        old.close();
      } catch (SQLException alreadyGone) {
        LOG.debug("the probe was gone already", alreadyGone);
      }
    }
  }

  @Override
  public void close() {
    end.countDown();
    try {
      thread.join(Duration.ofSeconds(1));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    probing.lock();
    try {
      forgetProbe();
    } finally {
      probing.unlock();
    }
  }
}
