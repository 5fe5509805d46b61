package org.openjcm.cli.registry;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openjcm.cli.Jcm;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.tree.EntryBundle;
import picocli.CommandLine;

/// A sample log in a folder, and ways to tamper with it.
final class SampleLog {

  final Path folder;
  final SecretKey key;
  final List<SealedEntry> entries = new ArrayList<>();

  private SampleLog(Path folder, SecretKey key) {
    this.folder = folder;
    this.key = key;
  }

  static SampleLog of(Path folder, long size) {
    return of(folder, size, secret(), UnaryOperator.identity());
  }

  static SecretKey secret() {
    return SecretKey.draw(Checkpoint.origin("localhost", SampleEntries.BOOK), new SecureRandom());
  }

  /// A log that somebody signed over entries that were changed before.
  static SampleLog of(Path folder, long size, SecretKey key, UnaryOperator<List<byte[]>> changing) {
    SampleLog log = new SampleLog(folder, key);
    SampleEntries.tell(size, log.entries::add);
    List<byte[]> leaves =
        changing.apply(new ArrayList<>(log.entries.stream().map(SealedEntry::leafBytes).toList()));
    LogWriting writing = new LogWriting(folder, key);
    leaves.forEach(writing::add);
    writing.publish();
    return log;
  }

  /// Changes the entries of a bundle behind the tree.
  void inBundle(String file, UnaryOperator<List<byte[]>> changing) throws IOException {
    Path bundle = folder.resolve(file);
    List<byte[]> entries =
        changing.apply(EntryBundle.entries(Files.readAllBytes(bundle)).orElseThrow());
    try (var out = Files.newOutputStream(bundle)) {
      for (byte[] entry : entries) {
        out.write(entry.length >> 8);
        out.write(entry.length);
        out.write(entry);
      }
    }
  }

  void flip(String file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    bytes[at] ^= 1;
    Files.write(folder.resolve(file), bytes);
  }

  /// What `jcm` said and its exit code, as `1: …`.
  static String jcm(Object... arguments) {
    StringWriter out = new StringWriter();
    int exit =
        new CommandLine(new Jcm())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return exit + ": " + out;
  }

  /// The names of the files.
  static Set<String> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return new HashSet<>(
          all.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).toList());
    }
  }
}
