package org.openjcm.methodology.units;

import java.util.Map;
import java.util.SortedMap;
import org.openjcm.rulebook.BilingualText;

/// One unit that has a name of its own: `MWh`.
///
/// @param dimension quantity and exponent, such as energy 1, time -1 for a kW; empty for `%`
/// @param size how many of the first unit of the quantity it holds
record UnitWord(
    String symbol, Map<String, Integer> dimension, Ratio size, BilingualText description) {

  UnitWord {
    dimension = Map.copyOf(dimension);
  }

  /// @param quantity `energy`, `energy/time`, `length^2`; `number` has no dimension
  static UnitWord of(String symbol, String quantity, String size, BilingualText description) {
    SortedMap<String, Integer> dimension =
        Powers.parse(quantity, word -> true)
            .orElseThrow(() -> new IllegalArgumentException("not a quantity: " + quantity));
    dimension.remove("number");
    return new UnitWord(symbol, dimension, Ratio.parse(size), description);
  }
}
