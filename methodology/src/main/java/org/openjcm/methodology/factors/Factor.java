package org.openjcm.methodology.factors;

import java.math.BigDecimal;
import java.util.Optional;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Source;

/// One number of a factor table: a calorific value, an emission factor, a warming potential.
/// Japanese: 排出係数.
///
/// @param key by which an officer can confirm it: `factors/ipcc-2006-fuels/natural-gas#ncv`
/// @param address by which a text names it: `ipcc-2006-fuels/natural-gas/ncv`; it never changes its
///   meaning, since a new edition is a table with a name of its own
/// @param value empty when nobody has read it yet; then it must be confirmed before use
/// @param source where it was read or, for what is not verified, where it is said to stand
public record Factor(
    FactKey key,
    String address,
    Optional<BigDecimal> value,
    Unit unit,
    BilingualText description,
    Optional<Source> source,
    Confidence confidence) {

  /// The key of the fact at an address of three parts, table, row and column.
  static FactKey key(String table, String row, String column) {
    return FactKey.of("factors/" + table + "/" + row, column);
  }

  /// The value as a part of a computation, when it is known.
  public Optional<Part> part() {
    return value.map(number -> new Part(address, number, unit));
  }
}
