package org.openjcm.methodology.calculation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.rulebook.Confirmations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Measures whole calculations, with trace and hashes, and reading; [SpeedReport] runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class CalculationSpeed {

  private static final int METERS = 100;

  /// A year of hourly readings.
  @State(Scope.Benchmark)
  public static class Hours {
    final String csv = LargeProjects.hourlyCsv(METERS);
    final MonitoringData data = Calculations.data(csv);
    final CalculationInputs inputs =
        new CalculationInputs(
            SampleMonitoring.SOLAR_PARK.methodology(),
            LargeProjects.solarPark(METERS),
            data,
            Confirmations.NONE,
            Calculations.DAY);

    public Hours() {}
  }

  /// Loss reduction of thousands of devices.
  @State(Scope.Benchmark)
  public static class Transformers {
    final CalculationInputs inputs =
        new CalculationInputs(
            LargeProjects.transformers(),
            LargeProjects.transformerProject(),
            LargeProjects.transformerReadings(),
            Confirmations.NONE,
            Calculations.DAY);

    public Transformers() {}
  }

  private final CalculationInputs solar = SampleMonitoring.SOLAR_PARK.inputs();
  private final CalculationInputs freezers = SampleMonitoring.QUICK_FREEZERS.inputs();
  private final ApprovedMethodologies library = ApprovedMethodologies.shipped();

  public CalculationSpeed() {}

  @Benchmark
  public CalculationOutcome sheetOfASolarPark() {
    return Calculator.calculate(solar);
  }

  @Benchmark
  public CalculationOutcome sheetOfFreezers() {
    return Calculator.calculate(freezers);
  }

  @Benchmark
  public CalculationOutcome yearOfHoursOf100Meters(Hours hours) {
    return Calculator.calculate(hours.inputs);
  }

  @Benchmark
  public MonitoringData readingTheirCsv(Hours hours) {
    return Calculations.data(hours.csv);
  }

  @Benchmark
  public CalculationOutcome twelveMonthsOf4834Transformers(Transformers transformers) {
    return Calculator.calculate(transformers.inputs);
  }

  @Benchmark
  public List<MethodologyRead> readingTheLibrary() {
    return library.all().stream()
        .map(one -> MethodologyReader.read(library.text(one.reference())))
        .toList();
  }
}
