package org.openjcm.server.registry.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openjcm.cli.registry.KeyFolder;
import org.openjcm.cli.registry.SecretKey;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.NoteSignature;
import org.openjcm.registry.log.note.SignedNote;

/// Publishes one book: reads what was committed, checks that it continues what was published, and
/// only then signs. Files first, then the row of the checkpoint, then the checkpoint itself, so
/// that nothing is shown that is not remembered. Japanese: 一冊の公表.
final class BookPublisher {

  private final Book book;
  private final LogFolder folder;
  private final KeyFolder keys;
  private final Checkpoints checkpoints;
  private final InstantSource clock;
  private BookLog log;
  private Optional<Quiet> quiet = Optional.empty();

  /// A book without a new entry is looked at thoroughly (keys, cosignatures, files) only so often.
  private static final Duration QUIET = Duration.ofSeconds(5);

  private record Quiet(LogState.Published state, Instant looked) {}

  BookPublisher(
      Book book, LogFolder folder, KeyFolder keys, Checkpoints checkpoints, InstantSource clock) {
    this.book = book;
    this.folder = folder;
    this.keys = keys;
    this.checkpoints = checkpoints;
    this.clock = clock;
    this.log = new BookLog(book, folder);
  }

  private record Last(SignedNote note, Checkpoint checkpoint) {}

  /// The key to sign with and, when it is new, how it follows the one before.
  private record Signing(SecretKey key, Optional<SecretKey> before, Optional<String> reason) {}

  /// One round.
  ///
  /// @param reading sees committed rows only
  /// @param leading whether this process may sign
  LogState publish(Connection reading, boolean leading) throws SQLException {
    long committed = BookLog.lastEntry(reading, book);
    if (leading
        && quiet
            .filter(q -> q.state().checkpoint().size() == committed)
            .filter(q -> q.looked().plus(QUIET).isAfter(clock.instant()))
            .isPresent()) {
      return quiet.orElseThrow().state();
    }
    LogState state = look(reading, leading, committed);
    quiet =
        state instanceof LogState.Published published
            ? Optional.of(new Quiet(published, clock.instant()))
            : Optional.empty();
    return state;
  }

  private LogState look(Connection reading, boolean leading, long committed) throws SQLException {
    Optional<Last> last = last();
    long published = last.map(l -> l.checkpoint().size()).orElse(0L);
    if (committed < published) {
      return refuse(new LogState.Behind(committed + 1, published));
    }
    if (log.size() < published) {
      Optional<LogState.Refusing> wrong = catchUp(reading, last.orElseThrow().checkpoint());
      if (wrong.isPresent()) {
        return refuse(wrong.get());
      }
    }
    if (committed == 0) {
      return new LogState.Empty();
    }
    if (!leading) {
      return follow(last);
    }
    return sign(reading, committed, last);
  }

  private LogState sign(Connection reading, long committed, Optional<Last> last)
      throws SQLException {
    Signing signing;
    try {
      Optional<Signing> found = signing();
      if (found.isEmpty()) {
        return keys.current(book).isEmpty()
            ? new LogState.NoKey(keys.file(book).toString())
            : new LogState.OtherKey(keys.file(book).toString());
      }
      signing = found.get();
    } catch (IllegalStateException unusable) {
      return new LogState.BadKey(String.valueOf(unusable.getMessage()));
    }
    Optional<LogState.Refusing> wrong = log.grow(reading, committed);
    if (wrong.isPresent()) {
      return refuse(wrong.get());
    }
    boolean nothingNew =
        signing.reason().isEmpty()
            && last.filter(l -> l.checkpoint().size() == committed).isPresent();
    if (nothingNew) {
      show(last.orElseThrow().note());
      return new LogState.Published(last.get().checkpoint(), clock.instant());
    }
    log.writePartial();
    return remember(signing);
  }

  private LogState remember(Signing signing) {
    Checkpoint checkpoint = log.checkpoint(signing.key().name());
    List<NoteSignature> lines = new ArrayList<>();
    signing
        .before()
        .ifPresent(old -> lines.add(old.signer(NoteKey.Use.LOG).sign(checkpoint.text())));
    lines.add(signing.key().signer(NoteKey.Use.LOG).sign(checkpoint.text()));
    SignedNote note = new SignedNote(checkpoint.text(), lines);
    checkpoints.append(book, checkpoint, note, clock.instant());
    signing
        .reason()
        .ifPresent(reason ->
            checkpoints.begin(
                book,
                new Checkpoints.KeyOfBook(
                    signing.key().key(NoteKey.Use.LOG),
                    checkpoint.size(),
                    clock.instant(),
                    note.whole(),
                    reason)));
    new KeyFiles(folder, checkpoints).write(book);
    folder.publish(book, note, false);
    signing.reason().ifPresent(_ -> keys.switched(book));
    return new LogState.Published(checkpoint, clock.instant());
  }

  /// Empty when there is no key, or one that nobody vouches for.
  private Optional<Signing> signing() {
    Optional<SecretKey> current = keys.current(book);
    List<Checkpoints.KeyOfBook> known = checkpoints.keys(book);
    if (current.isEmpty() || known.isEmpty()) {
      return current.map(key -> new Signing(key, Optional.empty(), Optional.of("first")));
    }
    SecretKey key = current.get();
    NoteKey before = known.getLast().key();
    if (key.key(NoteKey.Use.LOG).equals(before)) {
      return Optional.of(new Signing(key, Optional.empty(), Optional.empty()));
    }
    Predicate<SecretKey> vouches = old -> old.key(NoteKey.Use.LOG).equals(before);
    Optional<SecretKey> previous = keys.previous(book).filter(vouches);
    if (previous.isPresent() && key.name().equals(before.name())) {
      return Optional.of(new Signing(key, previous, Optional.of("rotated")));
    }
    return keys.lost(book).map(why -> new Signing(key, Optional.empty(), Optional.of(why)));
  }

  private LogState follow(Optional<Last> last) {
    if (last.isEmpty()) {
      return new LogState.Empty();
    }
    show(last.get().note());
    return new LogState.Following(last.get().checkpoint());
  }

  /// Puts the checkpoint with its cosignatures where it is served from, when it is not there.
  private void show(SignedNote note) {
    if (!folder.checkpoint(book).equals(Optional.of(note.whole()))) {
      log.writePartial();
      new KeyFiles(folder, checkpoints).write(book);
      folder.publish(book, note, note.signatures().size() > 1 && isCosigned(note));
    }
  }

  boolean isCosigned(SignedNote note) {
    return checkpoints.witnesses(book).stream().anyMatch(note::isSignedBy);
  }

  /// Grows to the published size and compares the root: rows that were published must be the same
  /// for ever.
  private Optional<LogState.Refusing> catchUp(Connection reading, Checkpoint published)
      throws SQLException {
    Optional<LogState.Refusing> wrong = log.grow(reading, published.size());
    if (wrong.isEmpty() && !log.checkpoint(published.origin()).equals(published)) {
      long entry = BookLog.firstAltered(reading, book, folder, published.size());
      return Optional.of(new LogState.Altered(entry, published.size()));
    }
    if (wrong.isEmpty()) {
      log.writePartial();
    }
    return wrong;
  }

  private LogState refuse(LogState.Refusing why) {
    log = new BookLog(book, folder);
    return why;
  }

  /// The larger of what the database and the file remember, so that neither can be set back alone.
  private Optional<Last> last() {
    Optional<Last> stored = checkpoints.last(book).flatMap(BookPublisher::read);
    Optional<Last> file =
        folder
            .checkpoint(book)
            .flatMap(SignedNote::parse)
            .filter(this::isOurs)
            .flatMap(BookPublisher::read);
    boolean fileIsAhead =
        file.isPresent()
            && file.get().checkpoint().size() > stored.map(s -> s.checkpoint().size()).orElse(-1L);
    return fileIsAhead ? file : stored;
  }

  private boolean isOurs(SignedNote note) {
    return checkpoints.keys(book).stream().anyMatch(k -> note.isSignedBy(k.key()))
        || keys.current(book).filter(k -> note.isSignedBy(k.key(NoteKey.Use.LOG))).isPresent();
  }

  private static Optional<Last> read(SignedNote note) {
    return Checkpoint.parse(note.text()).map(checkpoint -> new Last(note, checkpoint));
  }
}
