package org.openjcm.methodology.units;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A unit of measurement, simple or composed: `MWh`, `tCO2/MWh`. Japanese: 単位.
///
/// Two units of the same dimension and different size (kWh, MWh) are not the same unit: a formula
/// must convert between them in writing.
public final class Unit {

  static final Unit NUMBER = new Unit(new TreeMap<>(), Map.of());

  /// Exponent of each unit word, by symbol.
  private final SortedMap<String, Integer> exponents;

  private final Map<String, UnitWord> words;
  private final SortedMap<String, Integer> dimension = new TreeMap<>();
  private final Ratio size;
  private final String written;

  Unit(SortedMap<String, Integer> exponents, Map<String, UnitWord> words) {
    this.exponents = exponents;
    this.words = words;
    Ratio product = Ratio.ONE;
    for (Map.Entry<String, Integer> entry : exponents.entrySet()) {
      UnitWord word = word(entry.getKey());
      for (int times = Math.abs(entry.getValue()); times > 0; times--) {
        product =
            entry.getValue() > 0 ? product.times(word.size()) : product.dividedBy(word.size());
      }
      word.dimension()
          .forEach((quantity, power) ->
              dimension.merge(quantity, power * entry.getValue(), Integer::sum));
    }
    dimension.values().removeIf(power -> power == 0);
    size = product;
    written = Powers.written(exponents, "1");
  }

  private UnitWord word(String symbol) {
    UnitWord word = words.get(symbol);
    if (word == null) {
      throw new IllegalArgumentException("not a unit: " + symbol);
    }
    return word;
  }

  public Unit times(Unit other) {
    return combined(other, 1);
  }

  public Unit dividedBy(Unit other) {
    return combined(other, -1);
  }

  /// `kV^2` for a kV and 2; the number one for 0.
  public Unit toPower(int power) {
    TreeMap<String, Integer> raised = new TreeMap<>();
    exponents.forEach((symbol, exponent) -> raised.put(symbol, exponent * power));
    raised.values().removeIf(exponent -> exponent == 0);
    return new Unit(raised, words);
  }

  private Unit combined(Unit other, int sign) {
    TreeMap<String, Integer> sum = new TreeMap<>(exponents);
    other.exponents.forEach((symbol, power) -> sum.merge(symbol, sign * power, Integer::sum));
    sum.values().removeIf(power -> power == 0);
    return new Unit(sum, words.isEmpty() ? other.words : words);
  }

  /// Same quantity and same size: may be added without a conversion.
  public boolean isSameAs(Unit other) {
    return hasDimensionOf(other) && size.equals(other.size);
  }

  /// Same quantity: may be converted.
  public boolean hasDimensionOf(Unit other) {
    return dimension.equals(other.dimension);
  }

  public boolean isNumber() {
    return dimension.isEmpty() && size.isOne();
  }

  /// What a value in this unit is multiplied by to be stated in `other`.
  public Ratio conversionTo(Unit other) {
    if (!hasDimensionOf(other)) {
      throw new IllegalArgumentException(this + " cannot be converted to " + other);
    }
    return size.dividedBy(other.size);
  }

  /// `energy`, `emission/energy`, `number`: the words of the dimension.
  public String quantity() {
    return Powers.written(dimension, "number");
  }

  /// Exponent of each quantity, by its word.
  SortedMap<String, Integer> dimension() {
    return Collections.unmodifiableSortedMap(dimension);
  }

  /// `MWh`, `tCO2/MWh`, `kV^2`, `1`: what [Units#parse] reads back.
  @Override
  public String toString() {
    return written;
  }
}
