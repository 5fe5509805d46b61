package org.openjcm.server.registry.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.server.registry.LedgerBooks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers how the public logs stand. Japanese: 公開ログの状況一覧.
@Component
public class BookStandings {

  private final LedgerBooks books;
  private final PublishedLog log;
  private final Checkpoints checkpoints;
  private final ObjectProvider<LogPublisher> publisher;

  BookStandings(
      LedgerBooks books,
      PublishedLog log,
      Checkpoints checkpoints,
      ObjectProvider<LogPublisher> publisher) {
    this.books = books;
    this.log = log;
    this.checkpoints = checkpoints;
    this.publisher = publisher;
  }

  public List<BookStanding> all() {
    Map<Book, LogState> states =
        publisher.stream().findFirst().map(LogPublisher::states).orElse(Map.of());
    List<BookStanding> all = new ArrayList<>();
    for (Book book : books.books()) {
      all.add(one(book, Optional.ofNullable(states.get(book))));
    }
    return all;
  }

  private BookStanding one(Book book, Optional<LogState> state) {
    Optional<SignedNote> note = log.note(book);
    Optional<Checkpoint> checkpoint = note.flatMap(n -> Checkpoint.parse(n.text()));
    List<String> names = new ArrayList<>();
    List<String> cosigned = new ArrayList<>();
    for (NoteKey witness : checkpoints.witnesses(book)) {
      names.add(witness.name());
      if (note.flatMap(n -> n.cosignedAt(witness)).isPresent()) {
        cosigned.add(witness.name());
      }
    }
    Optional<LogState.Refusing> refusing =
        state.filter(LogState.Refusing.class::isInstance).map(LogState.Refusing.class::cast);
    return new BookStanding(
        book,
        checkpoint,
        Math.max(0, books.last(book) - checkpoint.map(Checkpoint::size).orElse(0L)),
        checkpoints.keys(book),
        names,
        cosigned,
        refusing.map(LogWords::key).orElse(""),
        refusing.map(LogWords::values).orElse(List.of()));
  }
}
