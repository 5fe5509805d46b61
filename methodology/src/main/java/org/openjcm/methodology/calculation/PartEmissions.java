package org.openjcm.methodology.calculation;

import java.math.BigDecimal;

/// Emissions and reductions of one site or one piece of equipment over the whole period, in tCO2e.
/// Japanese: サイト別・設備別排出量.
///
/// @param name of the site, or id of the piece of equipment
public record PartEmissions(
    Kind kind, String name, BigDecimal reference, BigDecimal project, BigDecimal reductions) {

  /// What the part is.
  public enum Kind {
    SITE,
    EQUIPMENT
  }
}
