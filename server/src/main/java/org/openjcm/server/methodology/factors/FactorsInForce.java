package org.openjcm.server.methodology.factors;

import java.math.BigDecimal;
import java.util.Optional;
import org.openjcm.methodology.factors.Derivation;
import org.openjcm.methodology.factors.Factor;
import org.openjcm.methodology.factors.FactorTable;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.server.rulebook.confirmation.FactMarks;

/// The factors with the confirmations in force when a page was asked for.
///
/// @param marks of one page
public record FactorsInForce(FactMarks.Marks marks) {

  private static final String NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,15})?";

  public FactMarks.Mark mark(Factor factor) {
    return marks.of(factor.key(), factor.confidence());
  }

  /// The confirmed value where there is one that is a number, else the shipped one.
  public Optional<BigDecimal> value(Factor factor) {
    return mark(factor)
        .confirmation()
        .map(Confirmation::value)
        .filter(value -> value.matches(NUMBER))
        .map(BigDecimal::new)
        .or(factor::value);
  }

  /// How many factors of a table still wait for somebody to read them.
  public long open(FactorTable table) {
    return table.factors().stream().filter(factor -> mark(factor).open()).count();
  }

  /// A derivation computed again with the values in force.
  public ShownDerivation again(Derivation derivation) {
    return new ShownDerivation(derivation, derivation.check(this::value));
  }
}
