package org.openjcm.methodology.factors;

import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;

/// A row of a factor table: a fuel, a gas, a grid. Japanese: 係数表の行.
///
/// @param note what a reader must know; may be empty
/// @param byColumn the factors of the row; a column that the source leaves empty has none
public record FactorRow(
    String id, BilingualText words, BilingualText note, Map<String, Factor> byColumn) {

  public FactorRow {
    byColumn = Map.copyOf(byColumn);
  }

  public Optional<Factor> factor(String column) {
    return Optional.ofNullable(byColumn.get(column));
  }
}
