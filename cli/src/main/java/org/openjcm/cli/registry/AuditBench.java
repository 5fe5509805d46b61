package org.openjcm.cli.registry;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjcm.registry.log.note.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `jcm registry audit-bench`: writes a sample log and measures how fast it is audited, in one
/// thread. Japanese: 監査速度の計測.
@Command(
    name = "audit-bench",
    description = "Write a sample log of many entries and measure how fast it is audited.")
public final class AuditBench implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--entries", description = "How many; ${DEFAULT-VALUE} unless given.")
  private long entries = 1_000_000;

  /// Made by the command line, which fills in the specification.
  @SuppressWarnings("NullAway.Init")
  public AuditBench() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("jcm-audit");
    try {
      Checkpoint checkpoint = write(folder);
      LogAudit.Question question =
          new LogAudit.Question(Optional.empty(), List.of(), Optional.empty());
      for (int round = 1; round <= 2; round++) {
        long begun = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        LogAudit.Result result = LogAudit.of(new LogSource.Folder(folder), question);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        long cpu =
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1_000_000;
        if (!result.isGood() || result.entries() != entries) {
          out.println("the audit found: " + result.faults());
          out.flush();
          return RegistryCommand.WRONG;
        }
        out.printf(
            "audit round %d: %,d entries in %,d ms, %,d entries/s; %,d ms of one core, %,d entries/s (size %d)%n",
            round,
            entries,
            millis,
            entries * 1000 / Math.max(1, millis),
            cpu,
            entries * 1000 / Math.max(1, cpu),
            checkpoint.size());
        out.flush();
      }
      return 0;
    } finally {
      delete(folder);
    }
  }

  private Checkpoint write(Path folder) {
    SecretKey key =
        SecretKey.draw(Checkpoint.origin("localhost", SampleEntries.BOOK), new SecureRandom());
    LogWriting writing = new LogWriting(folder, key);
    SampleEntries.tell(entries, entry -> writing.add(entry.leafBytes()));
    return writing.publish();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
