package org.openjcm.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The unpacked archive as a stranger starts it: its own process, a JDK, a handful of shell
/// programs, and, where the machine allows it, a network namespace in which nothing but the
/// loopback address exists.
final class PackedProduct implements AutoCloseable {

  private static final List<String> SHELL_PROGRAMS =
      List.of(
          "bash",
          "sh",
          "env",
          "dirname",
          "readlink",
          "sed",
          "head",
          "unshare",
          "true",
          "ip",
          "nsenter");

  private final Path folder;
  private final Path data;
  private final int port;
  private final Path out;
  private final Path err;
  private final Process process;

  private PackedProduct(Path folder, Path data, int port) throws IOException {
    this.folder = folder;
    this.data = data;
    this.port = port;
    this.out = folder.resolveSibling("out.txt");
    this.err = folder.resolveSibling("err.txt");
    List<String> command = new ArrayList<>(isolation());
    command.addAll(
        List.of(
            folder.resolve("jcm").toString(),
            "serve",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString()));
    Path programs = onlyThesePrograms(folder.resolveSibling("bin"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(programs.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", programs.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HOME", "/nonexistent");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    this.process = builder.start();
  }

  /// Starts it and waits for the line that says ready.
  static PackedProduct start(Path folder, Path data, int port) throws IOException {
    PackedProduct product = new PackedProduct(folder, data, port);
    boolean ready =
        within(
            Duration.ofMinutes(4),
            () -> !product.process.isAlive() || product.standardOutput().contains("is ready"));
    if (!ready || !product.process.isAlive()) {
      String why = product.standardError();
      product.close();
      throw new IllegalStateException("not ready: " + why);
    }
    return product;
  }

  Process process() {
    return process;
  }

  Path data() {
    return data;
  }

  String standardOutput() {
    return read(out);
  }

  String standardError() {
    return read(err);
  }

  long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("database/data/postmaster.pid")).getFirst());
  }

  /// The status code of `GET path`, asked from within the product's own network; 0 when nobody
  /// answers.
  int status(String path) {
    try {
      List<String> command = new ArrayList<>();
      if (!isolation().isEmpty()) {
        command.addAll(
            List.of("nsenter", "-t", Long.toString(process.pid()), isRoot() ? "-n" : "-Un"));
        if (!isRoot()) {
          command.add("--preserve-credentials");
        }
      }
      command.addAll(
          List.of(
              "bash",
              "-c",
              "exec 3<>/dev/tcp/127.0.0.1/"
                  + port
                  + " || exit 1; printf 'GET "
                  + path
                  + " HTTP/1.1\\r\\nHost: localhost:"
                  + port
                  + "\\r\\nConnection: close\\r\\n\\r\\n' >&3; head -n 1 <&3"));
      Process asked =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      if (!asked.waitFor(10, TimeUnit.SECONDS)) {
        asked.destroyForcibly();
        return 0;
      }
      String line = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9, 12)) : 0;
    } catch (IOException unanswered) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /// Sends SIGTERM and answers how long the process took to end.
  Duration terminate() throws InterruptedException {
    long begun = System.nanoTime();
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running 30 s after SIGTERM");
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  static boolean within(Duration time, BooleanSupplier happens) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      if (happens.getAsBoolean()) {
        return true;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return happens.getAsBoolean();
  }

  /// The words that put a command into a network of its own, or none where the machine forbids
  /// that.
  static List<String> isolation() {
    List<String> words =
        List.of(
            "unshare",
            isRoot() ? "-n" : "-rn",
            "sh",
            "-c",
            "ip link set lo up && exec \"$0\" \"$@\"");
    try {
      List<String> trial = new ArrayList<>(words);
      trial.add("true");
      Process tried = new ProcessBuilder(trial).redirectErrorStream(true).start();
      return tried.waitFor() == 0 ? words : List.of();
    } catch (IOException missing) {
      return List.of();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static Path onlyThesePrograms(Path bin) throws IOException {
    Files.createDirectories(bin);
    for (String program : SHELL_PROGRAMS) {
      for (String folder : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")) {
        Path found = Path.of(folder, program);
        if (Files.exists(found) && !Files.exists(bin.resolve(program))) {
          Files.createSymbolicLink(bin.resolve(program), found);
        }
      }
    }
    return bin;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException notYet) {
      return "";
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
