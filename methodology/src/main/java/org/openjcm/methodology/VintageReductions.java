package org.openjcm.methodology;

import java.math.BigDecimal;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// The part of a period's reductions that occurred in one calendar year.
///
/// @param exact before rounding, in tCO2e
/// @param whole whole tonnes; over all vintages they add up to the rounded total of the period
public record VintageReductions(Vintage vintage, BigDecimal exact, Tonnes whole) {}
