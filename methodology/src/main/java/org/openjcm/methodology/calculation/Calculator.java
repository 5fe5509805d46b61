package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.methodology.VintageReductions;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.units.GuardScale;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Carries out a calculation: *define* (the text was read and checked), *resolve* (its symbols get
/// the values of one project), *compute* (the readings make them tonnes). Japanese: 算定.
///
/// Sums, differences and products are exact. A quotient is rounded to 34 significant digits, half
/// to even, and says so. Reductions are rounded once per period, by the rule of the text, after the
/// step to the [GuardScale]. The same inputs give the same bytes, in whatever order rows came.
public final class Calculator {

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
    if (!faults.isEmpty()) {
      return new CalculationOutcome.Refused(faults);
    }
    Program program = new Program(inputs.methodology(), resolved.units());
    Span whole = Span.of(inputs.data().period());
    new PeriodFactsCheck(resolved, inputs.data(), faults).check();
    Frame facts =
        new FrameBuilder(program.layout(), resolved, Map.of(), inputs.data().facts())
            .frame(whole, null);
    new FixedCheck(resolved, faults)
        .check((declared, elements) -> program.isGiven(declared, elements, facts));
    Map<String, Series> series =
        new SeriesCheck(resolved, inputs.data(), faults, warnings)
            .check((declared, elements) -> program.isGiven(declared, elements, facts));
    if (!faults.isEmpty()) {
      return new CalculationOutcome.Refused(faults);
    }
    FrameBuilder frames =
        new FrameBuilder(program.layout(), resolved, series, inputs.data().facts());
    Frame period = computed(program, frames, whole);
    List<CriterionFinding> criteria = program.criteria(period);
    warnings.addAll(CriteriaCheck.warnings(criteria));
    Emissions emissions = Emissions.of(period);
    List<PartEmissions> parts = new Breakdown(program, period, emissions).parts();
    Segments segments = new Segments(inputs.data().period(), warnings, steps);
    List<SegmentEmissions> bySegment =
        segments.divide(
            emissions, span -> span.equals(whole) ? period : computed(program, frames, span));
    segments.warnOfApportioned(series);
    return finish(resolved, emissions, bySegment, parts, criteria);
  }

  private Frame computed(Program program, FrameBuilder frames, Span span) {
    Frame frame = frames.frame(span, steps);
    frame.recorder = new Recorder(used, steps);
    program.run(frame);
    frame.recorder = null;
    return frame;
  }

  private CalculationOutcome finish(
      Resolved resolved,
      Emissions period,
      List<SegmentEmissions> segments,
      List<PartEmissions> parts,
      List<CriterionFinding> criteria) {
    RoundingStep rounding = new RoundingStep(resolved, inputs.data().period(), warnings);
    Tonnes total = rounding.total(period, steps);
    List<VintageEmissions> byVintage = vintages(segments, total, GuardScale.of(resolved.rules()));
    rounding.assign(byVintage, steps);
    List<VintageReductions> vintages =
        byVintage.stream()
            .map(one -> new VintageReductions(one.vintage(), one.reductions(), one.whole()))
            .toList();
    ProofGrade proofGrade = new EvidenceCheck(warnings).proofGrade(inputs.data());
    Trace trace = new Trace(new GivenSteps(resolved, used, inputs.data().period()).before(steps));
    EmissionReductions reductions =
        new EmissionReductions(
            inputs.facts().project(),
            inputs.methodology().reference(),
            inputs.data().period(),
            vintages,
            total,
            proofGrade,
            unverified(resolved),
            inputs.methodology().textHash(),
            CanonicalJson.hash(
                Json.object()
                    .with("facts", inputs.facts().toJson())
                    .with("data", inputs.data().toJson())
                    .done()),
            inputs.confirmationsInForce().hash(),
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
            segments,
            parts,
            criteria,
            trace,
            Warning.listed(warnings)));
  }

  /// The segments of each calendar year together, and its whole tonnes by largest remainder.
  private static List<VintageEmissions> vintages(
      List<SegmentEmissions> segments, Tonnes total, GuardScale guard) {
    Map<Integer, Emissions> byYear = new TreeMap<>();
    for (SegmentEmissions one : segments) {
      byYear.merge(
          one.span().year(),
          new Emissions(one.reference(), one.project(), one.reductions()),
          Emissions::plus);
    }
    List<Emissions> years = List.copyOf(byYear.values());
    List<Long> whole =
        VintageSplit.whole(
            years.stream().map(Emissions::reductions).toList(), total.value(), guard);
    List<VintageEmissions> vintages = new ArrayList<>();
    for (int year : byYear.keySet()) {
      Emissions of = years.get(vintages.size());
      BigDecimal reductions = of.reductions();
      vintages.add(
          new VintageEmissions(
              Vintage.of(year),
              of.reference(),
              of.project(),
              reductions,
              Tonnes.of(whole.get(vintages.size()))));
    }
    return vintages;
  }

  /// Constants that were used and rules, as far as nobody has confirmed them.
  private List<FactKey> unverified(Resolved resolved) {
    TreeSet<FactKey> marked = new TreeSet<>(resolved.markedRules());
    used.stream().filter(key -> resolved.constant(key).isMarked()).forEach(marked::add);
    return List.copyOf(marked);
  }
}
