package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.MonitoringPeriod;

/// What a project expects of a calendar year: the same calculation with the ex-ante estimates of
/// the project in place of readings. Japanese: 事前推計.
///
/// A piece of equipment that operates for part of a year is expected to give that part by days.
public final class ExAnteEstimate {

  private final Methodology methodology;
  private final ProjectFacts facts;
  private final List<Reading> past;
  private final Confirmations confirmations;
  private final LocalDate asOf;

  /// An estimate of a project.
  ///
  /// @param past readings of what was measured before the project, where the methodology asks for
  ///   them
  /// @param asOf the day for which the confirmations in force are taken
  public ExAnteEstimate(
      Methodology methodology,
      ProjectFacts facts,
      List<Reading> past,
      Confirmations confirmations,
      LocalDate asOf) {
    this.methodology = methodology;
    this.facts = facts;
    this.past = List.copyOf(past);
    this.confirmations = confirmations;
    this.asOf = asOf;
  }

  /// The outcome of each year, in order.
  public SortedMap<Integer, CalculationOutcome> years(int first, int last) {
    SortedMap<Integer, CalculationOutcome> outcomes = new TreeMap<>();
    for (int year = first; year <= last; year++) {
      outcomes.put(year, year(year));
    }
    return outcomes;
  }

  public CalculationOutcome year(int year) {
    MonitoringPeriod period =
        MonitoringPeriod.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    List<Reading> readings = new ArrayList<>(past);
    for (ProjectFacts.Estimate estimate : facts.estimates()) {
      if (methodology.declaration(estimate.symbol()).orElse(null)
          instanceof Declaration.Monitored declared) {
        expected(estimate, declared, Span.of(period), readings);
      }
    }
    MonitoringData data = new MonitoringData(period, readings, statedOf(Span.of(period)));
    return Calculator.calculate(
        new CalculationInputs(methodology, facts, data, confirmations, asOf));
  }

  private void expected(
      ProjectFacts.Estimate estimate,
      Declaration.Monitored declared,
      Span year,
      List<Reading> readings) {
    Map<String, Equipment> byId = new HashMap<>();
    facts.equipment().forEach(one -> byId.put(one.id(), one));
    long begin = year.begin();
    long end = year.end();
    for (String element : estimate.equipment().split(",", -1)) {
      Equipment equipment = byId.get(element);
      if (equipment != null) {
        begin = Math.max(begin, equipment.operation().begin());
        end = Math.min(end, equipment.operation().end());
      }
    }
    if (end <= begin) {
      return;
    }
    boolean adds = declared.overTime() == Declaration.OverTime.SUM;
    BigDecimal value =
        adds
            ? Exact.share(
                    estimate.perYear(), begin - year.begin(), end - year.begin(), year.minutes())
                .value()
            : estimate.perYear();
    readings.add(
        new Reading(
            estimate.equipment(),
            estimate.symbol(),
            new Span(begin, end),
            value,
            estimate.unit(),
            declared.options().substring(0, 1),
            "ex-ante estimate of the project",
            "",
            estimate.at()));
  }

  /// What a period would state, as the project expects it.
  private List<PeriodFact> statedOf(Span year) {
    return facts.facts().stream()
        .filter(fact ->
            methodology.declaration(fact.symbol()).orElse(null) instanceof Declaration.Fact declared
                && declared.perPeriod())
        .map(fact ->
            new PeriodFact(
                fact.equipment(),
                fact.symbol(),
                year,
                fact.category(),
                "ex-ante estimate of the project",
                fact.at()))
        .toList();
  }
}
