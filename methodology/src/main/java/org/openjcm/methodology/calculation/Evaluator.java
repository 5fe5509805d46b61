package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.LookupTable;
import org.openjcm.methodology.text.Passage;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.notation.Fault;

/// Computes every formula of a methodology for one slice of days, writing a step for each.
final class Evaluator {

  private final Resolved resolved;
  private final Slice slice;
  private final Map<String, BigDecimal> values;
  private final Set<FactKey> used;
  private final Map<String, String> elements = new HashMap<>();
  private Map<String, TraceStep.Value> inputs = new LinkedHashMap<>();
  private List<TraceStep.Operation> operations = new ArrayList<>();

  /// @param monitored the values of the slice
  /// @param used receives the key of every constant that was used
  Evaluator(Resolved resolved, Slice slice, Map<String, BigDecimal> monitored, Set<FactKey> used) {
    this.resolved = resolved;
    this.slice = slice;
    this.values = new HashMap<>(resolved.fixed());
    this.values.putAll(monitored);
    this.used = used;
  }

  /// The value of every computed symbol by name; `steps` receives the way there.
  Map<String, BigDecimal> run(List<TraceStep> steps) {
    for (Passage passage : resolved.methodology().inOrder()) {
      Expression.Reference target = passage.statement().target();
      for (String element : resolved.elements(target.indices())) {
        target.indices().forEach(index -> elements.put(index, element));
        compute(passage, steps);
        elements.clear();
      }
    }
    return values;
  }

  private void compute(Passage passage, List<TraceStep> steps) {
    inputs = new LinkedHashMap<>();
    operations = new ArrayList<>();
    Expression.Reference target = passage.statement().target();
    Expression formula = passage.statement().formula();
    String name = ExpressionText.of(target, elements);
    BigDecimal value = value(formula);
    values.put(name, value);
    steps.add(
        new TraceStep(
            TraceStep.Kind.COMPUTED,
            name,
            slice.toString(),
            name + " = " + ExpressionText.of(formula, elements),
            List.copyOf(inputs.values()),
            operations,
            value,
            unit(target),
            passage.line(),
            passage.paragraph(),
            List.of()));
  }

  private String unit(Expression.Reference target) {
    return resolved.methodology().declaration(target.symbol()).orElseThrow()
            instanceof Declaration.Quantity quantity
        ? quantity.unit().toString()
        : "1";
  }

  private BigDecimal value(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> literal.value();
      case Expression.Reference reference -> given(reference);
      case Expression.Negation negation -> value(negation.of()).negate();
      case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Expression.Conversion conversion -> {
        BigDecimal of = value(conversion.of());
        Exact.Result converted =
            Exact.convert(
                of,
                resolved.units().of(conversion.of()).conversionTo(resolved.units().of(conversion)));
        yield done(conversion, converted.value(), converted.rounding());
      }
      case Expression.Sum sum -> sum(sum);
      case Expression.Lookup lookup -> lookup(lookup);
      case Expression.Choice choice -> {
        boolean holds = holds(choice.when());
        BigDecimal chosen = value(holds ? choice.then() : choice.otherwise());
        operations.add(
            new TraceStep.Operation(
                ExpressionText.of(choice, elements) + (holds ? " → then" : " → else"),
                chosen,
                resolved.units().of(choice).toString(),
                TraceStep.Operation.EXACT));
        yield chosen;
      }
      case Expression.Extreme extreme -> {
        List<BigDecimal> all = extreme.of().stream().map(this::value).toList();
        BigDecimal best =
            all.stream().reduce((a, b) -> extreme.least() ? a.min(b) : a.max(b)).orElseThrow();
        yield done(extreme, best, TraceStep.Operation.EXACT);
      }
      case Expression.Rounding rounding -> {
        BigDecimal rounded = value(rounding.of()).setScale(rounding.decimals(), rounding.mode());
        yield done(rounding, rounded, "to " + rounding.decimals() + " decimals");
      }
    };
  }

  private BigDecimal done(Expression expression, BigDecimal value, String rounding) {
    operations.add(
        new TraceStep.Operation(
            ExpressionText.of(expression, elements),
            value,
            resolved.units().of(expression).toString(),
            rounding));
    return value;
  }

  private BigDecimal given(Expression.Reference reference) {
    String name = ExpressionText.of(reference, elements);
    BigDecimal value = values.get(name);
    if (value == null
        && resolved.methodology().declaration(reference.symbol()).orElse(null)
            instanceof Declaration.Default constant) {
      value = constant(constant.constant().key());
    }
    if (value == null) {
      throw new IllegalStateException("no value for " + name);
    }
    inputs.put(name, new TraceStep.Value(name, value, resolved.units().of(reference).toString()));
    return value;
  }

  /// A constant in force, or a refusal when nobody knows it yet.
  private BigDecimal constant(FactKey key) {
    ResolvedConstant constant = resolved.constant(key);
    used.add(key);
    return constant
        .value()
        .orElseThrow(() ->
            new Uncomputable(
                new Fault(
                    "constant-unknown",
                    constant.shipped().at(),
                    key.field(),
                    words(
                        "The value of "
                            + key.field()
                            + " is not known ("
                            + constant.shipped().description().en()
                            + ").",
                        key.field()
                            + "("
                            + constant.shipped().description().in("ja")
                            + ")の値は不明です。"),
                    words(
                        "Have it confirmed from the official document: fact key " + key + ".",
                        "正式文書により確認を受けてください(事実の鍵: " + key + ")。"))));
  }

  private BigDecimal arithmetic(Expression.Arithmetic arithmetic) {
    BigDecimal left = value(arithmetic.left());
    BigDecimal right = value(arithmetic.right());
    return switch (arithmetic.operator()) {
      case PLUS -> done(arithmetic, left.add(right), TraceStep.Operation.EXACT);
      case MINUS -> done(arithmetic, left.subtract(right), TraceStep.Operation.EXACT);
      case TIMES -> done(arithmetic, left.multiply(right), TraceStep.Operation.EXACT);
      case DIVIDED_BY -> {
        if (right.signum() == 0) {
          throw new Uncomputable(
              new Fault(
                  "division-by-zero",
                  arithmetic.at(),
                  ExpressionText.of(arithmetic, elements),
                  words("This divides by zero.", "ゼロによる除算です。"),
                  words("Look at the value below the line.", "除数となる値を確かめてください。")));
        }
        Exact.Result quotient = Exact.divide(left, right);
        yield done(arithmetic, quotient.value(), quotient.rounding());
      }
    };
  }

  private BigDecimal sum(Expression.Sum sum) {
    BigDecimal total = BigDecimal.ZERO;
    for (Equipment one : resolved.of(sum.index())) {
      elements.put(sum.index(), one.id());
      total = total.add(value(sum.of()));
    }
    elements.remove(sum.index());
    return done(sum, total, TraceStep.Operation.EXACT);
  }

  private String category(Expression.Reference fact) {
    String name = ExpressionText.of(fact, elements);
    String category = resolved.categories().get(name);
    if (category == null) {
      throw new IllegalStateException("no fact " + name);
    }
    return category;
  }

  private BigDecimal lookup(Expression.Lookup lookup) {
    LookupTable table = resolved.methodology().table(lookup.table()).orElseThrow();
    String category = category(lookup.by());
    FactKey key = table.row(category).orElseThrow().constant().key();
    BigDecimal value = constant(key);
    operations.add(
        new TraceStep.Operation(
            ExpressionText.of(lookup, elements) + " = " + category,
            value,
            table.unit().toString(),
            TraceStep.Operation.EXACT));
    return value;
  }

  private boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.Is is -> category(is.fact()).equals(is.category()) != is.negated();
      case Condition.Compared compared -> {
        int order = value(compared.left()).compareTo(value(compared.right()));
        yield switch (compared.sign()) {
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          default -> order >= 0;
        };
      }
      case Condition.All all -> all.of().stream().allMatch(this::holds);
      case Condition.Any any -> any.of().stream().anyMatch(this::holds);
    };
  }
}
