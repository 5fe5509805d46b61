package org.openjcm.workbook.draft;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Look;
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
    InputCells planCells = new InputCells();
    SeparateSheet planSeparate = new SeparateSheet(given, SheetName.PLAN_SEPARATE);
    ProjectTable project = new ProjectTable(given, elements, planSeparate);
    PlanInput plan = new PlanInput(given, elements, planCells, planSeparate);
    plan.write(project);
    InputCells reportCells = new InputCells();
    SeparateSheet reportSeparate = new SeparateSheet(given, SheetName.REPORT_SEPARATE);
    ReportInput report = new ReportInput(given, elements, reportCells, reportSeparate);
    report.write(project, planCells);

    List<SheetDraft> sheets = new ArrayList<>();
    SheetDraft planned = planned(given, elements, planCells, plan);
    sheets.add(plan.draft());
    planSeparate.draft().ifPresent(sheets::add);
    sheets.add(planned);
    sheets.add(StructureSheet.draft(given));
    sheets.add(report.draft());
    reportSeparate.draft().ifPresent(sheets::add);
    CalculationSheet calculation =
        new CalculationSheet(given, SheetName.REPORT_CALCULATION, elements, reportCells, planCells);
    report.finish(Optional.of(calculation.write()));
    sheets.add(calculation.draft());
    return sheets;
  }

  /// The estimate before the project. A formula that runs over parts of time has no estimate per
  /// year to start from, and the sheet says so.
  private static SheetDraft planned(
      Given given, Elements elements, InputCells cells, PlanInput plan) {
    if (given.hasTime()) {
      SheetDraft sheet = Heading.begin(SheetName.PLAN_CALCULATION, given, 46, 20, 20, 14, 24, 60);
      sheet.banner(
          "This methodology computes by parts of time: an estimate needs a trial period of readings,"
              + " entered in the report sheets.",
          Look.NOTICE,
          6);
      sheet.banner("この方法論は時間の区切りごとに計算します。事前推計には試算用の期間の値を報告シートに入力してください。", Look.NOTICE, 6);
      plan.finish(Optional.empty());
      return sheet;
    }
    CalculationSheet calculation =
        new CalculationSheet(given, SheetName.PLAN_CALCULATION, elements, cells, cells);
    Address whole = calculation.write();
    plan.finish(Optional.of(whole));
    return calculation.draft();
  }
}
