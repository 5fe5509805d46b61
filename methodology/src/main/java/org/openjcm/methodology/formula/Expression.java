package org.openjcm.methodology.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.openjcm.rulebook.notation.Place;

/// A formula as a tree: pure, without loops and without any reach outside. Japanese: 数式.
///
/// The engine, the workbook and the page draw from this one tree.
public sealed interface Expression {

  Place at();

  /// `3.6 [GJ/MWh]`; without brackets the number has no unit (`1`).
  record Literal(Place at, BigDecimal value, String unit) implements Expression {}

  /// `EG[i]`
  record Reference(Place at, String symbol, List<String> indices) implements Expression {
    public Reference {
      indices = List.copyOf(indices);
    }
  }

  /// `-x`
  record Negation(Place at, Expression of) implements Expression {}

  /// `x + y`, `x - y`, `x * y`, `x / y`; `at` is the place of the sign.
  record Arithmetic(Place at, Operator operator, Expression left, Expression right)
      implements Expression {}

  /// The four signs.
  enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /// `x in [MWh]`: the same quantity stated in another unit.
  record Conversion(Place at, Expression of, String unit) implements Expression {}

  /// `sum over i ( x[i] )`
  record Sum(Place at, String index, Expression of) implements Expression {}

  /// `lookup EF_RE by connection[i]`
  record Lookup(Place at, String table, Reference by) implements Expression {}

  /// `if … then … else …`
  record Choice(Place at, Condition when, Expression then, Expression otherwise)
      implements Expression {}

  /// `min(x, y)`, `max(x, y)`
  record Extreme(Place at, boolean least, List<Expression> of) implements Expression {
    public Extreme {
      of = List.copyOf(of);
    }
  }

  /// `round(x, 2, down)`: a step that is always named.
  record Rounding(Place at, Expression of, int decimals, RoundingMode mode) implements Expression {}
}
