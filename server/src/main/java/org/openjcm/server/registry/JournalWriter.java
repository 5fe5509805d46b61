package org.openjcm.server.registry;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.registry.ledger.Decided;
import org.openjcm.registry.ledger.PostingRules;
import org.openjcm.registry.ledger.RegistryRules;
import org.openjcm.registry.log.EntryLeaf;
import org.openjcm.registry.log.Salt;
import org.openjcm.rulebook.Sha256;

/// Decides requests in order and commits what was decided in batches. Used by one thread only.
///
/// Callers are answered after the commit, refused ones too, since a refusal may rest on an entry of
/// the same batch. A key seen before is looked up before a refusal, and else found by the unique
/// key of the database at the commit: the batch is then decided again with each key looked up
/// first. That is rare, and makes the usual batch one round trip.
final class JournalWriter {

  private final DataSource unpooled;
  private final RegistryRules rules;
  private final InstantSource clock;
  private final Supplier<Salt> salts;
  private final String name;

  private Optional<Session> session = Optional.empty();
  private final Deque<Waiting> todo = new ArrayDeque<>();
  private final List<Answer> decided = new ArrayList<>();
  private final Map<String, Seen> pendingKeys = new HashMap<>();
  private boolean lookUpKeys;

  /// What holds as long as this process leads and its connections live.
  private record Session(
      Leadership leadership, OwnConnection database, Names names, PostgresView view) {

    static Session over(Leadership leadership, OwnConnection database) {
      Names names = new Names(database);
      return new Session(leadership, database, names, new PostgresView(database, names));
    }

    void close() {
      database.close();
      leadership.close();
    }
  }

  private record Answer(Waiting waiting, Outcome outcome) {}

  private record Seen(Sha256 body, JournalEntry entry) {}

  private Optional<Batch> batch = Optional.empty();

  JournalWriter(
      DataSource unpooled,
      RegistryRules rules,
      InstantSource clock,
      Supplier<Salt> salts,
      String name) {
    this.unpooled = unpooled;
    this.rules = rules;
    this.clock = clock;
    this.salts = salts;
    this.name = name;
  }

  /// Answers every request of the list, in order.
  void process(List<Waiting> requests) {
    todo.addAll(requests);
    lookUpKeys = false;
    try {
      while (!todo.isEmpty() || !decided.isEmpty()) {
        Session now = lead();
        if (todo.isEmpty() || !decide(now, todo.getFirst())) {
          flush(now);
        } else {
          todo.removeFirst();
        }
      }
    } catch (RuntimeException failure) {
      abandon(failure);
    }
  }

  private Session lead() {
    if (session.isEmpty()) {
      Leadership leadership = Leadership.take(unpooled, name, clock.millis());
      try {
        session = Optional.of(Session.over(leadership, OwnConnection.open(unpooled)));
      } finally {
        if (session.isEmpty()) {
          leadership.close();
        }
      }
    }
    return session.get();
  }

  /// False when the entries decided so far must be committed first.
  private boolean decide(Session now, Waiting next) {
    try {
      Request request = next.request();
      Optional<Outcome> before = seenBefore(now, next);
      if (before.isPresent()) {
        decided.add(new Answer(next, before.get()));
        return true;
      }
      Instant at = Instant.ofEpochMilli(clock.millis());
      Outcome outcome =
          switch (PostingRules.decide(now.view(), rules, request, at)) {
            case Decided.Accepted(JournalEntry entry) -> accept(now, next, entry);
            // What it asks for may have been done already, by this very request.
            case Decided.Refused(Refusal why) ->
                recordedBefore(now, next).orElseGet(() -> new Outcome.Refused(why));
          };
      decided.add(new Answer(next, outcome));
      return true;
    } catch (NeedsFlush needed) {
      if (batch.isEmpty()) {
        throw new IllegalStateException("a commit was asked for with nothing to commit", needed);
      }
      return false;
    }
  }

  private Outcome accept(Session now, Waiting next, JournalEntry entry) {
    if (!next.dryRun()) {
      Batch open = batch.orElseGet(() -> new Batch(now.names()));
      batch = Optional.of(open);
      open.add(
          EntryLeaf.seal(entry, salts.get(), rules.inTheLog(entry.book().side())),
          next.request(),
          next.body(),
          next.command());
      now.view().apply(entry);
      pendingKeys.put(key(next.request()), new Seen(next.body(), entry));
    }
    return new Outcome.Recorded(entry, false);
  }

  private Optional<Outcome> seenBefore(Session now, Waiting next) {
    Seen pending = pendingKeys.get(key(next.request()));
    if (pending != null) {
      return Optional.of(
          pending.body().equals(next.body())
              ? new Outcome.Recorded(pending.entry(), true)
              : new Outcome.Refused(
                  new Refusal.DuplicateKeyOtherBody(
                      next.request().key(), pending.entry().number())));
    }
    return lookUpKeys || next.dryRun() ? recordedBefore(now, next) : Optional.empty();
  }

  private static Optional<Outcome> recordedBefore(Session now, Waiting next) {
    return EntryReading.request(now.database(), next.request().book(), next.request().key())
        .map(earlier ->
            earlier.body().equals(next.body())
                ? new Outcome.Recorded(
                    EntryReading.entry(now.database(), next.request().book(), earlier.number()),
                    true)
                : new Outcome.Refused(
                    new Refusal.DuplicateKeyOtherBody(next.request().key(), earlier.number())));
  }

  private static String key(Request request) {
    return request.book() + " " + request.key();
  }

  private void flush(Session now) {
    if (batch.isPresent()) {
      try {
        batch.get().write(now.database().connection(), now.leadership().epoch());
      } catch (SQLException failed) {
        if (!Faults.isKeySeenBefore(failed) || lookUpKeys) {
          throw Faults.unavailable(failed);
        }
        decideAgain();
        return;
      }
      now.view().committed();
      forgetBatch();
    }
    decided.forEach(answer -> answer.waiting().outcome().complete(answer.outcome()));
    decided.clear();
  }

  /// A key of the batch was used in an earlier one: forget the batch, and look keys up first.
  private void decideAgain() {
    for (Answer answer : decided.reversed()) {
      todo.addFirst(answer.waiting());
    }
    decided.clear();
    forgetBatch();
    lookUpKeys = true;
    session = session.map(s -> Session.over(s.leadership(), s.database()));
  }

  private void forgetBatch() {
    batch = Optional.empty();
    pendingKeys.clear();
  }

  /// Whether the batch was committed is not known: nobody is told that it was, and whoever asks
  /// again with the same key gets the truth.
  private void abandon(RuntimeException failure) {
    forgetBatch();
    close();
    decided.forEach(answer -> answer.waiting().outcome().completeExceptionally(failure));
    todo.forEach(waiting -> waiting.outcome().completeExceptionally(failure));
    decided.clear();
    todo.clear();
  }

  void close() {
    session.ifPresent(Session::close);
    session = Optional.empty();
  }
}
