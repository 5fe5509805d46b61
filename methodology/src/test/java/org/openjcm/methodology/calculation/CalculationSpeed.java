package org.openjcm.methodology.calculation;

import java.time.LocalDate;
import java.util.Locale;
import org.openjcm.methodology.samples.SampleMonitoring;

/// Measures calculations per second; not a test. Run it with the test class path: `java …
/// org.openjcm.methodology.calculation.CalculationSpeed`.
final class CalculationSpeed {

  private CalculationSpeed() {}

  public static void main(String[] arguments) {
    for (SampleMonitoring sample : SampleMonitoring.all()) {
      CalculationInputs inputs = sample.inputs();
      measure(sample.reference() + " with trace and hashes", () -> Calculator.calculate(inputs));
    }
    StringBuilder csv = new StringBuilder(Calculations.HEADER);
    StringBuilder project = new StringBuilder(SampleMonitoring.SOLAR_PARK.projectText());
    StringBuilder equipment = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    for (int meter = 1; meter <= 100; meter++) {
      equipment.append("| M%d | i | | | | |\n".formatted(meter));
      facts.append("| connection | M%d | national_grid |\n".formatted(meter));
      for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() == 2025; day = day.plusDays(1)) {
        csv.append("2025-01-01/2025-12-31,M%d,EG,%s,%s,1.25,MWh,C,m\n".formatted(meter, day, day));
      }
    }
    String many =
        project.substring(0, project.indexOf("## Equipment"))
            + "## Equipment\n\n| equipment | index | en | ja | from | to |\n|---|---|---|---|---|---|\n"
            + equipment
            + "\n## Facts\n\n| fact | equipment | value |\n|---|---|---|\n"
            + facts;
    CalculationInputs year =
        Calculations.inputs(SampleMonitoring.SOLAR_PARK.methodology(), many, csv.toString());
    measure("100 meters, 365 days, with trace", () -> Calculator.calculate(year));
    measure("reading 36,500 rows of CSV", () -> Calculations.data(csv.toString()));
  }

  /// Processor time of the whole process, its compiler and collector included, so that a busy
  /// machine does not count.
  private static void measure(String what, Runnable work) {
    long end = System.nanoTime() + 8_000_000_000L;
    while (System.nanoTime() < end) {
      work.run();
    }
    long begin = processorTime();
    int runs = 0;
    while (processorTime() - begin < 3_000_000_000L) {
      work.run();
      runs++;
    }
    long nanos = (processorTime() - begin) / runs;
    System.out.printf(
        Locale.ROOT,
        "%-40s %,13d ns each, %,10d per second%n",
        what,
        nanos,
        1_000_000_000L / nanos);
  }

  private static long processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }
}
