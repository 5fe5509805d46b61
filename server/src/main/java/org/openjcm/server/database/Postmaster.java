package org.openjcm.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The PostgreSQL process that a `postmaster.pid` file names.
///
/// A process number alone proves nothing: after a crash it may be a zombie that nobody has reaped,
/// or belong to another program by now. Only a living process whose command line names our own data
/// directory is ours.
record Postmaster(long pid, Path dataDirectory) {

  /// What `postmaster.pid` in the data directory says, if there is one that can be read.
  static Optional<Postmaster> namedIn(Path dataDirectory) throws IOException {
    try {
      List<String> lines = Files.readAllLines(pidFile(dataDirectory), StandardCharsets.UTF_8);
      return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")
          ? Optional.empty()
          : Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), dataDirectory));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  static Path pidFile(Path dataDirectory) {
    return dataDirectory.resolve("postmaster.pid");
  }

  boolean isAlive() {
    Path proc = Path.of("/proc", Long.toString(pid));
    if (Files.isDirectory(Path.of("/proc/self"))) {
      return !isZombie(proc) && commandLine(proc).contains(dataDirectory.toString());
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().commandLine())
        .filter(line -> line.contains(dataDirectory.toString()))
        .isPresent();
  }

  private static boolean isZombie(Path proc) {
    // "12345 (postgres) Z 1 …": the state follows the closing bracket of the name.
    String stat = read(proc.resolve("stat"));
    int state = stat.lastIndexOf(')') + 2;
    return state >= stat.length() || stat.charAt(state) == 'Z' || stat.charAt(state) == 'X';
  }

  private static String commandLine(Path proc) {
    return read(proc.resolve("cmdline")).replace('\0', ' ');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }
}
