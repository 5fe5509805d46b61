package org.openjcm.workbook.filled;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;
import org.openjcm.workbook.xlsx.SheetCells;

/// Reads the lines of the report sheets: one reading per line of Table 1, one per column of a
/// separate sheet. Japanese: 報告シートの読み取り.
final class ReportReading {

  static final String PARAMETERS = "parameters";
  static final String VALUES = "monitored values";
  static final String UNITS = "units";
  static final String OPTION = "monitoring option";
  private static final String SOURCE = "source of data";
  private static final String METER = "meter";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String WHOLE_PERIOD = "monitoring period";

  private final Methodology methodology;
  private final Span period;
  private final FaultList faults;
  private final FilledCells forms;
  private final List<Reading> readings = new ArrayList<>();
  private final List<PeriodFact> facts = new ArrayList<>();

  ReportReading(Methodology methodology, Span period, FaultList faults) {
    this.methodology = methodology;
    this.period = period;
    this.faults = faults;
    this.forms = new FilledCells(faults);
  }

  List<Reading> readings() {
    return readings;
  }

  List<PeriodFact> facts() {
    return facts;
  }

  void table(FilledTable table) {
    for (int row : table.rows()) {
      String name = table.text(row, PARAMETERS);
      Optional<SheetCells.Value> value = table.value(row, VALUES);
      boolean elsewhere =
          value.map(SheetCells::text).filter(text -> text.startsWith("→")).isPresent();
      if (name.isEmpty() || elsewhere) {
        continue;
      }
      Optional<SymbolName> symbol = symbol(table, row, name);
      if (symbol.isPresent() && value.isPresent()) {
        line(table, row, symbol.get(), value.get());
      }
    }
  }

  private Optional<SymbolName> symbol(FilledTable table, int row, String name) {
    Optional<SymbolName> symbol = SymbolName.parse(name);
    Declaration declared =
        symbol.flatMap(one -> methodology.declaration(one.symbol())).orElse(null);
    boolean known =
        declared instanceof Declaration.Monitored
            || (declared instanceof Declaration.Fact fact && fact.perPeriod());
    if (!known) {
      faults.add(
          "unknown-symbol",
          table.sheet(),
          table.cell(row, PARAMETERS),
          words(
              "\"" + name + "\" is not monitored under " + methodology.reference() + ".",
              "「" + name + "」は" + methodology.reference() + "のモニタリング対象ではありません。"),
          Spelling.suggestion(
              symbol.map(SymbolName::symbol).orElse(name),
              methodology.declared(Declaration.Monitored.class).stream()
                  .map(Declaration::symbol)
                  .toList()));
      return Optional.empty();
    }
    return symbol;
  }

  private void line(FilledTable table, int row, SymbolName symbol, SheetCells.Value value) {
    Optional<Span> span =
        forms.span(
            table.sheet(),
            table.cell(row, FROM),
            table.text(row, FROM),
            table.text(row, TO),
            period);
    Declaration declared = methodology.declaration(symbol.symbol()).orElseThrow();
    String cell = table.cell(row, VALUES);
    if (declared instanceof Declaration.Fact fact) {
      fact(table, row, symbol, fact, SheetCells.text(value), span);
      return;
    }
    reading(table, row, symbol, (Declaration.Monitored) declared, value, cell, span);
  }

  private void fact(
      FilledTable table,
      int row,
      SymbolName symbol,
      Declaration.Fact fact,
      String category,
      Optional<Span> span) {
    if (!fact.has(category)) {
      faults.add(
          "unknown-category",
          table.sheet(),
          table.cell(row, VALUES),
          words(
              symbol.symbol() + " is never \"" + category + "\".",
              symbol.symbol() + "に「" + category + "」という区分はありません。"),
          Spelling.suggestion(
              category, fact.categories().stream().map(Declaration.Category::name).toList()));
    } else if (span.isPresent()) {
      facts.add(
          new PeriodFact(
              symbol.elements(),
              symbol.symbol(),
              span.get(),
              category,
              table.text(row, SOURCE),
              new Place(row + 1, table.column(VALUES) + 1)));
    }
  }

  private void reading(
      FilledTable table,
      int row,
      SymbolName symbol,
      Declaration.Monitored declared,
      SheetCells.Value value,
      String cell,
      Optional<Span> span) {
    Optional<BigDecimal> number = forms.number(table.sheet(), cell, value);
    Optional<Unit> unit =
        forms.unit(table.sheet(), table.cell(row, UNITS), table.text(row, UNITS), declared.unit());
    String option = option(table, row, declared);
    if (span.isPresent() && number.isPresent() && unit.isPresent() && !option.isEmpty()) {
      readings.add(
          new Reading(
              symbol.elements(),
              symbol.symbol(),
              span.get(),
              number.get(),
              unit.get(),
              option,
              table.text(row, SOURCE),
              table.text(row, METER),
              new Place(row + 1, table.column(PARAMETERS) + 1)));
    }
  }

  private String option(FilledTable table, int row, Declaration.Monitored declared) {
    String written = table.text(row, OPTION).replaceFirst("(?i)^option\\s+", "");
    if (written.length() == 1 && declared.options().contains(written)) {
      return written;
    }
    faults.add(
        "option-form",
        table.sheet(),
        table.cell(row, OPTION),
        words(
            "\"" + written + "\" is no monitoring option of " + declared.symbol() + ".",
            "「" + written + "」は" + declared.symbol() + "のモニタリングオプションではありません。"),
        words(
            "Choose one of " + String.join(", ", declared.options().split("")) + ".",
            String.join("、", declared.options().split("")) + "から選んでください。"));
    return "";
  }

  /// A section of a separate sheet: its readings stand in the columns of their days.
  void separate(FilledTable table) {
    for (Map.Entry<String, Integer> column : table.columns().entrySet()) {
      Optional<Span> span = heading(column.getKey());
      if (span.isPresent()) {
        for (int row : table.rows()) {
          column(table, row, column.getValue(), span.get());
        }
      }
    }
  }

  private Optional<Span> heading(String heading) {
    if (heading.equals(WHOLE_PERIOD)) {
      return Optional.of(period);
    }
    String[] ends = heading.split("/", -1);
    return ends.length == 2
        ? FilledCells.moment(ends[0].strip())
            .flatMap(first ->
                FilledCells.moment(ends[1].strip())
                    .filter(last -> !last.isBefore(first))
                    .map(last -> Span.days(first.toLocalDate(), last.toLocalDate())))
        : Optional.empty();
  }

  private void column(FilledTable table, int row, int column, Span span) {
    Optional<SheetCells.Value> value = table.sheet().at(row, column);
    String name = table.text(row, PARAMETERS);
    if (name.isEmpty() || value.isEmpty()) {
      return;
    }
    Optional<SymbolName> symbol = symbol(table, row, name);
    if (symbol.isPresent()
        && methodology.declaration(symbol.get().symbol()).orElseThrow()
            instanceof Declaration.Monitored declared) {
      String cell = table.sheet().address(row, column).local();
      reading(table, row, symbol.get(), declared, value.get(), cell, Optional.of(span));
    }
  }
}
