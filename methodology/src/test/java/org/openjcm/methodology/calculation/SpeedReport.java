package org.openjcm.methodology.calculation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks and prints what was measured beside what is promised. CONTRIBUTING.md has
/// the command. An argument chooses: `EvaluationSpeed`, `yearOfHours`.
final class SpeedReport {

  private SpeedReport() {}

  private static final Map<String, String> PROMISES = new LinkedHashMap<>();

  static {
    PROMISES.put("sheetOfASolarPark", "under 1 ms");
    PROMISES.put("sheetOfFreezers", "under 1 ms");
    PROMISES.put("yearOfHoursOf100Meters", "under 1,000 ms");
    PROMISES.put("readingTheirCsv", "as fast as reasonable, 876,000 rows");
    PROMISES.put("twelveMonthsOf4834Transformers", "under 1,000 ms");
    PROMISES.put("readingTheLibrary", "under 2,000 ms");
    PROMISES.put("engine", "at least 300,000 per s");
    PROMISES.put("byHand", "the same formula in plain BigDecimal");
  }

  public static void main(String[] arguments) throws RunnerException {
    String chosen = arguments.length == 0 ? "Speed" : arguments[0];
    Collection<RunResult> results = new Runner(new OptionsBuilder().include(chosen).build()).run();
    Map<String, Double> scores = new LinkedHashMap<>();
    System.out.println();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      double score = result.getPrimaryResult().getScore();
      scores.put(name, score);
      System.out.printf(
          Locale.ROOT,
          "%-32s %,14.3f %-6s  promised: %s%n",
          name,
          score,
          result.getPrimaryResult().getScoreUnit(),
          PROMISES.getOrDefault(name, ""));
    }
    Double engine = scores.get("engine");
    Double byHand = scores.get("byHand");
    if (engine != null && byHand != null) {
      System.out.printf(
          Locale.ROOT,
          "%-32s %,14.2f %-6s  promised: at most 2%n",
          "byHand / engine",
          byHand / engine,
          "");
    }
  }
}
