package org.openjcm.workbook.draft;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.layout.SheetDraft;
import org.openjcm.workbook.layout.Unwritable;

/// Drafts every sheet of the monitoring spreadsheet in the order of the official form. Japanese:
/// シート一式.
public final class MonitoringSheets {

  private MonitoringSheets() {}

  public static List<SheetDraft> of(Given given) {
    if (given.hasTime() && given.data().isEmpty()) {
      throw new Unwritable(
          words(
              "This methodology computes by parts of time; without readings nobody knows how many"
                  + " lines the sheets need.",
              "この方法論は時間の区切りごとに計算するため、モニタリング値がなければ必要な行数が決まりません。"),
          words(
              "Give the readings, or at least one reading for each part of time.",
              "モニタリング値(時間の区切りごとに少なくとも1つ)を付けてください。"));
    }
    Elements elements = new Elements(given.methodology(), given.facts(), given.data());
    PlanYear year = PlanYear.of(given);
    InputCells planCells = new InputCells();
    SeparateSheet planSeparate = new SeparateSheet(given, SheetName.PLAN_SEPARATE);
    ProjectTable project = new ProjectTable(given, elements, planSeparate);
    PlanInput plan = new PlanInput(given, elements, planCells, planSeparate, year);
    plan.write(project);
    InputCells reportCells = new InputCells();
    SeparateSheet reportSeparate = new SeparateSheet(given, SheetName.REPORT_SEPARATE);
    ReportInput report = new ReportInput(given, elements, reportCells, reportSeparate);
    report.write(project, planCells);

    CalculationSheet planned =
        new CalculationSheet(
            given,
            Purpose.ofPlan(year),
            given.data().isPresent() ? year.elements() : elements,
            planCells.withPastOf(
                reportCells, given.methodology().declared(Declaration.Monitored.class)),
            planCells);
    planned.write(List.of());
    plan.finish(planned.cell(WholeTonnes.NAME));
    List<SheetDraft> sheets = new ArrayList<>();
    sheets.add(plan.draft());
    planSeparate.draft().ifPresent(sheets::add);
    sheets.add(planned.draft());
    sheets.add(StructureSheet.draft(given));
    sheets.add(report.draft());
    reportSeparate.draft().ifPresent(sheets::add);
    List<CalculationSheet> parts = new ArrayList<>();
    for (Span span : cutByYears(given)) {
      CalculationSheet part =
          new CalculationSheet(
              given,
              Purpose.ofPart(given, span),
              new Elements(given.methodology(), given.facts(), given.data(), Optional.of(span)),
              reportCells,
              planCells);
      part.write(List.of());
      parts.add(part);
    }
    CalculationSheet calculation =
        new CalculationSheet(given, Purpose.ofReport(given), elements, reportCells, planCells);
    calculation.write(parts);
    report.finish(calculation.cell(WholeTonnes.NAME), calculation.vintages());
    sheets.add(calculation.draft());
    parts.forEach(part -> sheets.add(part.draft()));
    return sheets;
  }

  /// The parts of a period that lies in several calendar years; none for one year, whose whole
  /// tonnes are those of the period.
  private static List<Span> cutByYears(Given given) {
    return given
        .data()
        .map(MonitoringData::period)
        .filter(period -> period.first().getYear() < period.last().getYear())
        .map(Span::segments)
        .orElse(List.of());
  }
}
