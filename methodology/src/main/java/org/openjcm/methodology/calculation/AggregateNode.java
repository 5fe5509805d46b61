package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.rulebook.notation.Fault;

/// A sum, a mean, a count and their kin over the elements of an index.
record AggregateNode(
    Expression.Aggregate aggregate,
    int index,
    Optional<Node.Question> where,
    Optional<Node> weight,
    Node of)
    implements Node {

  @Override
  public BigDecimal value(Frame frame) {
    int before = frame.at[index];
    try {
      return switch (aggregate.kind()) {
        case SUM -> sum(frame);
        case COUNT -> done(frame, BigDecimal.valueOf(values(frame).size()), true);
        case MEAN -> mean(frame);
        case LEAST, GREATEST -> extreme(frame);
        case MODE -> mode(frame);
        case DEVIATION -> deviation(frame);
      };
    } finally {
      frame.at[index] = before;
    }
  }

  private BigDecimal sum(Frame frame) {
    BigDecimal total = BigDecimal.ZERO;
    int size = frame.size[index];
    for (int at = 0; at < size; at++) {
      frame.at[index] = at;
      if (where.isEmpty() || where.get().holds(frame)) {
        total = total.add(of.value(frame));
      }
    }
    return done(frame, total, true);
  }

  private List<BigDecimal> values(Frame frame) {
    List<BigDecimal> values = new ArrayList<>();
    for (int at = 0; at < frame.size[index]; at++) {
      frame.at[index] = at;
      if (where.isEmpty() || where.get().holds(frame)) {
        values.add(of.value(frame));
      }
    }
    return values;
  }

  private List<BigDecimal> some(Frame frame, int atLeast) {
    List<BigDecimal> values = values(frame);
    if (values.size() < atLeast) {
      throw new Uncomputable(
          new Fault(
              "too-few-elements",
              aggregate.at(),
              aggregate.kind().word(),
              words(
                  "There are %d elements of %s here, and %s needs %d."
                      .formatted(
                          values.size(), aggregate.index(), aggregate.kind().word(), atLeast),
                  "%sの要素は%d個ですが、%sには%d個必要です。"
                      .formatted(
                          aggregate.index(), values.size(), aggregate.kind().word(), atLeast)),
              words("Give the missing values.", "不足している値を追加してください。")));
    }
    return values;
  }

  private BigDecimal mean(Frame frame) {
    if (weight.isEmpty()) {
      List<BigDecimal> values = some(frame, 1);
      return NodeBuilder.divide(frame, aggregate, total(values), BigDecimal.valueOf(values.size()));
    }
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (int at = 0; at < frame.size[index]; at++) {
      frame.at[index] = at;
      if (where.isEmpty() || where.get().holds(frame)) {
        BigDecimal one = weight.get().value(frame);
        weights = weights.add(one);
        weighted = weighted.add(one.multiply(of.value(frame)));
      }
    }
    return NodeBuilder.divide(frame, aggregate, weighted, weights);
  }

  private static BigDecimal total(List<BigDecimal> values) {
    BigDecimal total = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      total = total.add(value);
    }
    return total;
  }

  private BigDecimal extreme(Frame frame) {
    boolean least = aggregate.kind() == Expression.Aggregate.Kind.LEAST;
    return done(
        frame,
        some(frame, 1).stream().reduce((a, b) -> least ? a.min(b) : a.max(b)).orElseThrow(),
        true);
  }

  /// The most frequent value at the guard scale; of several equally frequent ones the least.
  private BigDecimal mode(Frame frame) {
    Map<BigDecimal, Integer> counts = new TreeMap<>();
    some(frame, 1).forEach(value -> counts.merge(frame.guard.guarded(value), 1, Integer::sum));
    BigDecimal mode = BigDecimal.ZERO;
    int most = 0;
    for (Map.Entry<BigDecimal, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        mode = entry.getKey();
      }
    }
    return done(frame, mode, true);
  }

  private BigDecimal deviation(Frame frame) {
    List<BigDecimal> values = some(frame, 2);
    BigDecimal count = BigDecimal.valueOf(values.size());
    BigDecimal total = total(values);
    BigDecimal squares = total(values.stream().map(value -> value.multiply(value)).toList());
    // n Σx² - (Σx)² is exact; only the last two steps round.
    BigDecimal spread = count.multiply(squares).subtract(total.multiply(total));
    BigDecimal variance = Exact.quotient(spread, count.multiply(count.subtract(BigDecimal.ONE)));
    return done(frame, variance.sqrt(Exact.DIGITS_34), false);
  }

  private BigDecimal done(Frame frame, BigDecimal value, boolean exact) {
    Recorder recorder = frame.recorder;
    if (recorder != null) {
      recorder.operation(
          frame,
          aggregate,
          value,
          exact ? TraceStep.Operation.EXACT : TraceStep.Operation.DIGITS_34);
    }
    return value;
  }
}
