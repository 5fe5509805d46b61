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
  private final Map<String, List<Reading>> readings = new HashMap<>();
  private final Map<String, List<PeriodFact>> facts = new HashMap<>();

  ReportInput(Given given, Elements elements, InputCells cells, SeparateSheet separate) {
    this.given = given;
    this.elements = elements;
    this.cells = cells;
    this.separate = separate;
    this.corrections = new Corrections(given.facts().corrections());
    this.sheet =
        Heading.begin(
            SheetName.REPORT_INPUT,
            given,
            25,
            12,
            20,
            38,
            16,
            12,
            12,
            28,
            38,
            20,
            30,
            13,
            13,
            12,
            9);
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
    Address first = day(2, given.data().map(data -> Span.of(data.period())), true);
    Address last = day(3, given.data().map(data -> Span.of(data.period())), false);
    sheet.line();
    sheet.banner(
        "Table 1: Parameters monitored ex post / 表1: 事後にモニタリングしたパラメータ",
        Look.SECTION,
        ReportLines.HEADINGS.size());
    Heading.columns(sheet, ReportLines.LETTERS, ReportLines.HEADINGS);
    ReportLines lines = new ReportLines(sheet, entries, first, last);
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
            Look.INPUT_DAY);
    entries.day(at);
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
      separate.readings(declared, combinations, all, corrections, cells);
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
      String name = Elements.name(declared.symbol(), elements.withoutTime(declared), standing);
      List<Reading> of = byName.getOrDefault(name, List.of());
      for (Reading reading : of) {
        ReportLines.Cells line = lines.reading(point, declared, name, Optional.of(reading));
        cells.monitored(
            name,
            new InputCell(
                line.value(),
                reading.unit(),
                declared.unit(),
                Optional.of(reading.span()),
                corrections.of(reading.meter(), reading.span()),
                Optional.of(line.days()),
                true));
      }
      if (of.isEmpty()) {
        ReportLines.Cells line = lines.reading(point, declared, name, Optional.empty());
        cells.monitored(
            name,
            new InputCell(
                line.value(),
                declared.unit(),
                declared.unit(),
                given.data().map(data -> Span.of(data.period())),
                BigDecimal.ONE,
                Optional.of(line.days()),
                false));
      }
    }
  }

  private void fact(ReportLines lines, int point, Declaration.Fact fact) {
    for (Standing standing : elements.combinations(elements.withoutTime(fact))) {
      String name = Elements.name(fact.symbol(), elements.withoutTime(fact), standing);
      List<PeriodFact> of = facts.getOrDefault(name, List.of());
      for (PeriodFact one : of) {
        Address at = lines.fact(point, fact, name, Optional.of(one));
        for (Standing time : elements.combinations(fact.indices())) {
          String timed = Elements.name(fact.symbol(), fact.indices(), time);
          if (Elements.name(fact.symbol(), elements.withoutTime(fact), time).equals(name)
              && touches(fact, time, one)) {
            cells.fact(timed, at);
          }
        }
      }
      if (of.isEmpty()) {
        cells.fact(name, lines.fact(point, fact, name, Optional.empty()));
      }
    }
  }

  private boolean touches(Declaration.Fact fact, Standing time, PeriodFact stated) {
    return fact.indices().stream()
        .filter(elements::isTime)
        .findFirst()
        .map(index -> elements.span(index, time.element(index)))
        .or(() -> given.data().map(data -> Span.of(data.period())))
        .filter(stated.span()::touches)
        .isPresent();
  }

  /// Table 3 and the legend, when the whole tonnes have their cell.
  void finish(Optional<Address> wholeTonnes) {
    sheet.line();
    sheet.banner(
        "Table 3: CO2 emission reductions of the monitoring period / 表3: モニタリング期間のCO2排出削減量",
        Look.SECTION,
        ReportLines.HEADINGS.size());
    sheet.line();
    sheet.words(2, "(a) Monitoring period\nモニタリング期間", Look.HEADING);
    sheet.words(3, "(b) CO2 emission reductions\nCO2排出削減量", Look.HEADING);
    sheet.words(4, "ER", Look.HEADING);
    sheet.words(5, "Units\n単位", Look.HEADING);
    sheet.line();
    sheet.words(2, given.data().map(data -> data.period().toString()).orElse(""), Look.SYMBOL);
    sheet.words(3, "whole tonnes of the period\n期間の整数トン", Look.TEXT);
    sheet.put(
        4,
        wholeTonnes
            .map(cell -> Content.live(() -> cell.seenFrom(sheet.name())))
            .orElse(Content.words("—")),
        Look.WHOLE);
    sheet.words(5, "tCO2/p", Look.SYMBOL);
    Vintages.write(sheet, given);
    Remarks.legend(sheet, ReportLines.HEADINGS.size());
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
