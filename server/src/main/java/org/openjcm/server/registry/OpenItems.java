package org.openjcm.server.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Book;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What was notified to each side, and when its registry issued it. Japanese: 通知済み・未発行の一覧.
@Component
public class OpenItems {

  /// One side's rows of a decision.
  ///
  /// @param issued when, in the book here or as reported from elsewhere
  /// @param entry number of the entry, when it was issued here
  /// @param document that reported it from elsewhere
  /// @param keptHere whether the side's book is in this installation
  public record Item(
      JointCommitteeDecision decision,
      Side side,
      Tonnes tonnes,
      Optional<LocalDate> issued,
      Optional<Long> entry,
      String document,
      boolean keptHere,
      long daysOpen) {}

  private final ObjectProvider<NotifiedDecisions> decisions;
  private final LedgerBooks books;
  private final WriterDatabase database;
  private final Clock clock;

  OpenItems(
      ObjectProvider<NotifiedDecisions> decisions,
      LedgerBooks books,
      WriterDatabase database,
      Clock clock) {
    this.decisions = decisions;
    this.books = books;
    this.database = database;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// The open ones first, the oldest of them first.
  public List<Item> items() {
    List<Book> here = books.books();
    List<Item> open = new ArrayList<>();
    List<Item> done = new ArrayList<>();
    decisions.stream()
        .flatMap(d -> d.decisions().stream())
        .sorted((one, other) -> one.date().compareTo(other.date()))
        .forEach(decision -> {
          for (Side side : decision.allocation().sides()) {
            Item item = item(decision, side, here);
            (item.issued().isEmpty() ? open : done).add(item);
          }
        });
    open.addAll(done.reversed());
    return open;
  }

  private Item item(JointCommitteeDecision decision, Side side, List<Book> here) {
    Book book = new Book(side, decision.number().isSample());
    Optional<Issued> issued = issued(book, decision).or(() -> reported(side, decision));
    return new Item(
        decision,
        side,
        decision.allocation().total(side),
        issued.map(Issued::on),
        issued.map(Issued::entry).filter(entry -> entry > 0),
        issued.map(Issued::document).orElse(""),
        here.contains(book),
        ChronoUnit.DAYS.between(decision.date(), today()));
  }

  private record Issued(LocalDate on, long entry, String document) {}

  private Optional<Issued> issued(Book book, JointCommitteeDecision decision) {
    return database
        .jdbc()
        .sql("SELECT at_ms, entry FROM registry.issuance WHERE book = ? AND decision = ?")
        .params(book.text(), decision.number().text())
        .query((row, _) ->
            new Issued(
                LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong(1)), ZoneOffset.UTC),
                row.getLong(2),
                ""))
        .optional();
  }

  private Optional<Issued> reported(Side side, JointCommitteeDecision decision) {
    return database
        .jdbc()
        .sql(
            """
            SELECT issued_on, document FROM registry.reported_issuance
             WHERE side = ? AND decision = ?
            """)
        .params(side.country().alpha2(), decision.number().text())
        .query((row, _) -> new Issued(row.getObject(1, LocalDate.class), 0, row.getString(2)))
        .optional();
  }

  /// The first report counts.
  void report(Side side, String decision, LocalDate issuedOn, String document, String by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.reported_issuance
              (side, decision, issued_on, document, reported_by, reported_ms)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (side, decision) DO NOTHING
            """)
        .params(side.country().alpha2(), decision, issuedOn, document, by, clock.millis())
        .update();
  }
}
