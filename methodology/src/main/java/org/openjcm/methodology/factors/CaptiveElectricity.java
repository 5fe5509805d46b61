package org.openjcm.methodology.factors;

import java.math.BigDecimal;
import java.util.List;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;

/// The emission factor of captive electricity and of grids mixed with it. Japanese: 自家発電の排出係数.
///
/// Monitored parameters as in TH_AM005 (verified); the algebra is written from its words.
public final class CaptiveElectricity {

  private static final Unit FACTOR = GridFactor.unit();

  private CaptiveElectricity() {}

  /// Option a, measured: `FC_cap * NCV_f * EF_CO2,f / EG_cap`.
  public static MarginOutcome measured(
      Part fuel, Part calorificValue, Part emissionFactor, Part generated) {
    if (generated.value().signum() == 0) {
      return new MarginOutcome.NoElectricity();
    }
    Working working = new Working();
    return new MarginOutcome.Computed(
        working.done(
            working.product(
                "EF_cap",
                FACTOR,
                new Term<>(
                    List.of(
                        fuel.named("FC_cap"),
                        calorificValue.named("NCV_f"),
                        emissionFactor.named("EF_CO2_f")),
                    List.of(generated.named("EG_cap"))))));
  }

  /// Option b, default: `3.6 * EF_CO2,f / eta_el`, where 3.6 GJ/MWh is the conversion of units.
  ///
  /// @param efficiency of the most efficient generator set, above zero and at most one
  public static DerivedFactor fromEfficiency(Part emissionFactor, Part efficiency) {
    if (efficiency.value().signum() <= 0 || efficiency.value().compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("not an efficiency: " + efficiency.value());
    }
    Working working = new Working();
    return working.done(
        working.product(
            "EF_cap",
            FACTOR,
            new Term<>(
                List.of(emissionFactor.named("EF_CO2_f")), List.of(efficiency.named("eta_el")))));
  }

  /// Grid and captive electricity, newer methodologies: the smaller of the two factors, which is
  /// conservative (unverified).
  public static DerivedFactor lesser(Part grid, Part captive) {
    Working working = new Working();
    Part first = inFactorUnit(working, grid.named("EF_grid"));
    Part second = inFactorUnit(working, captive.named("EF_cap"));
    return working.done(working.lesser("EF_elec", first, second));
  }

  private static Part inFactorUnit(Working working, Part part) {
    return part.unit().isSameAs(FACTOR)
        ? part
        : working.product(part.name(), FACTOR, Term.product(part));
  }

  /// Grid and captive electricity, weighted by what was drawn from each: `(EF_grid * EI_grid +
  /// EF_cap * EI_cap) / (EI_grid + EI_cap)`. ID_AM002 ver02.0 asks for `EI_grid`.
  public static MarginOutcome weighted(Part grid, Part fromGrid, Part captive, Part fromCaptive) {
    Working working = new Working();
    Part drawn =
        working.sum(
            "EI",
            GridFactor.MWH,
            List.of(
                Term.product(fromGrid.named("EI_grid")),
                Term.product(fromCaptive.named("EI_cap"))));
    if (drawn.value().signum() == 0) {
      return new MarginOutcome.NoElectricity();
    }
    Part emissions =
        working.sum(
            "E",
            Units.tonnesOfCo2(),
            List.of(
                Term.product(grid.named("EF_grid"), fromGrid.named("EI_grid")),
                Term.product(captive.named("EF_cap"), fromCaptive.named("EI_cap"))));
    return new MarginOutcome.Computed(
        working.done(
            working.product("EF_elec", FACTOR, new Term<>(List.of(emissions), List.of(drawn)))));
  }
}
