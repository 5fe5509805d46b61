package org.openjcm.server.registry.log;

import java.util.List;
import org.openjcm.cli.registry.PublishedKeys;
import org.openjcm.registry.Book;

/// Publishes the keys of a book beside its checkpoint. Japanese: 検証鍵の公表.
final class KeyFiles {

  private final LogFolder folder;
  private final Checkpoints checkpoints;

  KeyFiles(LogFolder folder, Checkpoints checkpoints) {
    this.folder = folder;
    this.checkpoints = checkpoints;
  }

  void write(Book book) {
    StringBuilder lines = new StringBuilder();
    List<Checkpoints.KeyOfBook> keys = checkpoints.keys(book);
    for (int at = 0; at < keys.size(); at++) {
      Checkpoints.KeyOfBook key = keys.get(at);
      lines
          .append("log ")
          .append(key.key().text())
          .append(' ')
          .append(key.since())
          .append(' ')
          .append(key.reason().lines().findFirst().orElse(""))
          .append('\n');
      if (at > 0) {
        folder.put(book, PublishedKeys.handOver(at + 1), key.note());
      }
    }
    checkpoints
        .witnesses(book)
        .forEach(w -> lines.append("witness ").append(w.text()).append('\n'));
    folder.put(book, "keys", lines.toString());
  }
}
