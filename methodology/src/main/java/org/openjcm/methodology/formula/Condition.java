package org.openjcm.methodology.formula;

import java.util.List;
import org.openjcm.rulebook.notation.Place;

/// What an `if` asks about the facts of a project or about two quantities. Japanese: 条件.
public sealed interface Condition {

  Place at();

  /// `connection[i] is grid`, `f is not diesel`: of a fact, or of an index of a list.
  record Is(Place at, Expression.Reference fact, String category, boolean negated)
      implements Condition {}

  /// `x <= y`
  record Compared(Place at, Expression left, String sign, Expression right) implements Condition {}

  /// `a and b`
  record All(Place at, List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  /// `a or b`
  record Any(Place at, List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }
}
