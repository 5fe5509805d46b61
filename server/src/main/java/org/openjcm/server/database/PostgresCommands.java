package org.openjcm.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs `initdb` and `pg_ctl`. PostgreSQL refuses to run as root, so for root each command runs in
/// a user namespace of its own (`unshare -U`), in which the process is nobody while its files stay
/// root's.
final class PostgresCommands {

  private static final Duration INITDB = Duration.ofMinutes(2);

  private final PostgresPrograms programs;
  private final List<String> prefix;

  private PostgresCommands(PostgresPrograms programs, List<String> prefix) {
    this.programs = programs;
    this.prefix = prefix;
  }

  static PostgresCommands of(PostgresPrograms programs) {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root && !unshareWorks()) {
      throw new CannotStart(
          """
          PostgreSQL does not run as root, and this machine does not let root step down (unshare -U is \
          missing or user namespaces are forbidden, as in many containers). Do one of these:
            - start OpenJCM as an ordinary user;
            - allow user namespaces for this container;
            - point it at a PostgreSQL 18 or newer: set JCM_DATABASE_URL, JCM_DATABASE_USER and JCM_DATABASE_PASSWORD.\
          """);
    }
    return new PostgresCommands(programs, root ? List.of("unshare", "-U", "--") : List.of());
  }

  void create(Path data, String superuser, Path passwordFile) throws IOException {
    Outcome outcome =
        run(
            INITDB,
            programs.initdb().toString(),
            "-D",
            data.toString(),
            "-U",
            superuser,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            // The same order of texts on every platform and after every upgrade.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");
    if (outcome.code() != 0) {
      throw new IOException("initdb: " + outcome.text().strip());
    }
  }

  /// Starts and waits until connections are accepted; else answers what PostgreSQL said.
  Optional<String> start(Path data, Duration patience) throws IOException {
    Path log = data.resolveSibling("start.log");
    Files.deleteIfExists(log);
    Outcome outcome =
        run(
            patience.plusSeconds(10),
            programs.pgCtl().toString(),
            "start",
            "-D",
            data.toString(),
            "-l",
            log.toString(),
            "-w",
            "-s",
            "-t",
            Long.toString(patience.toSeconds()));
    if (outcome.code() == 0) {
      return Optional.empty();
    }
    String said = Files.exists(log) ? Files.readString(log) : "";
    return Optional.of((said + newestLog(data) + outcome.text()).strip());
  }

  void stop(Path data, Duration patience) throws IOException {
    run(
        patience.plusSeconds(10),
        programs.pgCtl().toString(),
        "stop",
        "-D",
        data.toString(),
        "-m",
        "fast",
        "-w",
        "-s",
        "-t",
        Long.toString(patience.toSeconds()));
  }

  /// Asks the server to stop and does not wait.
  void requestStop(Path data) {
    try {
      run(
          Duration.ofSeconds(2),
          programs.pgCtl().toString(),
          "stop",
          "-D",
          data.toString(),
          "-m",
          "fast",
          "-W",
          "-s");
    } catch (IOException notAsked) {
      System.Logger log = System.getLogger(PostgresCommands.class.getName());
      log.log(
          System.Logger.Level.WARNING, "the embedded PostgreSQL was not asked to stop", notAsked);
    }
  }

  private static String newestLog(Path data) throws IOException {
    Path folder = data.resolve("log");
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> newest =
          files.max((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified()));
      if (newest.isEmpty()) {
        return "";
      }
      List<String> lines = Files.readAllLines(newest.get());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size())) + "\n";
    }
  }

  private static boolean unshareWorks() {
    try {
      return runPlainly(
                  Duration.ofSeconds(10),
                  List.of("unshare", "-U", "--", "true"),
                  ProcessBuilder.Redirect.DISCARD)
              .code()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private record Outcome(int code, String text) {}

  private Outcome run(Duration patience, String... command) throws IOException {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(List.of(command));
    // The postmaster inherits the output of pg_ctl; a file, unlike a pipe, never makes us wait for
    // its end.
    Path output = programs.folder().resolveSibling("command.log");
    Outcome outcome = runPlainly(patience, line, ProcessBuilder.Redirect.to(output.toFile()));
    return new Outcome(outcome.code(), outcome.text() + Files.readString(output));
  }

  private static Outcome runPlainly(
      Duration patience, List<String> line, ProcessBuilder.Redirect output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.redirectErrorStream(true).redirectOutput(output);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    Process process = builder.start();
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return new Outcome(-1, "no answer within " + patience.toSeconds() + " s");
      }
      return new Outcome(process.exitValue(), "");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }
}
