package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Passage;
import org.openjcm.rulebook.FactKey;

/// Writes the trace while formulas are computed: what went in, what was done, what came out.
final class Recorder {

  private final Set<FactKey> used;
  private final List<TraceStep> steps;
  private Map<String, TraceStep.Value> inputs = new LinkedHashMap<>();
  private List<TraceStep.Operation> operations = new ArrayList<>();

  /// @param used receives the key of every constant that was used
  Recorder(Set<FactKey> used, List<TraceStep> steps) {
    this.used = used;
    this.steps = steps;
  }

  void begin() {
    inputs = new LinkedHashMap<>();
    operations = new ArrayList<>();
  }

  void input(Frame frame, Expression.Reference reference, BigDecimal value, String unit) {
    String name = ExpressionText.of(reference, frame::standing);
    inputs.putIfAbsent(name, new TraceStep.Value(name, value, unit));
  }

  void used(FactKey constant) {
    used.add(constant);
  }

  void operation(Frame frame, Expression done, BigDecimal value, String rounding) {
    operation(frame, done, "", value, rounding);
  }

  void operation(Frame frame, Expression done, String remark, BigDecimal value, String rounding) {
    operations.add(
        new TraceStep.Operation(
            ExpressionText.of(done, frame::standing) + remark,
            value,
            frame.resolved.units().of(done).toString(),
            rounding));
  }

  /// The step before a rounding to `to` decimals, a comparison or a range.
  ///
  /// @param of the text of what is guarded
  void guarded(Frame frame, String of, int to, BigDecimal value, String unit) {
    int decimals = frame.guard.before(to);
    operations.add(
        new TraceStep.Operation(
            "round(" + of + ", " + decimals + ", nearest)",
            value,
            unit,
            TraceStep.Operation.guard(decimals)));
  }

  void end(Frame frame, Passage passage, BigDecimal value) {
    Expression.Reference target = passage.statement().target();
    String name = ExpressionText.of(target, frame::standing);
    steps.add(
        new TraceStep(
            TraceStep.Kind.COMPUTED,
            name,
            frame.span.toString(),
            name + " = " + ExpressionText.of(passage.statement().formula(), frame::standing),
            List.copyOf(inputs.values()),
            operations,
            value,
            unit(frame, target),
            passage.line(),
            passage.paragraph(),
            List.of()));
  }

  private static String unit(Frame frame, Expression.Reference target) {
    return frame.resolved.methodology().declaration(target.symbol()).orElseThrow()
            instanceof Declaration.Quantity quantity
        ? quantity.unit().toString()
        : "1";
  }
}
