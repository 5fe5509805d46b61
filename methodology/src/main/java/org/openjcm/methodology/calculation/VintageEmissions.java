package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Emissions and reductions of the part of a period that lies in one calendar year, in tCO2e.
///
/// @param reductions exact; over all vintages they add up to the exact reductions of the period
/// @param whole whole tonnes; over all vintages they add up to the rounded total
public record VintageEmissions(
    Vintage vintage,
    BigDecimal reference,
    BigDecimal project,
    BigDecimal reductions,
    Tonnes whole) {}
