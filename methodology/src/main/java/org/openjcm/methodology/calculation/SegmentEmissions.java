package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import org.openjcm.methodology.monitoring.Span;

/// Emissions and reductions of the part of a period between two cuts, at 1 January and 1 April, in
/// tCO2e: calendar years and Japanese fiscal years are both made of such parts. Japanese: 区間別排出量.
///
/// @param reductions exact; over all segments they add up to the exact reductions of the period
public record SegmentEmissions(
    Span span, BigDecimal reference, BigDecimal project, BigDecimal reductions) {}
