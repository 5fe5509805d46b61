package org.openjcm.methodology.factors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openjcm.methodology.units.Quotient;
import org.openjcm.methodology.units.Ratio;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;

/// Computes sums of products and writes each down as a step. Sums and products are exact; a
/// quotient or a conversion that does not end is rounded to 34 significant digits, and says so.
final class Working {

  private final List<FactorStep> steps = new ArrayList<>();

  /// The sum of `terms`, stated in `unit`.
  ///
  /// @throws IllegalArgumentException when a term is of another quantity
  Part sum(String name, Unit unit, List<Term<Part>> terms) {
    BigDecimal total = BigDecimal.ZERO;
    boolean exact = true;
    boolean converted = false;
    for (Term<Part> term : terms) {
      Ratio ratio = unit(term).conversionTo(unit);
      Quotient quotient =
          Quotient.of(
              product(term.times()).multiply(ratio.aboveDecimal()),
              product(term.dividedBy()).multiply(ratio.belowDecimal()));
      total = total.add(quotient.value());
      exact &= quotient.exact();
      converted |= !ratio.isOne();
    }
    String formula =
        terms.stream().map(term -> term.written(Part::name)).collect(Collectors.joining(" + "));
    Part result = new Part(name, total, unit);
    steps.add(
        new FactorStep(
            result,
            converted ? formula + " in [" + unit + "]" : formula,
            terms.stream().flatMap(term -> term.all().stream()).distinct().toList(),
            exact));
    return result;
  }

  /// One term, stated in `unit`.
  Part product(String name, Unit unit, Term<Part> term) {
    return sum(name, unit, List.of(term));
  }

  /// The smaller of two values of one unit; the first where they are equal.
  Part lesser(String name, Part one, Part other) {
    Part result = new Part(name, one.value().min(other.value()), one.unit());
    steps.add(
        new FactorStep(
            result, "min(" + one.name() + ", " + other.name() + ")", List.of(one, other), true));
    return result;
  }

  DerivedFactor done(Part result) {
    return new DerivedFactor(result, steps);
  }

  private static Unit unit(Term<Part> term) {
    return product(term.of(Part::unit));
  }

  /// The unit that a term has before any conversion.
  static Unit product(Term<Unit> units) {
    Unit unit = Units.number();
    for (Unit each : units.times()) {
      unit = unit.times(each);
    }
    for (Unit each : units.dividedBy()) {
      unit = unit.dividedBy(each);
    }
    return unit;
  }

  private static BigDecimal product(List<Part> parts) {
    return parts.stream().map(Part::value).reduce(BigDecimal.ONE, BigDecimal::multiply);
  }
}
