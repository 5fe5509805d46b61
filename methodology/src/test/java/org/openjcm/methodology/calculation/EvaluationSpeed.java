package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Texts;
import org.openjcm.rulebook.Confirmations;

/// Measures the bare evaluation of a ten-term methodology, without trace, beside the same formula
/// in plain Java; not a test. Run it with the test class path: `java …
/// org.openjcm.methodology.calculation.EvaluationSpeed`.
final class EvaluationSpeed {

  private static final MathContext DIGITS_34 = new MathContext(34, RoundingMode.HALF_EVEN);

  private EvaluationSpeed() {}

  public static void main(String[] arguments) {
    Frame frame = frame();
    Program program = new Program(frame.resolved.methodology(), frame.resolved.units());
    BigDecimal[] values = plainValues();
    program.run(frame);
    BigDecimal ours = Emissions.of(frame).reductions();
    if (ours.compareTo(byHand(values)) != 0) {
      throw new IllegalStateException("the two differ: " + ours + ", " + byHand(values));
    }
    System.out.println("ER = " + ours.toPlainString());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      double engine =
          perSecond(() -> {
            program.run(frame);
            return Emissions.of(frame).reductions();
          });
      double hand = perSecond(() -> byHand(values));
      if (round > 3) {
        ratios.add(hand / engine);
        System.out.printf(
            Locale.ROOT,
            "engine %,11.0f per s   by hand %,11.0f per s   ratio %.2f%n",
            engine,
            hand,
            hand / engine);
      }
    }
    ratios.sort(null);
    System.out.printf(Locale.ROOT, "median ratio %.2f%n", ratios.get(ratios.size() / 2));
  }

  private interface Work {
    BigDecimal run();
  }

  private static double perSecond(Work work) {
    long begin = System.nanoTime();
    long runs = 0;
    int sink = 0;
    while (System.nanoTime() - begin < 1_000_000_000L) {
      for (int at = 0; at < 1000; at++) {
        sink += work.run().scale();
      }
      runs += 1000;
    }
    if (sink == 42) {
      System.out.print("");
    }
    return runs * 1e9 / (System.nanoTime() - begin);
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
