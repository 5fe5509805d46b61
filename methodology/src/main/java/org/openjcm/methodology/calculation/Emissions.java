package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.List;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Place;

/// The three results of a computed frame, in tCO2e.
record Emissions(BigDecimal reference, BigDecimal project, BigDecimal reductions) {

  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  private static final BigDecimal HARDLY_ANYTHING = new BigDecimal("0.000000000001");

  /// Whether two amounts differ by no more than quotients of 34 digits can leave behind.
  static boolean isAlike(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(HARDLY_ANYTHING) <= 0;
  }

  static Emissions of(Frame frame) {
    return new Emissions(
        result(frame, Methodology.REFERENCE_EMISSIONS),
        result(frame, Methodology.PROJECT_EMISSIONS),
        result(frame, Methodology.EMISSION_REDUCTIONS));
  }

  private static BigDecimal result(Frame frame, String symbol) {
    BigDecimal value = frame.values[frame.layout.symbol(symbol)][0];
    if (value == null || value.abs().compareTo(MOST) > 0) {
      throw new Uncomputable(
          new Fault(
              "result-out-of-range",
              Place.START,
              symbol,
              words(symbol + " is beyond 1,000,000,000,000 tCO2.", symbol + "が1兆tCO2を超えています。"),
              words("Look at the units of the readings.", "モニタリング値の単位を確かめてください。")));
    }
    return value;
  }

  Emissions plus(Emissions other) {
    return new Emissions(
        reference.add(other.reference),
        project.add(other.project),
        reductions.add(other.reductions));
  }

  static Emissions sum(List<Emissions> all) {
    return all.stream()
        .reduce(new Emissions(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO), Emissions::plus);
  }
}
