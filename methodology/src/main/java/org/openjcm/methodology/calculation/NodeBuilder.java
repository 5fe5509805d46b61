package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.notation.Fault;

/// Makes the parts of a formula ready to be computed.
final class NodeBuilder {

  private final Layout layout;
  private final NodeUnits units;

  NodeBuilder(Layout layout, NodeUnits units) {
    this.layout = layout;
    this.units = units;
  }

  Node node(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> {
        BigDecimal value = literal.value();
        yield _ -> value;
      }
      case Expression.Reference reference -> reference(reference);
      case Expression.Negation negation -> {
        Node of = node(negation.of());
        yield frame -> of.value(frame).negate();
      }
      case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Expression.Power power -> power(power);
      case Expression.Exponential exponential -> exponential(exponential);
      case Expression.Conversion conversion -> conversion(conversion);
      case Expression.Aggregate aggregate ->
          new AggregateNode(
              aggregate,
              layout.index(aggregate.index()),
              aggregate.where().map(this::question),
              aggregate.weight().map(this::node),
              node(aggregate.of()));
      case Expression.Calendar calendar ->
          new CalendarNode(calendar, layout.index(calendar.index()));
      case Expression.Lookup lookup -> LookupNode.of(lookup, layout, this, units);
      case Expression.Choice choice -> choice(choice);
      case Expression.Extreme extreme -> extreme(extreme);
      case Expression.Rounding rounding -> rounding(rounding);
    };
  }

  private static BigDecimal done(
      Frame frame, Expression expression, BigDecimal value, String rounding) {
    Recorder recorder = frame.recorder;
    if (recorder != null) {
      recorder.operation(frame, expression, value, rounding);
    }
    return value;
  }

  private Node reference(Expression.Reference reference) {
    int symbol = layout.symbol(reference.symbol());
    Position position = Position.of(reference, layout);
    String unit = units.of(reference).toString();
    return frame -> {
      BigDecimal value = frame.values[symbol][position.in(frame)];
      if (value == null) {
        throw new Uncomputable(notThere(frame, reference));
      }
      Recorder recorder = frame.recorder;
      if (recorder != null) {
        recorder.input(frame, reference, value, unit);
        if (layout.declaration(symbol) instanceof Declaration.Default constant) {
          recorder.used(constant.constant().key());
        }
      }
      return value;
    };
  }

  private Fault notThere(Frame frame, Expression.Reference reference) {
    Declaration declared = layout.declaration(layout.symbol(reference.symbol()));
    if (declared instanceof Declaration.Default constant) {
      FactKey key = constant.constant().key();
      return Uncomputable.unknown(frame.resolved.constant(key));
    }
    String name = ExpressionText.of(reference, frame::standing);
    return new Fault(
        "parameter-not-given",
        reference.at(),
        name,
        words(
            name + " is used here, but is not given under the facts of the project.",
            name + "がここで使われていますが、プロジェクトの事実のもとでは与えられません。"),
        words(
            "Ask the same facts in the formula as in the column \"when\".",
            "数式でも「when」の列と同じ事実を条件にしてください。"));
  }

  private Node arithmetic(Expression.Arithmetic arithmetic) {
    Node left = node(arithmetic.left());
    Node right = node(arithmetic.right());
    String exact = TraceStep.Operation.EXACT;
    return switch (arithmetic.operator()) {
      case PLUS ->
          frame -> done(frame, arithmetic, left.value(frame).add(right.value(frame)), exact);
      case MINUS ->
          frame -> done(frame, arithmetic, left.value(frame).subtract(right.value(frame)), exact);
      case TIMES ->
          frame -> done(frame, arithmetic, left.value(frame).multiply(right.value(frame)), exact);
      case DIVIDED_BY -> frame -> divide(frame, arithmetic, left.value(frame), right.value(frame));
    };
  }

  static BigDecimal divide(
      Frame frame, Expression expression, BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw new Uncomputable(
          new Fault(
              Uncomputable.DIVISION_BY_ZERO,
              expression.at(),
              ExpressionText.of(expression, frame::standing),
              words("This divides by zero.", "ゼロによる除算です。"),
              words("Look at the value below the line.", "除数となる値を確かめてください。")));
    }
    if (frame.recorder == null) {
      return Exact.quotient(dividend, divisor);
    }
    Exact.Result quotient = Exact.divide(dividend, divisor);
    return done(frame, expression, quotient.value(), quotient.rounding());
  }

  private Node power(Expression.Power power) {
    Node base = node(power.base());
    OptionalInt whole = power.whole();
    if (whole.isPresent()) {
      int exponent = whole.getAsInt();
      return frame -> {
        BigDecimal raised = base.value(frame).pow(Math.abs(exponent));
        return exponent < 0
            ? divide(frame, power, BigDecimal.ONE, raised)
            : done(frame, power, raised, TraceStep.Operation.EXACT);
      };
    }
    Node exponent = node(power.exponent());
    return frame -> {
      BigDecimal of = base.value(frame);
      BigDecimal to = exponent.value(frame);
      boolean tooLarge = to.abs().compareTo(Transcendental.LARGEST_EXPONENT) > 0;
      if (of.signum() < 0 || (of.signum() == 0 && to.signum() <= 0) || tooLarge) {
        throw Uncomputable.outOfReach(power.at(), ExpressionText.of(power, frame::standing));
      }
      BigDecimal raised = of.signum() == 0 ? BigDecimal.ZERO : Transcendental.power(of, to);
      return done(frame, power, raised, TraceStep.Operation.DIGITS_34);
    };
  }

  private Node exponential(Expression.Exponential exponential) {
    Node of = node(exponential.of());
    return frame -> {
      BigDecimal x = of.value(frame);
      if (x.abs().compareTo(Transcendental.LARGEST_EXPONENT) > 0) {
        throw Uncomputable.outOfReach(
            exponential.at(), ExpressionText.of(exponential, frame::standing));
      }
      return done(frame, exponential, Transcendental.exp(x), TraceStep.Operation.DIGITS_34);
    };
  }

  private Node conversion(Expression.Conversion conversion) {
    Node of = node(conversion.of());
    UnitConversion to = UnitConversion.between(units.of(conversion.of()), units.of(conversion));
    return frame -> {
      Exact.Result converted = to.of(of.value(frame));
      return done(frame, conversion, converted.value(), converted.rounding());
    };
  }

  private Node choice(Expression.Choice choice) {
    Node.Question when = question(choice.when());
    Node then = node(choice.then());
    Node otherwise = node(choice.otherwise());
    return frame -> {
      boolean holds = when.holds(frame);
      BigDecimal chosen = (holds ? then : otherwise).value(frame);
      Recorder recorder = frame.recorder;
      if (recorder != null) {
        String branch = holds ? " → then" : " → else";
        recorder.operation(frame, choice, branch, chosen, TraceStep.Operation.EXACT);
      }
      return chosen;
    };
  }

  private Node extreme(Expression.Extreme extreme) {
    List<Node> of = extreme.of().stream().map(this::node).toList();
    return frame -> {
      BigDecimal best = of.getFirst().value(frame);
      for (int at = 1; at < of.size(); at++) {
        BigDecimal next = of.get(at).value(frame);
        best = extreme.least() ? best.min(next) : best.max(next);
      }
      return done(frame, extreme, best, TraceStep.Operation.EXACT);
    };
  }

  private Node rounding(Expression.Rounding rounding) {
    Node of = node(rounding.of());
    String unit = units.of(rounding).toString();
    int decimals = rounding.decimals();
    String remark = "to " + decimals + " decimals";
    return frame -> {
      BigDecimal guarded = frame.guard.guarded(of.value(frame), decimals);
      Recorder recorder = frame.recorder;
      if (recorder != null) {
        String text = ExpressionText.of(rounding.of(), frame::standing);
        recorder.guarded(frame, text, decimals, guarded, unit);
      }
      return done(frame, rounding, guarded.setScale(decimals, rounding.mode()), remark);
    };
  }

  Node.Question question(Condition condition) {
    return switch (condition) {
      case Condition.Is is -> isCategory(is);
      case Condition.Compared compared -> {
        Compared comparison =
            new Compared(
                compared,
                node(compared.left()),
                node(compared.right()),
                units.of(compared.left()).toString());
        yield switch (compared.sign()) {
          case "<" -> frame -> comparison.sign(frame) < 0;
          case "<=" -> frame -> comparison.sign(frame) <= 0;
          case ">" -> frame -> comparison.sign(frame) > 0;
          default -> frame -> comparison.sign(frame) >= 0;
        };
      }
      case Condition.All all -> {
        List<Node.Question> of = all.of().stream().map(this::question).toList();
        yield frame -> of.stream().allMatch(one -> one.holds(frame));
      }
      case Condition.Any any -> {
        List<Node.Question> of = any.of().stream().map(this::question).toList();
        yield frame -> of.stream().anyMatch(one -> one.holds(frame));
      }
    };
  }

  private Node.Question isCategory(Condition.Is is) {
    if (layout.methodology().declaration(is.fact().symbol()).orElse(null)
        instanceof Declaration.Fact fact) {
      int symbol = layout.symbol(fact.symbol());
      Position position = Position.of(is.fact(), layout);
      int wanted =
          IntStream.range(0, fact.categories().size())
              .filter(at -> fact.categories().get(at).name().equals(is.category()))
              .findFirst()
              .orElseThrow();
      return frame -> (category(frame, symbol, position.in(frame)) == wanted) != is.negated();
    }
    int index = layout.index(is.fact().symbol());
    int wanted =
        layout
            .methodology()
            .elements(layout.methodology().indices().get(index))
            .indexOf(is.category());
    return frame -> (frame.at[index] == wanted) != is.negated();
  }

  static int category(Frame frame, int symbol, int combination) {
    int category = frame.categories[symbol][combination];
    if (category < 0) {
      throw Uncomputable.noFact(frame.name(symbol, combination));
    }
    return category;
  }
}
