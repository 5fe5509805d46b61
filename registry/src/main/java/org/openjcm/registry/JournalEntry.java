package org.openjcm.registry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.Tonnes;

/// One act in a book, with what it did to the blocks: the record that crosses from the registry to
/// Article 6. Never changed; corrected only by later entries. Japanese: 登録簿の記録.
///
/// @param number counts from 1 in its book, without a gap
/// @param at when it was recorded, in milliseconds
/// @param by who gave the instruction: the stable id of a person or body, never a name
/// @param command what was asked; a quantity asked for is resolved to serials in `changes`
/// @param draws what it took from the maximum of authorizations
public record JournalEntry(
    Book book,
    long number,
    Instant at,
    String by,
    Command command,
    List<Change> changes,
    List<Draw> draws) {

  public JournalEntry {
    changes = List.copyOf(changes);
    draws = List.copyOf(draws);
    if (number < 1 || by.isBlank()) {
      throw new IllegalArgumentException("an entry has a number from 1 and somebody who asked");
    }
    if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("instants are kept in milliseconds: " + at);
    }
  }

  /// What was issued, moved or marked, without the pieces that only stayed behind.
  public List<Movement> movements() {
    List<Movement> moved = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.Made(Block block) -> moved.add(movement(block, Optional.empty()));
        case Change.Cut(Block consumed, List<Block> pieces) -> {
          for (Block piece : pieces) {
            if (!piece.account().equals(consumed.account())
                || !piece.itmo().equals(consumed.itmo())) {
              moved.add(movement(piece, Optional.of(consumed)));
            }
          }
        }
      }
    }
    return moved;
  }

  private static Movement movement(Block piece, Optional<Block> consumed) {
    return new Movement(
        piece.series(),
        piece.serials(),
        consumed.map(Block::account),
        piece.account(),
        piece.itmo());
  }

  /// The same in double-entry form: one leg out, one leg in, for each movement.
  public List<Posting> postings() {
    List<Posting> postings = new ArrayList<>();
    for (Movement moved : movements()) {
      long tonnes = moved.tonnes().value();
      postings.add(new Posting(moved.from(), moved.series(), moved.serials(), -tonnes));
      postings.add(new Posting(Optional.of(moved.to()), moved.series(), moved.serials(), tonnes));
    }
    return postings;
  }

  /// The tonnes that the entry issued, moved or marked; zero when it touched no block.
  public Tonnes tonnes() {
    return Tonnes.sum(movements().stream().map(Movement::tonnes).toList());
  }
}
