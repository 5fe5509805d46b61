package org.openjcm.methodology.units;

import java.util.Map;
import java.util.TreeMap;
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

  static UnitWord of(String symbol, String quantity, String size, BilingualText description) {
    TreeMap<String, Integer> dimension = new TreeMap<>();
    String[] parts = quantity.split("/", -1);
    for (int at = 0; at < parts.length; at++) {
      if (!parts[at].equals("number")) {
        dimension.merge(parts[at], at == 0 ? 1 : -1, Integer::sum);
      }
    }
    return new UnitWord(symbol, dimension, Ratio.parse(size), description);
  }
}
