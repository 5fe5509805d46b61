package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.methodology.VintageReductions;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Carries out a calculation: *define* (the text was read and checked), *resolve* (its symbols get
/// the values of one project), *compute* (the readings make them tonnes). Japanese: 算定.
///
/// Sums, differences and products are exact. A quotient is rounded to 34 significant digits, half
/// to even, and says so. Reductions are rounded once per period, by the rule of the text. The same
/// inputs give the same bytes, in whatever order rows came.
public final class Calculator {

  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  private final CalculationInputs inputs;
  private final List<InputFault> faults = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<TraceStep> steps = new ArrayList<>();
  private final TreeSet<FactKey> used = new TreeSet<>();

  private Calculator(CalculationInputs inputs) {
    this.inputs = inputs;
  }

  public static CalculationOutcome calculate(CalculationInputs inputs) {
    Calculator calculator = new Calculator(inputs);
    try {
      return calculator.run();
    } catch (Uncomputable refused) {
      calculator.faults.add(new InputFault(InputFault.Input.METHODOLOGY, refused.fault()));
      return new CalculationOutcome.Refused(calculator.faults);
    }
  }

  private CalculationOutcome run() {
    Resolved resolved = new Resolver(inputs, faults).resolve();
    Map<String, List<Reading>> readings =
        new ReadingsCheck(resolved, inputs.data(), faults, warnings).check();
    if (!faults.isEmpty()) {
      return new CalculationOutcome.Refused(faults);
    }
    List<Slice> years = Slice.years(inputs.data().period());
    MonitoredValues monitored = new MonitoredValues(resolved, readings, years);
    Slice whole = Slice.of(inputs.data().period());
    Emissions period = emissions(resolved, monitored, whole);
    List<Emissions> parts = new ArrayList<>();
    for (Slice year : years) {
      parts.add(years.size() == 1 ? period : emissions(resolved, monitored, year));
    }
    apportioned(readings, years);
    return finish(resolved, period, years, parts);
  }

  /// The three results of one slice of days.
  private record Emissions(BigDecimal reference, BigDecimal project, BigDecimal reductions) {}

  private Emissions emissions(Resolved resolved, MonitoredValues monitored, Slice slice) {
    Map<String, BigDecimal> values = monitored.of(slice, steps);
    Map<String, BigDecimal> computed = new Evaluator(resolved, slice, values, used).run(steps);
    return new Emissions(
        result(computed, Methodology.REFERENCE_EMISSIONS),
        result(computed, Methodology.PROJECT_EMISSIONS),
        result(computed, Methodology.EMISSION_REDUCTIONS));
  }

  private BigDecimal result(Map<String, BigDecimal> computed, String symbol) {
    BigDecimal value = computed.get(symbol);
    if (value == null || value.abs().compareTo(MOST) > 0) {
      throw new Uncomputable(
          new org.openjcm.rulebook.notation.Fault(
              "result-out-of-range",
              org.openjcm.rulebook.notation.Place.START,
              symbol,
              words(symbol + " is beyond 1,000,000,000,000 tCO2.", symbol + "が1兆tCO2を超えています。"),
              words("Look at the units of the readings.", "モニタリング値の単位を確かめてください。")));
    }
    return value;
  }

  private void apportioned(Map<String, List<Reading>> readings, List<Slice> years) {
    if (years.size() == 1) {
      return;
    }
    readings.forEach((name, of) -> {
      for (Reading reading : of) {
        if (reading.first().getYear() != reading.last().getYear()) {
          warnings.add(
              new Warning(
                  "apportioned",
                  name,
                  words(
                      "%s from %s to %s spans a new year; it is apportioned by days."
                          .formatted(name, reading.first(), reading.last()),
                      "%sの%sから%sは年をまたぐため、日数で按分しました。"
                          .formatted(name, reading.first(), reading.last()))));
        }
      }
    });
  }

  private CalculationOutcome finish(
      Resolved resolved, Emissions period, List<Slice> years, List<Emissions> parts) {
    RoundingStep rounding = new RoundingStep(resolved, inputs.data().period(), warnings);
    Tonnes total = rounding.total(period.reductions(), steps);
    List<BigDecimal> exact =
        rounding.vintages(
            period.reductions(), parts.stream().map(Emissions::reductions).toList(), years, steps);
    List<Long> whole = VintageSplit.whole(exact, total.value());
    List<VintageEmissions> byVintage = new ArrayList<>();
    List<VintageReductions> vintages = new ArrayList<>();
    for (int at = 0; at < years.size(); at++) {
      Vintage vintage = Vintage.of(years.get(at).year());
      Tonnes tonnes = Tonnes.of(whole.get(at));
      byVintage.add(
          new VintageEmissions(
              vintage, parts.get(at).reference(), parts.get(at).project(), exact.get(at), tonnes));
      vintages.add(new VintageReductions(vintage, exact.get(at), tonnes));
    }
    rounding.assign(byVintage, steps);
    Trace trace = new Trace(new GivenSteps(resolved, used, inputs.data().period()).before(steps));
    EmissionReductions reductions =
        new EmissionReductions(
            inputs.facts().project(),
            inputs.methodology().reference(),
            inputs.data().period(),
            vintages,
            total,
            ProofGrade.A,
            unverified(resolved),
            inputs.methodology().textHash(),
            CanonicalJson.hash(
                Json.object()
                    .with("facts", inputs.facts().toJson())
                    .with("data", inputs.data().toJson())
                    .done()),
            inputs
                .confirmations()
                .inForceAbout(Methodology.factRow(inputs.methodology().reference()), inputs.asOf())
                .hash(),
            trace.hash());
    return new CalculationOutcome.Calculated(
        new Calculation(
            reductions,
            period.reference(),
            period.project(),
            period
                .reductions()
                .setScale(Math.max(0, period.reductions().scale()), RoundingMode.UNNECESSARY),
            byVintage,
            trace,
            warnings));
  }

  /// Constants that were used and rules, as far as nobody has confirmed them.
  private List<FactKey> unverified(Resolved resolved) {
    TreeSet<FactKey> marked = new TreeSet<>(resolved.markedRules());
    used.stream().filter(key -> resolved.constant(key).isMarked()).forEach(marked::add);
    return List.copyOf(marked);
  }
}
