package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Passage;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.FormulaText;
import org.openjcm.workbook.formula.Standing;
import org.openjcm.workbook.formula.TableCells;
import org.openjcm.workbook.formula.Terms;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.Run;
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
          "Check\n確認",
          "",
          "Formula, remarks\n数式・備考");

  private final Given given;
  private final Purpose purpose;
  private final Elements elements;
  private final SheetDraft sheet;
  private final Map<String, Address> cells = new HashMap<>();
  private final FormulaText formulas;
  private final TermLines terms;
  private final DefaultValues defaults;
  private final InputLines inputs;
  private Map<Integer, Address> vintages = Map.of();
  private Optional<Run> checks = Optional.empty();

  /// @param inputs the readings or the estimates, and the facts stated with them
  /// @param plan what is fixed for the project
  CalculationSheet(
      Given given, Purpose purpose, Elements elements, InputCells inputs, InputCells plan) {
    this.given = given;
    this.purpose = purpose;
    this.elements = elements;
    this.sheet =
        Heading.begin(purpose.name(), purpose.tab(), given, 42, 22, 20, 13, 26, 16, 10, 48);
    sheet.calculate();
    Terms lines = new Terms();
    TableCells tables = new TableCells();
    this.defaults = new DefaultValues(given, sheet, tables);
    this.formulas =
        new FormulaText(
            given.methodology(), elements, lines, tables, given.guard(), purpose.tab(), this::cell);
    this.terms = new TermLines(sheet, elements, lines, formulas);
    this.inputs =
        new InputLines(given, elements, inputs, plan, sheet, cells, defaults, formulas, purpose);
  }

  SheetDraft draft() {
    return sheet;
  }

  Address cell(String name) {
    Address cell = cells.get(name);
    if (cell == null) {
      throw new IllegalStateException("no cell " + name);
    }
    return cell;
  }

  /// The cells of the whole tonnes of each calendar year; none where the period lies in one.
  Map<Integer, Address> vintages() {
    return vintages;
  }

  /// Writes the sheet.
  ///
  /// @param parts the sheets of the parts of the period, where it lies in several calendar years
  void write(List<CalculationSheet> parts) {
    purpose
        .about()
        .ifPresent(about -> sheet.banner(Heading.both(about), Look.NOTICE, HEADINGS.size()));
    int heading = sheet.line();
    for (int column = 0; column < HEADINGS.size(); column++) {
      sheet.words(column, HEADINGS.get(column), Look.HEADING);
    }
    sheet.freezeHere();
    sheet.repeatFrom(heading);
    Set<String> reference = parts(Methodology.REFERENCE_EMISSIONS);
    Set<String> project = parts(Methodology.PROJECT_EMISSIONS);
    section("1. Calculations for emission reductions / 1. 排出削減量の計算");
    Supplier<WholeTonnes> tonnes = () -> new WholeTonnes(given, this, checks.orElseThrow());
    if (!purpose.isPart()) {
      WholeTonnes.write(sheet, given, tonnes, purpose.known(), cells);
    }
    for (Passage passage : given.methodology().inOrder()) {
      if (!reference.contains(passage.symbol()) && !project.contains(passage.symbol())) {
        computed(passage);
      }
    }
    checks = Optional.of(inputs.write());
    section("3. Calculations for reference emissions / 3. リファレンス排出量の計算");
    given.methodology().inOrder().reversed().stream()
        .filter(one -> reference.contains(one.symbol()))
        .forEach(this::computed);
    section("4. Calculations of the project emissions / 4. プロジェクト排出量の計算");
    given.methodology().inOrder().reversed().stream()
        .filter(one -> project.contains(one.symbol()) && !reference.contains(one.symbol()))
        .forEach(this::computed);
    if (!parts.isEmpty()) {
      vintages = vintageLines().write(parts.stream().map(CalculationSheet::part).toList());
    }
    defaults.write();
    for (Declaration.Default one : given.methodology().declared(Declaration.Default.class)) {
      cells.put(one.symbol(), defaults.of(one.symbol()));
    }
  }

  private VintageLines vintageLines() {
    return new VintageLines(
        sheet,
        cell(Methodology.EMISSION_REDUCTIONS),
        cell(WholeTonnes.NAME),
        given.guard().decimals(),
        purpose.known());
  }

  private VintageLines.Part part() {
    return new VintageLines.Part(elements.whole(), cell(Methodology.EMISSION_REDUCTIONS));
  }

  private void section(String title) {
    sheet.line();
    sheet.banner(title, Look.SECTION, HEADINGS.size());
  }

  private Optional<BigDecimal> known(String name) {
    return Optional.ofNullable(purpose.known().get(name));
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
      sheet.words(5, "", Look.TEXT);
      sheet.words(6, "", Look.TEXT);
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
}
