package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Passage;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.FormulaText;
import org.openjcm.workbook.formula.Guard;
import org.openjcm.workbook.formula.Standing;
import org.openjcm.workbook.formula.TableCells;
import org.openjcm.workbook.formula.Terms;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// `MPS(calc_process)` and `MRS(calc_process)`: live formulas only, in the fixed order of the
/// official form. Japanese: 計算過程シート.
final class CalculationSheet {

  static final List<String> HEADINGS =
      List.of(
          "Item\n項目",
          "Fuel type, piece\n燃料種別・設備",
          "Value\n値",
          "Units\n単位",
          "Parameter\nパラメータ",
          "",
          "",
          "Formula, remarks\n数式・備考");

  private final Given given;
  private final Elements elements;
  private final InputCells inputs;
  private final InputCells plan;
  private final SheetDraft sheet;
  private final Map<String, Address> cells = new HashMap<>();
  private final Map<String, BigDecimal> known;
  private final FormulaText formulas;
  private final TermLines terms;
  private final DefaultValues defaults;

  /// @param inputs the readings or the estimates, and the facts stated with them
  /// @param plan what is fixed for the project
  CalculationSheet(
      Given given, SheetName name, Elements elements, InputCells inputs, InputCells plan) {
    this.given = given;
    this.elements = elements;
    this.inputs = inputs;
    this.plan = plan;
    this.sheet = Heading.begin(name, given, 46, 20, 20, 14, 24, 12, 12, 60);
    this.known = name == SheetName.REPORT_CALCULATION ? given.known() : Map.of();
    Terms lines = new Terms();
    TableCells tables = new TableCells();
    this.defaults = new DefaultValues(given, sheet, tables);
    this.formulas =
        new FormulaText(
            given.methodology(), elements, lines, tables, given.guard(), name.tab(), this::cell);
    this.terms = new TermLines(sheet, elements, lines, formulas);
  }

  SheetDraft draft() {
    return sheet;
  }

  private Address cell(String name) {
    Address cell = cells.get(name);
    if (cell == null) {
      cell = inputs.fact(name).or(() -> plan.fact(name)).orElse(null);
    }
    if (cell == null) {
      throw new IllegalStateException("no cell " + name);
    }
    return cell;
  }

  /// Writes the sheet and gives the cell of the whole tonnes.
  Address write() {
    sheet.line();
    for (int column = 0; column < HEADINGS.size(); column++) {
      sheet.words(column, HEADINGS.get(column), Look.HEADING);
    }
    sheet.freezeHere();
    Set<String> reference = parts(Methodology.REFERENCE_EMISSIONS);
    Set<String> project = parts(Methodology.PROJECT_EMISSIONS);
    section("1. Calculations for emission reductions / 1. 排出削減量の計算");
    sheet.line();
    sheet.words(0, "Emission reductions, whole tonnes\n排出削減量(整数トン)", Look.TEXT);
    sheet.words(1, "", Look.SYMBOL);
    Address whole =
        sheet.put(2, new Content.Live(this::wholeTonnes, known("ER_whole")), Look.WHOLE);
    sheet.words(3, "tCO2/p", Look.SYMBOL);
    sheet.words(4, "ER_whole", Look.SYMBOL);
    String rule = given.rule("rounding", "down");
    sheet.words(
        7,
        "rounding: %s; guard scale: %d decimals\n端数処理: %s、丸め前に小数%d桁に丸め"
            .formatted(rule, given.guard().decimals(), rule, given.guard().decimals()),
        Look.TEXT);
    for (Passage passage : given.methodology().inOrder()) {
      if (!reference.contains(passage.symbol()) && !project.contains(passage.symbol())) {
        computed(passage);
      }
    }
    section("2. Selected default values, etc. / 2. 選択した既定値等");
    selected();
    section("Monitored parameters / モニタリングパラメータ");
    monitored();
    section("3. Calculations for reference emissions / 3. リファレンス排出量の計算");
    given.methodology().inOrder().reversed().stream()
        .filter(one -> reference.contains(one.symbol()))
        .forEach(this::computed);
    section("4. Calculations of the project emissions / 4. プロジェクト排出量の計算");
    given.methodology().inOrder().reversed().stream()
        .filter(one -> project.contains(one.symbol()) && !reference.contains(one.symbol()))
        .forEach(this::computed);
    defaults.write();
    for (Declaration.Default one : given.methodology().declared(Declaration.Default.class)) {
      cells.put(one.symbol(), defaults.of(one.symbol()));
    }
    return whole;
  }

  private void section(String title) {
    sheet.line();
    sheet.banner(title, Look.SECTION, HEADINGS.size());
  }

  private Optional<BigDecimal> known(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /// Reference emissions down, project emissions up, or the difference once; never below zero.
  private String wholeTonnes() {
    String er = cell(Methodology.EMISSION_REDUCTIONS).local();
    String re = cell(Methodology.REFERENCE_EMISSIONS).local();
    String pe = cell(Methodology.PROJECT_EMISSIONS).local();
    return switch (given.rule("rounding", "down")) {
      case "nearest" -> "MAX(0,%s)".formatted(whole(er, RoundingMode.HALF_UP));
      case "conservative" ->
          "IF(ROUND(%s,%d)<0,0,MAX(0,%s-(%s)))"
              .formatted(
                  er,
                  given.guard().decimals(),
                  whole(re, RoundingMode.FLOOR),
                  whole(pe, RoundingMode.CEILING));
      default -> "MAX(0,%s)".formatted(whole(er, RoundingMode.FLOOR));
    };
  }

  private String whole(String cell, RoundingMode mode) {
    return Guard.written(cell, 0, mode, given.guard());
  }

  /// A symbol and every computed symbol it is made of.
  private Set<String> parts(String symbol) {
    Set<String> found = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(symbol));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (!found.add(next)) {
        continue;
      }
      given.methodology().inOrder().stream()
          .filter(one -> one.symbol().equals(next))
          .flatMap(one -> Parts.within(one.statement().formula()).stream())
          .filter(Expression.Reference.class::isInstance)
          .map(part -> ((Expression.Reference) part).symbol())
          .filter(this::isComputed)
          .forEach(open::add);
    }
    return found;
  }

  private boolean isComputed(String symbol) {
    return given.methodology().declaration(symbol).orElse(null) instanceof Declaration.Computed;
  }

  private void computed(Passage passage) {
    Declaration declared = given.methodology().declaration(passage.symbol()).orElseThrow();
    Expression formula = passage.statement().formula();
    List<String> indices = passage.statement().target().indices();
    String text = passage.statement().text();
    for (Standing standing : elements.combinations(indices)) {
      String name = Elements.name(passage.symbol(), indices, standing);
      sheet.line();
      sheet.words(0, Heading.lines(declared.description()), Look.TEXT);
      sheet.words(1, at(indices, standing), Look.SYMBOL);
      cells.put(
          name,
          sheet.put(
              2,
              new Content.Live(() -> formulas.of(formula, standing), known(name)),
              indices.isEmpty() ? Look.RESULT : Look.VALUE));
      unitAndName(declared, name);
      sheet.words(7, text, Look.TEXT);
      text = "";
      terms.write(formula, standing, passage.symbol());
    }
  }

  private void unitAndName(Declaration declared, String name) {
    sheet.words(
        3,
        declared instanceof Declaration.Quantity quantity ? quantity.unit().toString() : "—",
        Look.SYMBOL);
    sheet.words(4, name, Look.SYMBOL);
  }

  private static String at(List<String> indices, Standing standing) {
    return String.join(", ", indices.stream().map(standing::element).toList());
  }

  private void selected() {
    for (Declaration.Default one : given.methodology().declared(Declaration.Default.class)) {
      sheet.line();
      sheet.words(0, Heading.lines(one.description()), Look.TEXT);
      sheet.words(1, "", Look.SYMBOL);
      sheet.put(2, Content.live(() -> defaults.of(one.symbol()).local()), Look.VALUE);
      unitAndName(one, one.symbol());
      sheet.words(
          7,
          given.isMarked(one.constant()) ? "unverified: see the list below / 未確認: 下の一覧を参照" : "",
          Look.TEXT);
    }
    for (Declaration.FixedExAnte one :
        given.methodology().declared(Declaration.FixedExAnte.class)) {
      for (Standing standing : elements.combinations(one.indices())) {
        String name = Elements.name(one.symbol(), one.indices(), standing);
        InputCell input = plan.fixed(name).orElseThrow();
        sheet.line();
        sheet.words(0, Heading.lines(one.description()), Look.TEXT);
        sheet.words(1, at(one.indices(), standing), Look.SYMBOL);
        cells.put(
            name,
            sheet.put(
                2,
                new Content.Live(
                    () -> input.at().seenFrom(sheet.name()) + input.factor(), known(name)),
                Look.VALUE));
        unitAndName(one, name);
      }
    }
  }

  private void monitored() {
    StandIns standIns = new StandIns(given);
    for (Declaration.Monitored one : given.methodology().declared(Declaration.Monitored.class)) {
      for (Standing standing : elements.combinations(one.indices())) {
        String name = Elements.name(one.symbol(), one.indices(), standing);
        List<String> without = elements.withoutTime(one);
        List<InputCell> of = inputs.monitored(Elements.name(one.symbol(), without, standing));
        List<String> pieces = without.stream().map(standing::element).toList();
        sheet.line();
        sheet.words(0, Heading.lines(one.description()), Look.TEXT);
        sheet.words(1, at(one.indices(), standing), Look.SYMBOL);
        cells.put(
            name,
            sheet.put(
                2,
                new Content.Live(
                    () ->
                        new MonitoredText(
                                one,
                                of,
                                elements.time(one, standing),
                                standIns.of(
                                    one, pieces, of, symbol -> cell(symbol).seenFrom(sheet.name())),
                                sheet.name())
                            .text(),
                    known(name)),
                Look.VALUE));
        unitAndName(one, name);
      }
    }
  }
}
