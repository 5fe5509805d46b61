package org.openjcm.workbook.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Unit;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.Standing;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// `MPS(input_separate)` and `MRS(input_separate)`: one line per piece of equipment where there are
/// many; in the report one column per run of days. Japanese: 個別入力シート.
final class SeparateSheet {

  /// More elements than this get the separate sheet.
  static final int LIMIT = 20;

  /// Columns before the values of the report.
  static final int BEFORE = 6;

  /// More different runs of days than this are no columns anybody reads.
  static final int MOST_COLUMNS = 60;

  private final Given given;
  private final SheetName name;
  private Optional<SheetDraft> draft = Optional.empty();

  SeparateSheet(Given given, SheetName name) {
    this.given = given;
    this.name = name;
  }

  /// The sheet, if anything needed it.
  Optional<SheetDraft> draft() {
    return draft;
  }

  /// The sheet, begun when it is first needed.
  SheetDraft sheet() {
    if (draft.isEmpty()) {
      int[] widths = new int[BEFORE + 12];
      java.util.Arrays.fill(widths, 13);
      java.util.Arrays.fill(widths, 1, BEFORE, 14);
      widths[0] = 22;
      widths[4] = 22;
      draft = Optional.of(Heading.begin(name, given, widths));
      draft.get().freezeColumns(1);
    }
    return draft.get();
  }

  private void head(Declaration declared, List<String> headings) {
    sheet().line();
    sheet()
        .banner(
            declared.symbol() + ": " + given.described(declared).replace("\n", " / "),
            Look.SECTION,
            10);
    sheet().line();
    for (int column = 0; column < headings.size(); column++) {
      sheet().words(column, headings.get(column), Look.HEADING);
    }
  }

  private static final List<String> PLAN =
      List.of("Parameters\nパラメータ", "Estimated Values\n推定値", "Units\n単位", "Source of data\nデータの出典");

  void estimates(
      Declaration.Monitored declared, List<Standing> standings, PlanYear year, InputCells cells) {
    head(declared, PLAN);
    Map<String, ProjectFacts.Estimate> estimates = new HashMap<>();
    given
        .facts()
        .estimates()
        .forEach(one -> estimates.put(ProjectTable.name(one.symbol(), one.equipment()), one));
    Validations entries = new Validations(sheet());
    for (Standing standing : standings) {
      String of = Elements.name(declared.symbol(), declared.indices(), standing);
      Optional<ProjectFacts.Estimate> estimate = Optional.ofNullable(estimates.get(of));
      Unit unit = estimate.map(ProjectFacts.Estimate::unit).orElse(declared.unit());
      Address at =
          line(of, Content.quantity(estimate.map(ProjectFacts.Estimate::perYear)), unit + "", "");
      entries.number(at);
      year.cell(of, declared, standing, at, unit, cells);
    }
    entries.done();
  }

  void fixed(
      Declaration.FixedExAnte declared,
      List<Standing> standings,
      ProjectTable project,
      InputCells cells) {
    head(declared, PLAN);
    Validations entries = new Validations(sheet());
    for (Standing standing : standings) {
      String of = Elements.name(declared.symbol(), declared.indices(), standing);
      Optional<ProjectFacts.FixedValue> value = project.fixed(of);
      Unit unit = value.map(ProjectFacts.FixedValue::unit).orElse(declared.unit());
      Address at =
          line(
              of,
              Content.quantity(value.map(ProjectFacts.FixedValue::value)),
              unit.toString(),
              value.map(ProjectFacts.FixedValue::source).orElse(""));
      entries.number(at);
      cells.fixed(of, InputCell.ofProject(at, unit, declared.unit()));
    }
    entries.done();
  }

  void facts(
      Declaration.Fact fact, List<Standing> standings, ProjectTable project, InputCells cells) {
    head(fact, PLAN);
    Validations entries = new Validations(sheet());
    for (Standing standing : standings) {
      String of = Elements.name(fact.symbol(), fact.indices(), standing);
      Address at = line(of, Content.words(project.fact(of)), "—", "");
      entries.category(at, fact);
      cells.fact(of, at, Optional.empty());
    }
    entries.done();
  }

  private Address line(String of, Content content, String unit, String source) {
    sheet().line();
    sheet().words(0, of, Look.SYMBOL);
    Address at = sheet().put(1, content, unit.equals("—") ? Look.INPUT_CHOICE : Look.INPUT_NUMBER);
    sheet().words(2, unit, Look.SYMBOL);
    sheet().words(3, source, Look.INPUT_WORDS);
    return at;
  }

  /// What the readings of one line have in common.
  private record Series(
      String equipment, Unit unit, String option, String evidence, String meter) {}

  /// Whether the readings of a parameter fit into columns.
  static boolean fits(List<Reading> readings) {
    return readings.stream().map(Reading::span).distinct().count() <= MOST_COLUMNS
        && readings.stream().map(Reading::span).allMatch(Span::isWholeDays);
  }

  /// The readings of a parameter, a line for each piece, a column for each run of days.
  void readings(
      Declaration.Monitored declared,
      List<String> combinations,
      List<Reading> readings,
      Corrections corrections,
      Windows windows,
      InputCells cells) {
    TreeSet<Span> spans = new TreeSet<>();
    Map<Series, Map<Span, Reading>> lines = new LinkedHashMap<>();
    Map<String, Boolean> seen = new HashMap<>();
    for (Reading reading : readings) {
      spans.add(reading.span());
      seen.put(reading.equipment(), true);
      lines
          .computeIfAbsent(
              new Series(
                  reading.equipment(),
                  reading.unit(),
                  reading.option(),
                  reading.evidence(),
                  reading.meter()),
              _ -> new HashMap<>())
          .put(reading.span(), reading);
    }
    if (spans.isEmpty()) {
      given.data().ifPresent(data -> spans.add(Span.of(data.period())));
    }
    for (String combination : combinations) {
      if (!seen.containsKey(combination)) {
        lines.put(
            new Series(combination, declared.unit(), declared.options().substring(0, 1), "", ""),
            Map.of());
      }
    }
    List<String> headings =
        new ArrayList<>(
            List.of(
                "Parameters\nパラメータ",
                "Units\n単位",
                "Monitoring option\nモニタリングオプション",
                "Meter\n計量器",
                "Source of data\nデータの出典",
                "Total\n合計"));
    spans.forEach(span -> headings.add(span.toString().replace("/", "/ ")));
    if (spans.isEmpty()) {
      headings.add(ReportInput.WHOLE_PERIOD);
    }
    head(declared, headings);
    new SeparateReadings(sheet(), declared, List.copyOf(spans), corrections, windows)
        .write(
            lines.entrySet().stream()
                .map(entry ->
                    new SeparateReadings.Line(
                        entry.getKey().equipment(),
                        entry.getKey().unit(),
                        entry.getKey().option(),
                        entry.getKey().evidence(),
                        entry.getKey().meter(),
                        entry.getValue()))
                .toList(),
            cells);
  }
}
