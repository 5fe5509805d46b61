package org.openjcm.methodology.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openjcm.rulebook.notation.Place;

/// A formula as a tree: pure, without loops and without any reach outside. Japanese: 数式.
///
/// The engine, the workbook and the page draw from this one tree.
public sealed interface Expression {

  Place at();

  /// `3.6 [GJ/MWh]`; without brackets the number has no unit (`1`).
  record Literal(Place at, BigDecimal value, String unit) implements Expression {}

  /// `EG[i]`, `FC[i,f]`; an index that is no index in use is an element of a list: `NCV[diesel]`.
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

  /// `x ^ 2`, `(1 + r) ^ n`: a whole power is exact, any other is a rounded step.
  record Power(Place at, Expression base, Expression exponent) implements Expression {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

    /// The exponent when it is written as a whole number; such a power is exact.
    public OptionalInt whole() {
      boolean negative = exponent instanceof Negation;
      if ((negative ? ((Negation) exponent).of() : exponent)
              instanceof Literal(_, BigDecimal value, String unit)
          && unit.equals("1")
          && value.stripTrailingZeros().scale() <= 0
          && value.compareTo(LARGEST) <= 0) {
        return OptionalInt.of(negative ? -value.intValueExact() : value.intValueExact());
      }
      return OptionalInt.empty();
    }
  }

  /// `exp(x)`: e to the power of a number, a rounded step.
  record Exponential(Place at, Expression of) implements Expression {}

  /// `sum over i where … weighted by … ( x[i] )`
  ///
  /// @param where only elements for which this holds; empty for all
  /// @param weight only for a mean
  /// @param of what is put together; for a count, nothing but the number one
  record Aggregate(
      Place at,
      Kind kind,
      String index,
      Optional<Condition> where,
      Optional<Expression> weight,
      Expression of)
      implements Expression {

    /// How the values of the elements make one.
    public enum Kind {
      SUM("sum"),
      MEAN("mean"),
      COUNT("count"),
      LEAST("min"),
      GREATEST("max"),
      /// The most frequent value; of several, the least.
      MODE("mode"),
      /// The standard deviation of a sample, with n - 1.
      DEVIATION("deviation");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      public String word() {
        return word;
      }
    }
  }

  /// `year of y`, `portion of y`, `days of y`: what the calendar says of an element of time.
  record Calendar(Place at, Property property, String index) implements Expression {

    /// What can be asked.
    public enum Property {
      /// The calendar year it lies in, in years.
      YEAR("year"),
      /// The share of it that lies within the days calculated, a number from 0 to 1.
      PORTION("portion"),
      /// Its days within the days calculated.
      DAYS("days");

      private final String word;

      Property(String word) {
        this.word = word;
      }

      public String word() {
        return word;
      }
    }
  }

  /// `lookup EF_RE by connection[i]`, `lookup EF by a, b`
  ///
  /// @param by a fact, an index of a list, or the quantity whose range is looked up; one per key
  record Lookup(Place at, String table, List<Expression> by) implements Expression {
    public Lookup {
      by = List.copyOf(by);
    }
  }

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
