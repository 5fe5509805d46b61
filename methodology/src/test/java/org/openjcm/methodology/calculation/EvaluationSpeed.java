package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Texts;
import org.openjcm.rulebook.Confirmations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Measures the bare evaluation of a ten-term methodology, without trace, beside the same formula
/// in plain Java; [SpeedReport] runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(3)
public class EvaluationSpeed {

  private static final MathContext DIGITS_34 = new MathContext(34, RoundingMode.HALF_EVEN);

  private final Frame frame = frame();
  private final Program program = new Program(frame.resolved.methodology(), frame.resolved.units());
  private final BigDecimal[] values = plainValues();

  public EvaluationSpeed() {}

  @Setup
  public void bothAgree() {
    if (engine().compareTo(byHand()) != 0) {
      throw new IllegalStateException("the two differ: " + engine() + ", " + byHand());
    }
  }

  @Benchmark
  public BigDecimal engine() {
    program.run(frame);
    return Emissions.of(frame).reductions();
  }

  @Benchmark
  public BigDecimal byHand() {
    return byHand(values);
  }

  private static final String[] FIXED = {
    "EC", "COP_PJ", "COP_RE", "EF", "FC", "NCV", "EF_FUEL", "EC_AUX", "HOURS", "P_AUX"
  };

  private static BigDecimal[] plainValues() {
    String[] digits = {
      "12345.678", "5.87", "4.92", "0.5821", "321.45", "38.4", "0.0561", "45.6", "8012", "0.012"
    };
    BigDecimal[] values = new BigDecimal[digits.length];
    for (int at = 0; at < digits.length; at++) {
      values[at] = new BigDecimal(digits[at]);
    }
    return values;
  }

  /// The same ten terms as the text below, as a programmer would write them.
  private static BigDecimal byHand(BigDecimal[] v) {
    BigDecimal reference =
        v[0].multiply(v[1].divide(v[2], DIGITS_34))
            .multiply(v[3])
            .add(v[4].multiply(v[5]).multiply(v[6]));
    BigDecimal project =
        v[0].multiply(v[3]).add(v[7].multiply(v[3])).add(v[8].multiply(v[9]).multiply(v[3]));
    return reference.subtract(project);
  }

  private static Frame frame() {
    String units = "MWh 1 1 tCO2/MWh t GJ/t tCO2/GJ MWh h MW";
    StringBuilder fixed = new StringBuilder();
    StringBuilder project =
        new StringBuilder(
            """
            # Bench

            | field | value |
            |---|---|
            | project | SAMPLE-MN-9 |
            | methodology | MN_PM902 ver01.0 |

            ## Fixed ex ante

            | symbol | equipment | value | unit |
            |---|---|---|---|
            """);
    BigDecimal[] values = plainValues();
    for (int at = 0; at < FIXED.length; at++) {
      String unit = units.split(" ", -1)[at];
      fixed.append("| %s | %s | x | x | x | x |\n".formatted(FIXED[at], unit));
      project.append("| %s | | %s | %s |\n".formatted(FIXED[at], values[at].toPlainString(), unit));
    }
    Methodology methodology =
        Calculations.methodology(
            Texts.methodology(
                "| i | none | なし | optional equipment |\n",
                fixed.toString(),
                "",
                "",
                """
                RE = EC * (COP_PJ / COP_RE) * EF + FC * NCV * EF_FUEL
                PE = EC * EF + EC_AUX * EF + HOURS * P_AUX * EF
                ER = RE - PE
                """));
    CalculationInputs inputs =
        new CalculationInputs(
            methodology,
            Calculations.facts(project.toString()),
            Calculations.data(
                Calculations.HEADER + "2025-01-01/2025-12-31,,x,2025-01-01,2025-12-31,1,MWh,A,x\n"),
            Confirmations.NONE,
            Calculations.DAY);
    List<InputFault> faults = new ArrayList<>();
    Resolved resolved = new Resolver(inputs, faults).resolve();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(faults.getFirst().fault().sentence("en"));
    }
    return new FrameBuilder(new Layout(methodology), resolved, Map.of(), List.of())
        .frame(Span.of(inputs.data().period()), null);
  }
}
