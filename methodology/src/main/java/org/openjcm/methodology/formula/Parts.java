package org.openjcm.methodology.formula;

import java.util.ArrayList;
import java.util.List;

/// Walks a formula: every part of it, outermost first.
public final class Parts {

  private Parts() {}

  /// The formula itself and every part in it, those of its conditions included.
  public static List<Expression> within(Expression formula) {
    List<Expression> found = new ArrayList<>();
    collect(formula, found);
    return found;
  }

  public static List<Expression> within(Condition condition) {
    List<Expression> found = new ArrayList<>();
    of(condition).forEach(part -> collect(part, found));
    return found;
  }

  /// The indices a condition uses outside any sum: it is asked for every element of them. What is
  /// written in a place of an index may also be an element of a list; the caller knows which.
  public static List<String> freeIndices(Condition condition) {
    List<String> free = new ArrayList<>();
    of(condition).forEach(part -> free(part, List.of(), free));
    return free;
  }

  private static void free(Expression expression, List<String> bound, List<String> free) {
    List<String> inside = bound;
    if (expression instanceof Expression.Aggregate aggregate) {
      inside = new ArrayList<>(bound);
      inside.add(aggregate.index());
    } else if (expression instanceof Expression.Reference reference) {
      reference.indices().stream().filter(index -> !bound.contains(index)).forEach(free::add);
    }
    for (Expression part : of(expression)) {
      free(part, inside, free);
    }
  }

  private static void collect(Expression expression, List<Expression> found) {
    found.add(expression);
    of(expression).forEach(part -> collect(part, found));
  }

  /// The parts directly below an expression.
  public static List<Expression> of(Expression expression) {
    return switch (expression) {
      case Expression.Literal _, Expression.Reference _, Expression.Calendar _ -> List.of();
      case Expression.Negation one -> List.of(one.of());
      case Expression.Arithmetic one -> List.of(one.left(), one.right());
      case Expression.Power one -> List.of(one.base(), one.exponent());
      case Expression.Exponential one -> List.of(one.of());
      case Expression.Conversion one -> List.of(one.of());
      case Expression.Rounding one -> List.of(one.of());
      case Expression.Extreme one -> one.of();
      case Expression.Lookup one -> one.by();
      case Expression.Choice one -> {
        List<Expression> parts = new ArrayList<>(of(one.when()));
        parts.add(one.then());
        parts.add(one.otherwise());
        yield parts;
      }
      case Expression.Aggregate one -> {
        List<Expression> parts = new ArrayList<>();
        one.where().ifPresent(where -> parts.addAll(of(where)));
        one.weight().ifPresent(parts::add);
        parts.add(one.of());
        yield parts;
      }
    };
  }

  /// The expressions directly below a condition.
  public static List<Expression> of(Condition condition) {
    return switch (condition) {
      case Condition.Is one -> List.of(one.fact());
      case Condition.Compared one -> List.of(one.left(), one.right());
      case Condition.All all -> all.of().stream().flatMap(one -> of(one).stream()).toList();
      case Condition.Any any -> any.of().stream().flatMap(one -> of(one).stream()).toList();
    };
  }
}
