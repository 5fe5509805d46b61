package org.openjcm.workbook.filled;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.workbook.layout.WorkbookFault;
import org.openjcm.workbook.xlsx.OpenedWorkbook;
import org.openjcm.workbook.xlsx.SheetCells;

/// The report and the plan of an opened workbook. Japanese: 記入済みワークブック.
public final class FilledReport {

  private static final String REPORT = "MRS(input)";
  private static final String REPORT_SEPARATE = "MRS(input_separate)";
  private static final List<String> PLANS = List.of("MPS(input)", "MPS(input_separate)");
  private static final List<String> CALCULATIONS =
      List.of("MRS(calc_process)", "MRS(calc process)");
  private static final String PERIOD = "monitoring period (first day";

  private final OpenedWorkbook.Opened workbook;
  private final Methodology methodology;
  private final FaultList faults = new FaultList();
  private Optional<MonitoringData> data = Optional.empty();

  public FilledReport(OpenedWorkbook.Opened workbook, Methodology methodology) {
    this.workbook = workbook;
    this.methodology = methodology;
    read();
  }

  public List<WorkbookFault> faults() {
    return faults.all();
  }

  /// Present when there is no fault.
  public Optional<MonitoringData> data() {
    return faults.isEmpty() ? data : Optional.empty();
  }

  private void read() {
    Optional<SheetCells> report = workbook.sheet(REPORT);
    if (report.isEmpty()) {
      faults.ofFile(
          "sheet-missing",
          words("There is no sheet " + REPORT + ".", "シート" + REPORT + "がありません。"),
          words(
              "Use the workbook that was downloaded here. Its sheets: " + names() + ".",
              "ここからダウンロードしたワークブックを使ってください。このファイルのシート: " + names()));
      return;
    }
    List<FilledTable> tables =
        FilledTable.in(
            report.get(),
            List.of(
                ReportReading.PARAMETERS,
                ReportReading.VALUES,
                ReportReading.UNITS,
                ReportReading.OPTION));
    if (tables.isEmpty()) {
      faults.add(
          "table-missing",
          report.get(),
          "",
          words(
              "Table 1 is not found: no line has the headings Parameters, Monitored Values, Units and"
                  + " Monitoring option.",
              "表1が見つかりません。Parameters、Monitored Values、Units、Monitoring optionの見出しの行がありません。"),
          words("Leave the headings as they are.", "見出しは変更しないでください。"));
      return;
    }
    Optional<MonitoringPeriod> period = period(report.get());
    if (period.isEmpty()) {
      return;
    }
    ReportReading reading = new ReportReading(methodology, Span.of(period.get()), faults);
    tables.forEach(reading::table);
    workbook
        .sheet(REPORT_SEPARATE)
        .ifPresent(separate ->
            FilledTable.in(
                    separate,
                    List.of(ReportReading.PARAMETERS, ReportReading.UNITS, ReportReading.OPTION))
                .forEach(reading::separate));
    if (faults.isEmpty() && reading.readings().isEmpty()) {
      faults.add(
          "no-reading",
          report.get(),
          tables.getFirst().cell(tables.getFirst().heading() + 1, ReportReading.VALUES),
          words("No value is filled in.", "値が記入されていません。"),
          words("Fill in the yellow cells.", "黄色のセルに記入してください。"));
    }
    data = Optional.of(new MonitoringData(period.get(), reading.readings(), reading.facts()));
  }

  private String names() {
    return workbook.sheets().stream()
        .limit(12)
        .map(SheetCells::name)
        .collect(Collectors.joining(", "));
  }

  private Optional<MonitoringPeriod> period(SheetCells sheet) {
    for (int row : sheet.rows().keySet()) {
      for (Map.Entry<Integer, SheetCells.Value> cell : sheet.row(row).entrySet()) {
        if (FilledTable.plain(SheetCells.text(cell.getValue())).startsWith(PERIOD)) {
          return period(sheet, row, cell.getKey());
        }
      }
    }
    faults.add(
        "period-missing",
        sheet,
        "",
        words("The line of the monitoring period is not found.", "モニタリング期間の行が見つかりません。"),
        words(
            "It begins \"Monitoring period (first day, last day)\".",
            "「Monitoring period (first day, last day)」で始まる行です。"));
    return Optional.empty();
  }

  private Optional<MonitoringPeriod> period(SheetCells sheet, int row, int label) {
    List<String> ends = new ArrayList<>();
    int column = label;
    for (Map.Entry<Integer, SheetCells.Value> cell : sheet.row(row).entrySet()) {
      if (cell.getKey() > label && ends.size() < 2) {
        ends.add(SheetCells.text(cell.getValue()));
        column = cell.getKey();
      }
    }
    String reason = "both days are needed / 初日と最終日が必要です";
    if (ends.size() == 2) {
      Optional<LocalDateTime> first = FilledCells.moment(ends.get(0));
      Optional<LocalDateTime> last = FilledCells.moment(ends.get(1));
      if (first.isPresent() && last.isPresent()) {
        try {
          return Optional.of(inTime(first.get(), last.get()));
        } catch (IllegalArgumentException notAPeriod) {
          reason = "" + notAPeriod.getMessage();
        }
      }
    }
    faults.add(
        "period-form",
        sheet,
        sheet.address(row, column).local(),
        words(
            "The monitoring period cannot be used: " + reason + ".", "モニタリング期間として使えません: " + reason),
        words(
            "Write its first and its last day: 2025-01-01, 2025-12-31.",
            "初日と最終日を書いてください: 2025-01-01、2025-12-31"));
    return Optional.empty();
  }

  private static MonitoringPeriod inTime(LocalDateTime first, LocalDateTime last) {
    if (first.getYear() < 2013 || last.getYear() > 2100) {
      throw new IllegalArgumentException("outside the years 2013 to 2100");
    }
    return MonitoringPeriod.of(first.toLocalDate(), last.toLocalDate());
  }

  /// The project file that the plan sheets make, where they name a project.
  public Optional<String> project() {
    return StatedProject.text(workbook, methodology, stated());
  }

  /// What the plan sheets state; cells that hold nothing are left out.
  public List<Stated> stated() {
    List<Stated> stated = new ArrayList<>();
    for (String plan : PLANS) {
      workbook
          .sheet(plan)
          .ifPresent(sheet ->
              FilledTable.in(sheet, List.of("parameters", "estimated values", "units"))
                  .forEach(table -> stated(table, stated)));
    }
    return stated;
  }

  private static void stated(FilledTable table, List<Stated> stated) {
    for (int row : table.rows()) {
      String name = table.text(row, "parameters").replace(" ", "");
      String text = table.text(row, "estimated values");
      if (SymbolName.parse(name).isPresent() && !text.isEmpty() && !text.startsWith("→")) {
        stated.add(
            new Stated(
                name,
                table.sheet().number(row, table.column("estimated values")),
                text,
                table.text(row, "units"),
                table.text(row, "source of data"),
                table.sheet().name(),
                table.cell(row, "estimated values")));
      }
    }
  }

  /// The whole tonnes that the calculation sheet shows.
  public Optional<BigDecimal> shownTonnes() {
    for (String name : CALCULATIONS) {
      Optional<SheetCells> sheet = workbook.sheet(name);
      if (sheet.isPresent()) {
        for (FilledTable table :
            FilledTable.in(sheet.get(), List.of("parameter", "value", "units"))) {
          for (int row : table.rows()) {
            if (table.text(row, "parameter").equals("ER_whole")) {
              return sheet.get().number(row, table.column("value"));
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
