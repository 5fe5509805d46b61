package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openjcm.methodology.units.GuardScale;

/// Divides whole tonnes among calendar years by largest remainder. Japanese: 最大剰余法.
///
/// Each year first receives its exact part rounded down; the tonnes left go one each to the years
/// with the largest fractions, an earlier year first among equals. A year below zero receives
/// nothing and the others bear it in proportion, so that no year gets more than the period has.
/// Every part is guarded first, so that equal years stay equal where a quotient led to them.
final class VintageSplit {

  private VintageSplit() {}

  /// @param exact the exact part of each year
  /// @param total not more than the parts add up to
  static List<Long> whole(List<BigDecimal> exact, long total, GuardScale guard) {
    List<BigDecimal> parts = exact.stream().map(part -> part.max(BigDecimal.ZERO)).toList();
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal whole = BigDecimal.valueOf(total);
    boolean scaled = exact.stream().anyMatch(part -> part.signum() < 0);
    List<BigDecimal> targets = new ArrayList<>();
    for (BigDecimal part : parts) {
      targets.add(
          guard.guarded(
              scaled && sum.signum() > 0
                  ? part.multiply(whole).divide(sum, Exact.DIGITS_34)
                  : part));
    }
    List<Long> given = new ArrayList<>();
    long left = total;
    for (BigDecimal target : targets) {
      BigInteger floor = target.setScale(0, RoundingMode.DOWN).toBigInteger();
      long grant = Math.min(floor.longValueExact(), left);
      given.add(grant);
      left -= grant;
    }
    List<Integer> byFraction = new ArrayList<>();
    for (int year = 0; year < targets.size(); year++) {
      byFraction.add(year);
    }
    byFraction.sort(
        Comparator.comparing(
                (Integer year) -> targets.get(year).remainder(BigDecimal.ONE),
                Comparator.reverseOrder())
            .thenComparing(Comparator.naturalOrder()));
    for (int turn = 0; left > 0; turn++) {
      int year = byFraction.get(turn % byFraction.size());
      given.set(year, given.get(year) + 1);
      left--;
    }
    return List.copyOf(given);
  }
}
