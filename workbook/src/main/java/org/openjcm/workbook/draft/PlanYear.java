package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.Standing;
import org.openjcm.workbook.layout.Address;

/// The calendar year that the plan estimates: the first in which all equipment operates from 1
/// January. Its estimates stand in place of readings, as in the engine's ex-ante estimate.
/// Japanese: 事前推計の対象年.
public record PlanYear(Given given, int year) {

  private static final int WITHOUT_ANY = 2025;

  public static PlanYear of(Given given) {
    int year = given.data().map(data -> data.period().first().getYear()).orElse(WITHOUT_ANY);
    for (Equipment one : given.facts().equipment()) {
      LocalDate first = one.first();
      boolean fromNewYear = first.getDayOfYear() == 1;
      year = Math.max(year, fromNewYear ? first.getYear() : first.getYear() + 1);
    }
    return new PlanYear(given, year);
  }

  Span span() {
    return Span.year(year);
  }

  private Windows windows() {
    return new Windows(given.facts(), Optional.of(span()));
  }

  /// Enters the cell of an estimate: the value of a year, or the part of it for the days on which
  /// the equipment operates.
  void cell(
      String name,
      Declaration.Monitored declared,
      Standing standing,
      Address at,
      Unit stated,
      InputCells cells) {
    List<String> pieces =
        declared.indices().stream()
            .filter(index -> !given.methodology().index(index).orElseThrow().kind().isTime())
            .map(standing::element)
            .toList();
    Optional<Span> window = windows().of(declared, pieces);
    if (window.isEmpty()) {
      cells.idle(name);
      return;
    }
    long minutes = window.get().minutes();
    boolean whole = minutes == span().minutes();
    boolean adds = declared.overTime() == Declaration.OverTime.SUM;
    String share = whole || !adds ? "" : "*" + minutes + "/" + span().minutes();
    cells.monitored(name, InputCell.ofYear(at, stated, declared.unit(), window.get(), share));
  }

  /// The days of the estimates and what was measured before the project, for the elements of time;
  /// the values are in the cells.
  MonitoringData data() {
    List<Reading> readings = new ArrayList<>();
    for (Reading one : given.data().map(MonitoringData::readings).orElse(List.of())) {
      if (given.methodology().declaration(one.parameter()).orElse(null)
              instanceof Declaration.Monitored declared
          && declared.past()) {
        readings.add(one);
      }
    }
    for (ProjectFacts.Estimate one : given.facts().estimates()) {
      if (given.methodology().declaration(one.symbol()).orElse(null)
          instanceof Declaration.Monitored declared) {
        windows()
            .of(declared, List.of(one.equipment().split(",", -1)))
            .ifPresent(span ->
                readings.add(
                    new Reading(
                        one.equipment(),
                        one.symbol(),
                        span,
                        BigDecimal.ONE,
                        one.unit(),
                        declared.options().substring(0, 1),
                        "",
                        "",
                        one.at())));
      }
    }
    List<PeriodFact> facts = new ArrayList<>();
    for (ProjectFacts.FactValue one : given.facts().facts()) {
      if (given.methodology().declaration(one.symbol()).orElse(null)
              instanceof Declaration.Fact declared
          && declared.perPeriod()) {
        facts.add(
            new PeriodFact(one.equipment(), one.symbol(), span(), one.category(), "", one.at()));
      }
    }
    MonitoringPeriod period =
        MonitoringPeriod.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    return new MonitoringData(period, readings, facts);
  }

  Elements elements() {
    return new Elements(given.methodology(), given.facts(), Optional.of(data()));
  }
}
