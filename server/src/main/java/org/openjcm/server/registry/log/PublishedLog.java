package org.openjcm.server.registry.log;

import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.registry.log.tree.TiledTree;
import org.openjcm.rulebook.Sha256;
import org.springframework.stereotype.Component;

/// What is published of a book at this moment, and proofs over it. Japanese: 公開済みのログ.
@Component
public class PublishedLog {

  /// That an entry is in the published log.
  ///
  /// @param checkpoint the whole signed note
  /// @param key of the log, which signed it
  public record Proof(List<Sha256> path, String checkpoint, NoteKey key) {}

  private final LogFolder folder;
  private final Checkpoints checkpoints;

  PublishedLog(LogFolder folder, Checkpoints checkpoints) {
    this.folder = folder;
    this.checkpoints = checkpoints;
  }

  public Optional<SignedNote> note(Book book) {
    return folder.checkpoint(book).flatMap(SignedNote::parse);
  }

  public Optional<Checkpoint> checkpoint(Book book) {
    return note(book).flatMap(n -> Checkpoint.parse(n.text()));
  }

  /// Entries that are published.
  public long size(Book book) {
    return checkpoint(book).map(Checkpoint::size).orElse(0L);
  }

  /// Empty when the entry is not published yet.
  public Optional<Proof> prove(Book book, long number) {
    Optional<SignedNote> note = note(book);
    Optional<Checkpoint> checkpoint = note.flatMap(n -> Checkpoint.parse(n.text()));
    if (checkpoint.isEmpty() || number > checkpoint.get().size()) {
      return Optional.empty();
    }
    TiledTree tree =
        new TiledTree(
            checkpoint.get().size(),
            tile ->
                folder
                    .read(book, tile)
                    .orElseThrow(() -> new IllegalStateException(tile.path() + " is missing")));
    return checkpoints.keys(book).reversed().stream()
        .map(Checkpoints.KeyOfBook::key)
        .filter(note.orElseThrow()::isSignedBy)
        .findFirst()
        .map(key ->
            new Proof(
                tree.inclusion(number - 1, checkpoint.get().size()), note.get().whole(), key));
  }

  /// The published list of keys and witnesses follows at once.
  public void keysChanged(Book book) {
    new KeyFiles(folder, checkpoints).write(book);
  }
}
