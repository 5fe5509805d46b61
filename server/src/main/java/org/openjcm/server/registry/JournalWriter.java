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
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openjcm.registry.Book;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.registry.ledger.Decided;
import org.openjcm.registry.ledger.PostingRules;
import org.openjcm.registry.ledger.RulesInForce;
import org.openjcm.registry.log.EntryLeaf;
import org.openjcm.registry.log.Salt;
import org.openjcm.rulebook.Sha256;

/// Decides requests in order and commits what was decided in batches. Used by one thread only;
/// while a batch is on its way to the disk, the next one is decided.
///
/// Callers are answered after the commit, refused ones too, since a refusal may rest on an entry of
/// the same batch. A key seen before is looked up before a refusal, and else found by the unique
/// key of the database at the commit: the batch, and the one decided after it, are then decided
/// again with each key looked up first. That is rare, and makes the usual batch one round trip.
final class JournalWriter {

  /// Under load the holdings in the database follow in steps of so many entries.
  private static final int MOST_AHEAD = 4_000;

  private final DataSource unpooled;
  private final RulesInForce rules;
  private final InstantSource clock;
  private final Supplier<Salt> salts;
  private final String name;
  private final ExecutorService committer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("registry-committer").daemon().factory());

  private Optional<Session> session = Optional.empty();
  private final Deque<Waiting> todo = new ArrayDeque<>();
  private final Map<String, Seen> pendingKeys = new HashMap<>();
  private Optional<Batch> batch = Optional.empty();
  private List<Answer> decided = new ArrayList<>();
  private Optional<Flight> flight = Optional.empty();
  private boolean lookUpKeys;

  /// What holds as long as this process leads and its connections live: one to ask, one to write.
  private record Session(
      Leadership leadership,
      OwnConnection asking,
      OwnConnection writing,
      Names names,
      PostgresView view) {

    static Session over(Leadership leadership, OwnConnection asking, OwnConnection writing) {
      asking.list(
          "SELECT registry.keep_holdings(book) FROM (SELECT DISTINCT book FROM registry.series) b",
          _ -> true);
      Names names = new Names(asking);
      return new Session(leadership, asking, writing, names, new PostgresView(asking, names));
    }

    void close() {
      asking.close();
      writing.close();
      leadership.close();
    }
  }

  private record Answer(Waiting waiting, Outcome outcome) {

    void give() {
      waiting.outcome().complete(outcome);
    }
  }

  private record Seen(Sha256 body, JournalEntry entry) {}

  /// A batch on its way to the disk, with those who wait for it.
  ///
  /// @param settles how many entries the holdings will have caught up with; zero if they wait
  private record Flight(
      Optional<Batch> batch, List<Answer> answers, int settles, Future<?> landing) {}

  JournalWriter(
      DataSource unpooled,
      RulesInForce rules,
      InstantSource clock,
      Supplier<Salt> salts,
      String name) {
    this.unpooled = unpooled;
    this.rules = rules;
    this.clock = clock;
    this.salts = salts;
    this.name = name;
  }

  /// Decides every request of the list, in order.
  ///
  /// @param more whether others wait already: then the commit goes on beside the next decisions,
  ///   else all are answered on return
  void process(List<Waiting> requests, boolean more) {
    todo.addAll(requests);
    lookUpKeys = false;
    try {
      do {
        while (!todo.isEmpty()) {
          Session now = lead();
          if (decide(now, todo.getFirst())) {
            todo.removeFirst();
          } else {
            settle(now);
          }
        }
        Session now = lead();
        if (!more || now.view().isFull()) {
          settle(now);
          shed(now);
        } else {
          send(now, now.view().ahead() >= MOST_AHEAD);
        }
      } while (!todo.isEmpty());
    } catch (RuntimeException failure) {
      abandon(failure);
    }
  }

  private static void shed(Session now) {
    if (now.view().ahead() == 0 && now.view().isFull()) {
      now.view().shed();
    }
  }

  private Session lead() {
    if (session.isEmpty()) {
      List<AutoCloseable> opened = new ArrayList<>();
      try {
        Leadership leadership = Leadership.take(unpooled, name, clock.millis());
        opened.add(leadership);
        OwnConnection asking = OwnConnection.open(unpooled);
        opened.add(asking);
        OwnConnection writing = OwnConnection.open(unpooled);
        opened.add(writing);
        session = Optional.of(Session.over(leadership, asking, writing));
      } finally {
        if (session.isEmpty()) {
          opened.forEach(JournalWriter::close);
        }
      }
    }
    return session.get();
  }

  private static void close(AutoCloseable opened) {
    try {
      opened.close();
    } catch (Exception alreadyGone) {
      // What cannot be closed is gone already; the failure before it is told.
      return;
    }
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
          switch (PostingRules.decide(now.view(), rules.at(at), request, at)) {
            case Decided.Accepted(JournalEntry entry) -> accept(now, next, entry);
            // What it asks for may have been done already, by this very request.
            case Decided.Refused(Refusal why) ->
                recordedBefore(now, next).orElseGet(() -> new Outcome.Refused(why));
          };
      decided.add(new Answer(next, outcome));
      return true;
    } catch (NeedsFlush needed) {
      if (now.view().ahead() == 0) {
        throw new IllegalStateException("a commit was asked for with nothing to commit", needed);
      }
      return false;
    }
  }

  private Outcome accept(Session now, Waiting next, JournalEntry entry) {
    if (!next.dryRun()) {
      Batch open = batch.orElseGet(() -> new Batch(now.names()));
      batch = Optional.of(open);
      long firstBlock = now.view().lastBlock(entry.book()) + 1;
      open.add(
          EntryLeaf.seal(entry, salts.get(), rules.at(entry.at()).inTheLog(entry.book().side())),
          next.request(),
          next.body(),
          next.command(),
          firstBlock);
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
    return EntryReading.request(now.asking(), next.request().book(), next.request().key())
        .map(earlier ->
            earlier.body().equals(next.body())
                ? new Outcome.Recorded(
                    EntryReading.entry(now.asking(), next.request().book(), earlier.number()), true)
                : new Outcome.Refused(
                    new Refusal.DuplicateKeyOtherBody(next.request().key(), earlier.number())));
  }

  private static String key(Request request) {
    return request.book() + " " + request.key();
  }

  /// Commits all that was decided, and lets the holdings follow.
  private void settle(Session now) {
    if (send(now, true)) {
      land();
    }
  }

  /// Waits for the batch under way and sends the next one after it. False when a key of the former
  /// had been used before: then both are to be decided again.
  private boolean send(Session now, boolean holdings) {
    if (!land()) {
      return false;
    }
    if (batch.isEmpty() && decided.isEmpty() && !(holdings && now.view().ahead() > 0)) {
      return true;
    }
    int settles = holdings ? now.view().ahead() : 0;
    Set<Book> books = settles == 0 ? Set.of() : now.view().booksAhead();
    Optional<Batch> going = batch;
    List<Answer> answers = decided;
    Future<?> landing =
        committer.submit(() -> {
          if (going.isPresent() || !books.isEmpty()) {
            going
                .orElseGet(() -> new Batch(now.names()))
                .write(now.writing().connection(), now.leadership().epoch(), books);
          }
          answers.forEach(Answer::give);
          return null;
        });
    flight = Optional.of(new Flight(going, answers, settles, landing));
    batch = Optional.empty();
    decided = new ArrayList<>();
    return true;
  }

  /// Waits until the batch under way is committed. False when it was not, since a key of it was
  /// used before.
  private boolean land() {
    if (flight.isEmpty()) {
      return true;
    }
    Flight landed = flight.get();
    try {
      landed.landing().get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof SQLException fault) {
        if (Faults.isKeySeenBefore(fault) && !lookUpKeys) {
          decideAgain(landed);
          return false;
        }
        throw Faults.unavailable(fault);
      }
      throw new IllegalStateException("the committer failed", failed.getCause());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      throw new JournalUnavailable(JournalUnavailable.Reason.CLOSED);
    }
    flight = Optional.empty();
    landed.answers().forEach(answer -> pendingKeys.remove(key(answer.waiting().request())));
    session.ifPresent(now -> {
      now.view().committed(landed.batch().stream().flatMap(Batch::entries));
      now.view().settled(landed.settles());
    });
    return true;
  }

  /// A key of the batch was used in an earlier one: forget it and what was decided after it, and
  /// look keys up first.
  private void decideAgain(Flight failed) {
    for (Answer answer : decided.reversed()) {
      todo.addFirst(answer.waiting());
    }
    for (Answer answer : failed.answers().reversed()) {
      todo.addFirst(answer.waiting());
    }
    forget();
    lookUpKeys = true;
    session = session.map(s -> Session.over(s.leadership(), s.asking(), s.writing()));
  }

  private void forget() {
    decided = new ArrayList<>();
    flight = Optional.empty();
    batch = Optional.empty();
    pendingKeys.clear();
  }

  /// Whether the batch was committed is not known: nobody is told that it was, and whoever asks
  /// again with the same key gets the truth.
  private void abandon(RuntimeException failure) {
    List<Waiting> untold = new ArrayList<>();
    flight.ifPresent(f -> f.answers().forEach(answer -> untold.add(answer.waiting())));
    decided.forEach(answer -> untold.add(answer.waiting()));
    untold.addAll(todo);
    forget();
    todo.clear();
    leave();
    untold.forEach(waiting -> waiting.outcome().completeExceptionally(failure));
  }

  private void leave() {
    session.ifPresent(Session::close);
    session = Optional.empty();
  }

  /// What is on its way is let through.
  void close() {
    try {
      land();
    } catch (RuntimeException failure) {
      abandon(failure);
    }
    leave();
    committer.shutdown();
  }
}
