package org.openjcm.methodology.factors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;

/// The emission factor of a grid from its parts: operating margin, build margin, combined margin.
/// Japanese: 系統排出係数.
///
/// Source: CDM Tool 07 for the combined margin and its weights (table `cdm-tool-07`). Which plants
/// belong to a margin (for example none that must run at low cost, or the newest ones) is judged by
/// people: the tool takes the plants it is given.
public final class GridFactor {

  static final String OPERATING = "EF_OM";
  static final String BUILD = "EF_BM";
  static final String COMBINED = "EF_CM";
  static final Unit MWH = Units.standard().parse("MWh").orElseThrow();
  private static final Unit TONNES = Units.tonnesOfCo2();
  private static final Unit FACTOR = TONNES.dividedBy(MWH);

  private GridFactor() {}

  /// The unit of all factors of a grid, tCO2/MWh.
  public static Unit unit() {
    return FACTOR;
  }

  /// The simple operating margin: emissions per electricity of the plants in operation.
  public static MarginOutcome operatingMargin(List<Plant> plants) {
    return margin(OPERATING, plants);
  }

  /// The build margin: emissions per electricity of the plants built last.
  public static MarginOutcome buildMargin(List<Plant> plants) {
    return margin(BUILD, plants);
  }

  private static MarginOutcome margin(String name, List<Plant> plants) {
    Working working = new Working();
    List<Term<Part>> emitted = new ArrayList<>();
    List<Term<Part>> generated = new ArrayList<>();
    for (Plant plant : plants) {
      emitted.add(
          Term.product(
              working.sum(
                  "E[" + plant.name() + "]",
                  TONNES,
                  plant.emissions().stream().map(Plant.Emitted::term).toList())));
      generated.add(Term.product(plant.generation().named("EG[" + plant.name() + "]")));
    }
    Part emissions = working.sum("E", TONNES, emitted);
    Part generation = working.sum("EG", MWH, generated);
    if (generation.value().signum() == 0) {
      return new MarginOutcome.NoElectricity();
    }
    return new MarginOutcome.Computed(
        working.done(
            working.product(name, FACTOR, new Term<>(List.of(emissions), List.of(generation)))));
  }

  /// The combined margin, `w_OM * EF_OM + w_BM * EF_BM`.
  public static DerivedFactor combinedMargin(Part operating, Part build, MarginWeights weights) {
    Working working = new Working();
    return working.done(
        working.sum(
            COMBINED,
            FACTOR,
            List.of(
                Term.product(weights.operating(), operating.named(OPERATING)),
                Term.product(weights.build(), build.named(BUILD)))));
  }

  /// Whether a published combined margin follows from its parts; a warning where it does not.
  ///
  /// @param decimals of the published value
  public static Consistency check(
      BigDecimal published, MarginParts parts, int decimals, RoundingMode mode) {
    if (parts.operating().isEmpty() || parts.build().isEmpty()) {
      return new Consistency.PartsMissing(parts.missing());
    }
    return Consistency.of(
        published,
        combinedMargin(parts.operating().get(), parts.build().get(), parts.weights()),
        decimals,
        mode);
  }
}
