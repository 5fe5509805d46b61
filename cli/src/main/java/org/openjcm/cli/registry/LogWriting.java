package org.openjcm.cli.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.registry.log.tree.GrowingLog;
import org.openjcm.registry.log.tree.LogFile;

/// Writes a log into a folder, as the server publishes it. Japanese: ログのフォルダへの書出し.
public final class LogWriting {

  private final Path folder;
  private final SecretKey key;
  private final GrowingLog log = new GrowingLog();

  public LogWriting(Path folder, SecretKey key) {
    this.folder = folder;
    this.key = key;
  }

  public void add(byte[] leaf) {
    log.append(leaf);
    log.takeFull().forEach(this::write);
  }

  /// Writes what a checkpoint over all entries so far needs, and the checkpoint.
  public Checkpoint publish() {
    log.partial().forEach(this::write);
    Checkpoint checkpoint = new Checkpoint(key.name(), log.size(), log.root());
    SignedNote note =
        new SignedNote(
            checkpoint.text(), List.of(key.signer(NoteKey.Use.LOG).sign(checkpoint.text())));
    put("checkpoint", note.whole().getBytes(StandardCharsets.UTF_8));
    put(
        "keys",
        ("log " + key.key(NoteKey.Use.LOG).text() + " 0 first\n").getBytes(StandardCharsets.UTF_8));
    return checkpoint;
  }

  private void write(LogFile file) {
    put(file.tile().path(), file.content());
  }

  private void put(String path, byte[] content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
