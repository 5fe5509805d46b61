package org.openjcm.methodology.calculation;

import java.util.Locale;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.rulebook.Confirmations;

/// Measures the calculations of large projects and of the whole library; not a test. Run it with
/// the test class path: `java … org.openjcm.methodology.calculation.CalculationSpeed`.
final class CalculationSpeed {

  private CalculationSpeed() {}

  public static void main(String[] arguments) {
    for (SampleMonitoring sample : SampleMonitoring.all()) {
      CalculationInputs inputs = sample.inputs();
      measure(sample.reference() + " with trace and hashes", () -> Calculator.calculate(inputs));
    }
    Methodology transformers = LargeProjects.transformers();
    CalculationInputs large =
        new CalculationInputs(
            transformers,
            LargeProjects.transformerProject(),
            LargeProjects.transformerReadings(),
            Confirmations.NONE,
            Calculations.DAY);
    measure("4,834 transformers, 12 months, with trace", () -> Calculator.calculate(large));
    String csv = LargeProjects.hourlyCsv(100);
    StringBuilder equipment = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    for (int meter = 1; meter <= 100; meter++) {
      equipment.append("| M%d | i | | | | |\n".formatted(meter));
      facts.append("| connection | M%d | national_grid |\n".formatted(meter));
    }
    String project = SampleMonitoring.SOLAR_PARK.projectText();
    String many =
        project.substring(0, project.indexOf("## Equipment"))
            + "## Equipment\n\n| equipment | index | en | ja | from | to |\n|---|---|---|---|---|---|\n"
            + equipment
            + "\n## Facts\n\n| fact | equipment | value |\n|---|---|---|\n"
            + facts;
    MonitoringData hourly = Calculations.data(csv);
    CalculationInputs year =
        new CalculationInputs(
            SampleMonitoring.SOLAR_PARK.methodology(),
            Calculations.facts(many),
            hourly,
            Confirmations.NONE,
            Calculations.DAY);
    measure("100 meters, 8,760 hours, with trace", () -> Calculator.calculate(year));
    measure("reading 876,000 rows of CSV", () -> Calculations.data(csv));
    ApprovedMethodologies library = ApprovedMethodologies.shipped();
    measure(
        "reading and checking " + library.all().size() + " methodologies",
        () -> library.all().forEach(one -> MethodologyReader.read(library.text(one.reference()))));
  }

  /// Processor time of the first run, then the mean of as many as fit; a busy machine does not
  /// count.
  private static void measure(String what, Runnable work) {
    long first = timed(work, 1);
    timed(work, 4_000_000_000L);
    long warm = timed(work, 4_000_000_000L);
    System.out.printf(
        Locale.ROOT, "%-45s first %,9d µs, warm %,9d µs%n", what, first / 1000, warm / 1000);
  }

  private static long timed(Runnable work, long atLeast) {
    long begin = processorTime();
    int runs = 0;
    do {
      work.run();
      runs++;
    } while (processorTime() - begin < atLeast);
    return (processorTime() - begin) / runs;
  }

  private static long processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }
}
