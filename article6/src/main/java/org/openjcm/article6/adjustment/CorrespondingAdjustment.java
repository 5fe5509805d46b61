package org.openjcm.article6.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.article6.AdjustmentMethod;
import org.openjcm.rulebook.Tonnes;

/// The corresponding adjustment of one Party: `balance = E + FT − U`. Japanese: 相当調整.
///
/// E are the emissions and removals covered by the NDC, FT the outcomes authorized and first
/// transferred (by the year they occurred), U the outcomes used towards the NDC (by the year they
/// are used for). There is no term for acquisitions. Source: decision 2/CMA.3, annex, paragraphs 7
/// and 8.
///
/// @param coveredTo last year reported so far
/// @param years one line for each year from the first of the period to `coveredTo`
/// @param cumulative sum of all nets, in tCO2e
public record CorrespondingAdjustment(
    NdcPeriod period, int coveredTo, List<YearLine> years, long cumulative) {

  public CorrespondingAdjustment {
    years = List.copyOf(years);
  }

  /// What an accounting leads to.
  public sealed interface Outcome {}

  public record Accounted(CorrespondingAdjustment adjustment) implements Outcome {}

  /// Outcomes of one NDC period are neither used in nor added to another.
  public record OutsidePeriod(NdcPeriod period, int year) implements Outcome {}

  /// Accounts for the years from the first of the period to `coveredTo`.
  ///
  /// @param emissions by year, in tCO2e; years without an inventory are left out
  public static Outcome account(
      NdcPeriod period,
      int coveredTo,
      List<FirstTransferred> transfers,
      List<Used> uses,
      Map<Integer, Long> emissions) {
    if (!period.contains(coveredTo)) {
      return new OutsidePeriod(period, coveredTo);
    }
    for (FirstTransferred transfer : transfers) {
      if (!period.contains(transfer.vintage().year())) {
        return new OutsidePeriod(period, transfer.vintage().year());
      }
    }
    for (Used use : uses) {
      if (!period.contains(use.year())) {
        return new OutsidePeriod(period, use.year());
      }
    }
    return new Accounted(accounted(period, coveredTo, transfers, uses, emissions));
  }

  private static CorrespondingAdjustment accounted(
      NdcPeriod period,
      int coveredTo,
      List<FirstTransferred> transfers,
      List<Used> uses,
      Map<Integer, Long> emissions) {
    long cumulative = 0;
    for (int year = period.firstYear(); year <= coveredTo; year++) {
      cumulative = Math.addExact(cumulative, net(year, transfers, uses));
    }
    Average sofar = new Average(cumulative, coveredTo - period.firstYear() + 1);
    List<YearLine> lines = new ArrayList<>();
    for (int year = period.firstYear(); year <= coveredTo; year++) {
      long net = net(year, transfers, uses);
      Average applied =
          period.method() == AdjustmentMethod.SINGLE_YEAR_AVERAGING ? sofar : Average.whole(net);
      Optional<Long> inventory = Optional.ofNullable(emissions.get(year));
      lines.add(
          new YearLine(
              year,
              transferred(year, transfers),
              used(year, uses),
              net,
              applied,
              inventory,
              inventory.map(applied::plusEachYear)));
    }
    return new CorrespondingAdjustment(period, coveredTo, lines, cumulative);
  }

  private static long net(int year, List<FirstTransferred> transfers, List<Used> uses) {
    return transferred(year, transfers).value() - used(year, uses).value();
  }

  private static Tonnes transferred(int year, List<FirstTransferred> transfers) {
    return Tonnes.sum(
        transfers.stream()
            .filter(t -> t.vintage().year() == year)
            .map(FirstTransferred::tonnes)
            .toList());
  }

  private static Tonnes used(int year, List<Used> uses) {
    return Tonnes.sum(uses.stream().filter(u -> u.year() == year).map(Used::tonnes).toList());
  }

  /// The adjustment by which the target is tested, once the whole period is covered: the target
  /// year's own amount, the average over the period, or the sum, by method.
  public Optional<Average> atTheEnd() {
    if (coveredTo != period.lastYear()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (period.method()) {
          case SINGLE_YEAR_TRAJECTORY -> Average.whole(years.getLast().net());
          case SINGLE_YEAR_AVERAGING -> new Average(cumulative, period.years());
          case MULTI_YEAR -> Average.whole(cumulative);
        });
  }

  /// Whether the target is met: emissions of the target year (single-year) or of all years
  /// (multi-year) plus the final adjustment are at most the target. Empty while anything is
  /// missing.
  public Optional<Boolean> meets(long targetTonnes) {
    return atTheEnd()
        .flatMap(adjustment ->
            countedEmissions().map(e -> adjustment.plusEachYear(e).isAtMost(targetTonnes)));
  }

  private Optional<Long> countedEmissions() {
    if (period.type() == NdcType.SINGLE_YEAR) {
      return years.getLast().emissions();
    }
    long sum = 0;
    for (YearLine line : years) {
      if (line.emissions().isEmpty()) {
        return Optional.empty();
      }
      sum = Math.addExact(sum, line.emissions().get());
    }
    return Optional.of(sum);
  }
}
