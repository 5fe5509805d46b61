package org.openjcm.workbook.draft;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.Standing;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;
import org.openjcm.workbook.layout.Unwritable;

/// `MRS(input)`: what was monitored, one line per reading, and the reductions. Japanese:
/// モニタリング報告シート(入力).
final class ReportInput {

  /// Stands where a reading is of the whole monitoring period, whatever that will be.
  static final String WHOLE_PERIOD = "monitoring period\nモニタリング期間";

  static final String PERIOD = "Monitoring period (first day, last day) / モニタリング期間(初日、最終日)";

  private final Given given;
  private final Elements elements;
  private final InputCells cells;
  private final SeparateSheet separate;
  private final SheetDraft sheet;
  private final Validations entries;
  private final Corrections corrections;
  private final Windows windows;
  private final Map<String, List<Reading>> readings = new HashMap<>();
  private final Map<String, List<PeriodFact>> facts = new HashMap<>();

  ReportInput(Given given, Elements elements, InputCells cells, SeparateSheet separate) {
    this.given = given;
    this.elements = elements;
    this.cells = cells;
    this.separate = separate;
    this.corrections = new Corrections(given.facts().corrections());
    this.windows = new Windows(given.facts(), given.data().map(data -> Span.of(data.period())));
    this.sheet =
        Heading.begin(
            SheetName.REPORT_INPUT,
            given,
            23,
            11,
            18,
            32,
            14,
            11,
            12,
            24,
            32,
            16,
            24,
            12,
            12,
            12,
            8);
    sheet.print(ReportLines.OFFICIAL);
    sheet.freezeColumns(3);
    this.entries = new Validations(sheet);
    for (Reading reading : given.data().map(MonitoringData::readings).orElse(List.of())) {
      if (BigDecimal.valueOf(reading.value().doubleValue()).compareTo(reading.value()) != 0) {
        throw tooManyDigits(reading);
      }
      readings.computeIfAbsent(reading.parameter(), _ -> new ArrayList<>()).add(reading);
    }
    for (PeriodFact fact : given.data().map(MonitoringData::facts).orElse(List.of())) {
      facts
          .computeIfAbsent(
              ProjectTable.name(fact.symbol(), fact.equipment()), _ -> new ArrayList<>())
          .add(fact);
    }
  }

  SheetDraft draft() {
    return sheet;
  }

  void write(ProjectTable project, InputCells plan) {
    sheet.line();
    sheet.words(0, PERIOD, Look.TEXT);
    sheet.words(1, "", Look.TEXT);
    sheet.merge(0, 1);
    Optional<Span> period = given.data().map(data -> Span.of(data.period()));
    Address first = day(2, period, true);
    Address last = day(3, period, false);
    sheet.line();
    sheet.banner(
        "Table 1: Parameters monitored ex post / 表1: 事後にモニタリングしたパラメータ",
        Look.SECTION,
        ReportLines.OFFICIAL);
    Heading.columns(sheet, ReportLines.LETTERS, ReportLines.HEADINGS);
    ReportLines lines =
        new ReportLines(
            given,
            sheet,
            entries,
            first,
            last,
            given.facts().corrections().isEmpty() ? Look.INPUT_WORDS : Look.TEXT);
    int point = 0;
    for (Declaration.Monitored declared :
        given.methodology().declared(Declaration.Monitored.class)) {
      parameter(lines, ++point, declared);
    }
    for (Declaration.Fact fact : given.methodology().declared(Declaration.Fact.class)) {
      if (fact.perPeriod()) {
        fact(lines, ++point, fact);
      }
    }
    project.show(sheet, plan);
    entries.done();
  }

  private Address day(int column, Optional<Span> period, boolean first) {
    Address at =
        sheet.put(
            column,
            period
                .<Content>map(span -> new Content.Day(first ? span.first() : span.last()))
                .orElse(Content.BLANK),
            period.isPresent() ? Look.DAY : Look.INPUT_DAY);
    if (period.isEmpty()) {
      entries.day(at);
    }
    return at;
  }

  private void parameter(ReportLines lines, int point, Declaration.Monitored declared) {
    List<Reading> all = readings.getOrDefault(declared.symbol(), List.of());
    List<Standing> standings = elements.combinations(elements.withoutTime(declared));
    boolean withTime = declared.indices().size() > elements.withoutTime(declared).size();
    if (standings.size() > SeparateSheet.LIMIT && !withTime && SeparateSheet.fits(all)) {
      List<String> combinations =
          standings.stream()
              .map(one -> String.join(",", declared.indices().stream().map(one::element).toList()))
              .toList();
      separate.readings(declared, combinations, all, corrections, windows, cells);
      lines.elsewhere(point, declared);
      return;
    }
    Map<String, List<Reading>> byName = new HashMap<>();
    all.forEach(one ->
        byName
            .computeIfAbsent(
                ProjectTable.name(one.parameter(), one.equipment()), _ -> new ArrayList<>())
            .add(one));
    for (Standing standing : standings) {
      line(lines, point, declared, standing, byName);
    }
  }

  private void line(
      ReportLines lines,
      int point,
      Declaration.Monitored declared,
      Standing standing,
      Map<String, List<Reading>> readings) {
    List<String> without = elements.withoutTime(declared);
    String name = Elements.name(declared.symbol(), without, standing);
    List<String> pieces = without.stream().map(standing::element).toList();
    List<Reading> of = readings.getOrDefault(name, List.of());
    if (of.isEmpty() && windows.isIdle(declared, pieces)) {
      lines.idle(point, declared, name);
      cells.idle(name);
      return;
    }
    for (Reading reading : of) {
      ReportLines.Cells line =
          lines.reading(
              point,
              declared,
              name,
              Optional.of(reading),
              Optional.of(reading.span()),
              Optional.empty());
      cells.monitored(
          name,
          InputCell.ofReading(
                  line.value(),
                  reading.unit(),
                  declared.unit(),
                  Optional.of(reading.span()),
                  corrections.of(reading.meter(), reading.span()))
              .counting(line.days()));
    }
    if (of.isEmpty()) {
      Optional<Span> window = windows.of(declared, pieces);
      ReportLines.Cells line =
          lines.reading(point, declared, name, Optional.empty(), window, windows.limiting(pieces));
      cells.monitored(
          name,
          InputCell.ofReading(
                  line.value(), declared.unit(), declared.unit(), window, BigDecimal.ONE)
              .counting(line.days()));
    }
  }

  private void fact(ReportLines lines, int point, Declaration.Fact fact) {
    Optional<Span> period = given.data().map(data -> Span.of(data.period()));
    for (Standing standing : elements.combinations(elements.withoutTime(fact))) {
      String name = Elements.name(fact.symbol(), elements.withoutTime(fact), standing);
      List<PeriodFact> of = facts.getOrDefault(name, List.of());
      for (PeriodFact one : of) {
        Optional<Span> span = Optional.of(one.span());
        cells.fact(name, lines.fact(point, fact, name, Optional.of(one), span), span);
      }
      if (of.isEmpty()) {
        cells.fact(name, lines.fact(point, fact, name, Optional.empty(), period), period);
      }
    }
  }

  /// Table 3 and the legend, when the whole tonnes have their cell.
  ///
  /// @param vintages the cells of the whole tonnes of each calendar year, where there are several
  void finish(Address wholeTonnes, Map<Integer, Address> vintages) {
    sheet.line();
    sheet.banner(
        "Table 3: CO2 emission reductions of the monitoring period / 表3: モニタリング期間のCO2排出削減量",
        Look.SECTION,
        ReportLines.OFFICIAL);
    sheet.line();
    sheet.words(2, "(a) Monitoring period\nモニタリング期間", Look.HEADING);
    sheet.words(3, "(b) CO2 emission reductions\nCO2排出削減量", Look.HEADING);
    sheet.words(4, "ER", Look.HEADING);
    sheet.words(5, "Units\n単位", Look.HEADING);
    sheet.line();
    sheet.words(2, given.data().map(data -> data.period().toString()).orElse(""), Look.SYMBOL);
    sheet.words(3, "whole tonnes of the period\n期間の整数トン", Look.TEXT);
    sheet.put(4, Content.live(() -> wholeTonnes.seenFrom(sheet.name())), Look.WHOLE);
    sheet.words(5, "tCO2/p", Look.SYMBOL);
    vintages.forEach((year, cell) -> {
      sheet.line();
      sheet.words(2, year.toString(), Look.SYMBOL);
      sheet.words(3, "of which in this calendar year\nうち当該暦年分", Look.TEXT);
      sheet.put(4, Content.live(() -> cell.seenFrom(sheet.name())), Look.WHOLE);
      sheet.words(5, "tCO2/p", Look.SYMBOL);
    });
    Remarks.legend(sheet, ReportLines.OFFICIAL);
  }

  private static Unwritable tooManyDigits(Reading reading) {
    String name = ProjectTable.name(reading.parameter(), reading.equipment());
    return new Unwritable(
        words(
            "%s of %s has more digits than a spreadsheet can hold: %s."
                .formatted(name, reading.span(), reading.value().toPlainString()),
            "%sの%sの値は桁数が多く、表計算ソフトでは保持できません: %s"
                .formatted(name, reading.span(), reading.value().toPlainString())),
        words(
            "Give at most 15 significant digits, as the meter shows them.",
            "計量器の表示どおり、有効数字15桁以内で書いてください。"));
  }
}
