package org.openjcm.server.registry.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.NoteSignature;
import org.openjcm.registry.log.note.SignedNote;
import org.springframework.stereotype.Component;

/// Takes the cosignatures of witnesses that the registry manager of a book trusts, and puts them
/// below the checkpoint that is served. Japanese: 立会署名の受付.
@Component
class Witnesses {

  /// What became of a cosigned checkpoint that somebody sent.
  sealed interface Outcome {}

  /// @param added how many signatures were new
  record Taken(int added) implements Outcome {}

  /// The text is no note.
  record NotANote() implements Outcome {}

  /// The log never published such a checkpoint.
  ///
  /// @param size entries of the last one that it published
  record NotPublished(long size) implements Outcome {}

  /// No trusted witness signed it.
  record NotTrusted() implements Outcome {}

  private final Checkpoints checkpoints;
  private final LogFolder folder;
  private final Clock clock;

  Witnesses(Checkpoints checkpoints, LogFolder folder, Clock clock) {
    this.checkpoints = checkpoints;
    this.folder = folder;
    this.clock = clock;
  }

  Outcome take(Book book, String text) {
    Optional<SignedNote> sent = SignedNote.parse(text);
    Optional<Checkpoint> of = sent.flatMap(n -> Checkpoint.parse(n.text()));
    if (of.isEmpty()) {
      return new NotANote();
    }
    long size = of.get().size();
    Optional<SignedNote> published =
        checkpoints.ofSize(book, size).filter(p -> p.text().equals(sent.orElseThrow().text()));
    if (published.isEmpty()) {
      return new NotPublished(last(book));
    }
    List<NoteKey> witnesses = checkpoints.witnesses(book);
    List<NoteSignature> good = new ArrayList<>();
    for (NoteSignature line : sent.orElseThrow().signatures()) {
      witnesses.stream()
          .filter(w -> published.get().verifies(w, line))
          .findFirst()
          .ifPresent(witness -> {
            checkpoints.cosign(book, size, witness, line, clock.instant());
            good.add(line);
          });
    }
    if (good.isEmpty()) {
      return new NotTrusted();
    }
    show(book, size);
    return new Taken(good.size());
  }

  private long last(Book book) {
    return checkpoints
        .last(book)
        .flatMap(n -> Checkpoint.parse(n.text()))
        .map(Checkpoint::size)
        .orElse(0L);
  }

  /// The last checkpoint is served with its cosignatures; the last cosigned one beside it.
  private void show(Book book, long size) {
    Optional<SignedNote> last = checkpoints.last(book);
    if (last.isPresent() && last(book) == size) {
      folder.publish(book, last.get(), true);
    } else {
      checkpoints
          .ofSize(book, size)
          .map(note -> checkpoints.cosigned(book, note))
          .ifPresent(note -> folder.keepCosigned(book, note));
    }
  }
}
