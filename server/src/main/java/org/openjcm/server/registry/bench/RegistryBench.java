package org.openjcm.server.registry.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.openjcm.cli.registry.AuditBench;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.ServeArguments;
import org.openjcm.server.Server;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.database.Database;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.registry.PostgresJournal;
import picocli.CommandLine;

/// `./jcm bench registry`: starts the product on an empty folder of its own and measures, in one
/// run on one PostgreSQL, the journal beside a hand-written function, the journal empty and full,
/// and the pages when it is full.
public final class RegistryBench {

  private static final int ACCOUNTS = 1_000;
  private static final int CLIENTS = 8;
  private static final int UNDER_WAY = 500;
  private static final int ROUNDS = 3;

  private final PrintStream out;
  private final double seconds;
  private final int full;

  private RegistryBench(PrintStream out, double seconds, int full) {
    this.out = out;
    this.seconds = seconds;
    this.full = full;
  }

  /// Measures and prints.
  ///
  /// @param words `registry`, then perhaps seconds per measurement and how many entries are full
  public static int run(List<String> words, PrintStream out) {
    if (words.isEmpty()
        || !words.getFirst().equals("registry")
        || !words.stream().skip(1).allMatch(w -> w.matches("[1-9][0-9]{0,7}"))) {
      out.println("Usage: ./jcm bench registry [SECONDS [ENTRIES]]");
      return 2;
    }
    double seconds = words.size() < 2 ? 4 : Double.parseDouble(words.get(1));
    int full = words.size() < 3 ? 1_000_000 : Integer.parseInt(words.get(2));
    Path folder = null;
    try {
      folder = Files.createTempDirectory("openjcm-bench");
      ServeArguments arguments =
          ServeArguments.parse(
              List.of("--port", "0", "--data", folder.toString(), "--empty"), Map.of());
      try (Server.Running product = Server.start(arguments)) {
        new RegistryBench(out, seconds, full).measure(product);
      }
      return 0;
    } catch (Exception failed) {
      failed.printStackTrace(out);
      return 1;
    } finally {
      if (folder != null) {
        delete(folder);
      }
    }
  }

  private void measure(Server.Running product) throws Exception {
    PostgresJournal journal = product.context().getBean(PostgresJournal.class);
    Database database = product.context().getBean(Database.class);
    out.printf(
        "Transfers between %,d accounts, all durable; %d clients, median of %d rounds of %.0f s.%n",
        ACCOUNTS, CLIENTS, ROUNDS, seconds);
    BenchWorld world = new BenchWorld(journal, ACCOUNTS);
    Engine engine = new Engine(journal, world);
    try (HandWritten sql =
        HandWritten.made(database.unpooled(DatabaseRole.OWNER), ACCOUNTS, CLIENTS)) {
      sql.perSecond(CLIENTS, 1);
      engine.perSecond(CLIENTS, UNDER_WAY, seconds);
      beside(engine, sql);
      long empty = engine.perSecond(CLIENTS, UNDER_WAY, seconds);
      fill(journal, world, engine);
      long now = engine.perSecond(CLIENTS, UNDER_WAY, seconds);
      out.printf(
          "flat: %,d/s before, %,d/s at %,d entries, ratio %.2f%n",
          empty, now, journal.lastEntry(BenchWorld.BOOK), (double) now / empty);
    }
    pages(product.url(), world);
    new CommandLine(new AuditBench())
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .execute("--entries", "300000");
  }

  private void beside(Engine engine, HandWritten sql) throws Exception {
    double[] ratios = new double[ROUNDS];
    long[] function = new long[ROUNDS];
    long[] transfers = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      function[round] = sql.perSecond(CLIENTS, seconds);
      transfers[round] = engine.perSecond(CLIENTS, UNDER_WAY, seconds);
      ratios[round] = (double) transfers[round] / function[round];
    }
    Arrays.sort(ratios);
    out.printf("ratio engine/sql %.2f%n", ratios[ROUNDS / 2]);
    out.printf(
        "  engine %s per second, each client with up to %d requests under way%n",
        Arrays.toString(transfers), UNDER_WAY);
    out.printf("  sql    %s per second, one call after the other%n", Arrays.toString(function));
    for (int clients : new int[] {1, CLIENTS}) {
      long one = sql.perSecond(clients, seconds);
      long other = engine.perSecond(clients, 1, seconds);
      out.printf(
          "  %d clients that wait for each answer: engine %,d/s, sql %,d/s, ratio %.2f%n",
          clients, other, one, (double) other / one);
    }
  }

  private void fill(PostgresJournal journal, BenchWorld world, Engine engine) throws Exception {
    long start = System.nanoTime();
    for (int number = 0; number < full / ACCOUNTS; number++) {
      world.widen(journal, number);
    }
    while (journal.lastEntry(BenchWorld.BOOK) < full) {
      engine.perSecond(CLIENTS, UNDER_WAY, 2);
    }
    out.printf(
        "filled: %,d entries, at least %,d live blocks, in %.0f s%n",
        journal.lastEntry(BenchWorld.BOOK), full, (System.nanoTime() - start) / 1e9);
  }

  private void pages(String url, BenchWorld world) throws Exception {
    PageTimes times = new PageTimes(url);
    times.signIn(DemoPerson.REGISTRY_JP);
    SplittableRandom random = new SplittableRandom(1);
    double[] serial =
        times.measure(
            1_000,
            _ -> {
              long wanted = 1 + random.nextLong(ACCOUNTS * 1_000_000L);
              return "/registry/serials?q=" + world.serial(wanted);
            });
    out.printf("serial look-up over HTTP: p50 %.1f ms, p99 %.1f ms%n", serial[0], serial[1]);
    double[] account =
        times.measure(
            500,
            number -> {
              AccountNumber one = world.accounts.get(number % ACCOUNTS);
              return "/registry/accounts/" + one.text();
            });
    out.printf("account page over HTTP: p50 %.1f ms, p99 %.1f ms%n", account[0], account[1]);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
