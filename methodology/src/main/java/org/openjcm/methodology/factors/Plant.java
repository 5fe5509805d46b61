package org.openjcm.methodology.factors;

import java.util.List;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;

/// A power plant of a grid in one year. Japanese: 発電所.
///
/// @param generation net electricity delivered to the grid
/// @param emissions at least one source; their sum is what the plant emits
public record Plant(String name, Part generation, List<Emitted> emissions) {

  /// One source of emissions: tonnes as stated, or fuel × net calorific value × emission factor.
  public record Emitted(List<Part> times) {
    public Emitted {
      times = List.copyOf(times);
      if (!unit(times).hasDimensionOf(Units.tonnesOfCo2())) {
        throw new IllegalArgumentException(unit(times) + " is no quantity of emissions");
      }
    }

    static Unit unit(List<Part> times) {
      return Working.product(new Term<>(times, List.of()).of(Part::unit));
    }

    Term<Part> term() {
      return new Term<>(times, List.of());
    }
  }

  public Plant {
    emissions = List.copyOf(emissions);
    if (name.isBlank() || emissions.isEmpty()) {
      throw new IllegalArgumentException("a plant has a name and states its emissions");
    }
    if (!generation.unit().hasDimensionOf(GridFactor.MWH) || generation.value().signum() < 0) {
      throw new IllegalArgumentException(
          "not an amount of electricity: " + generation.value() + " " + generation.unit());
    }
  }

  /// A plant whose emissions are stated.
  public static Plant stated(String name, Part generation, Part emissions) {
    return new Plant(name, generation, List.of(new Emitted(List.of(emissions))));
  }

  /// A plant that burns one fuel.
  public static Plant burning(
      String name, Part generation, Part fuel, Part calorificValue, Part emissionFactor) {
    return new Plant(
        name, generation, List.of(new Emitted(List.of(fuel, calorificValue, emissionFactor))));
  }
}
