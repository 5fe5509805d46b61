package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.FormulaText;
import org.openjcm.workbook.formula.Standing;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.Run;
import org.openjcm.workbook.layout.SheetDraft;

/// The lines of a calculation sheet that take what was entered: default values, fixed values, facts
/// and monitored values. Beside each stands whether it is missing, or is entered where the
/// methodology does not ask for it. Japanese: 入力値の行.
final class InputLines {

  /// The column that says what is wrong with an input.
  static final int CHECK = 5;

  private static final String MISSING = "\"missing / 未記入\"";
  private static final String NOT_ASKED = "\"leave empty / 記入不要\"";
  private static final String NOT_KNOWN = "\"choose / 要選択\"";

  private final Given given;
  private final Elements elements;
  private final InputCells inputs;
  private final InputCells plan;
  private final SheetDraft sheet;
  private final Map<String, Address> cells;
  private final DefaultValues defaults;
  private final FormulaText formulas;
  private final Purpose purpose;
  private final MonitoredLine monitoredLine;

  InputLines(
      Given given,
      Elements elements,
      InputCells inputs,
      InputCells plan,
      SheetDraft sheet,
      Map<String, Address> cells,
      DefaultValues defaults,
      FormulaText formulas,
      Purpose purpose) {
    this.given = given;
    this.elements = elements;
    this.inputs = inputs;
    this.plan = plan;
    this.sheet = sheet;
    this.cells = cells;
    this.defaults = defaults;
    this.formulas = formulas;
    this.purpose = purpose;
    this.monitoredLine = new MonitoredLine(given, elements, purpose, sheet.name());
  }

  /// Writes both sections and gives the cells that say what is wrong.
  Run write() {
    section("2. Selected default values, etc. / 2. 選択した既定値等");
    int first = sheet.lines().size();
    defaults();
    given.methodology().declared(Declaration.FixedExAnte.class).forEach(this::fixed);
    for (Declaration.Fact fact : given.methodology().declared(Declaration.Fact.class)) {
      if (!fact.perPeriod()) {
        fact(fact, plan);
      }
    }
    section("Monitored parameters / モニタリングパラメータ");
    given.methodology().declared(Declaration.Monitored.class).forEach(this::monitored);
    for (Declaration.Fact fact : given.methodology().declared(Declaration.Fact.class)) {
      if (fact.perPeriod()) {
        fact(fact, inputs);
      }
    }
    return new Run(
        new Address(sheet.name(), CHECK, first),
        new Address(sheet.name(), CHECK, sheet.lines().size() - 1));
  }

  private void section(String title) {
    sheet.line();
    sheet.banner(title, Look.SECTION, CalculationSheet.HEADINGS.size());
  }

  private void defaults() {
    for (Declaration.Default one : given.methodology().declared(Declaration.Default.class)) {
      sheet.line();
      sheet.words(0, Heading.lines(one.description()), Look.TEXT);
      sheet.words(1, "", Look.SYMBOL);
      sheet.put(2, Content.live(() -> defaults.of(one.symbol()).local()), Look.VALUE);
      sheet.words(3, one.unit().toString(), Look.SYMBOL);
      sheet.words(4, one.symbol(), Look.SYMBOL);
      sheet.words(CHECK, "", Look.TEXT);
      sheet.words(6, "", Look.TEXT);
      sheet.words(
          7,
          given.isMarked(one.constant()) ? "unverified: see the list below / 未確認: 下の一覧を参照" : "",
          Look.TEXT);
    }
  }

  private void fixed(Declaration.FixedExAnte one) {
    for (Standing standing : elements.combinations(one.indices())) {
      String name = Elements.name(one.symbol(), one.indices(), standing);
      InputCell input = plan.fixed(name).orElseThrow();
      line(
          one,
          one.indices(),
          standing,
          () -> {
            String cell = input.at().seenFrom(sheet.name());
            return "IF(" + cell + "=\"\",NA()," + cell + input.factor() + ")";
          },
          () -> {
            String blank =
                "IF(" + input.at().seenFrom(sheet.name()) + "=\"\"," + MISSING + ",\"\")";
            return one.when()
                .map(when -> formulas.condition(when, standing))
                .map(asked -> "IFERROR(IF(%s,%s,\"\"),%s)".formatted(asked, blank, MISSING))
                .orElse(blank);
          },
          one.unit().toString(),
          Look.VALUE);
    }
  }

  private void fact(Declaration.Fact fact, InputCells from) {
    for (Standing standing : elements.combinations(fact.indices())) {
      String name = Elements.name(fact.symbol(), elements.withoutTime(fact), standing);
      Optional<Span> time =
          fact.indices().stream()
              .filter(elements::isTime)
              .findFirst()
              .map(index -> elements.span(index, standing.element(index)))
              .or(elements::calculated);
      List<Address> stated =
          from.facts(name).stream()
              .filter(one ->
                  one.span().isEmpty() || time.isEmpty() || one.span().get().touches(time.get()))
              .map(InputCells.StatedFact::at)
              .toList();
      boolean timed = fact.indices().stream().anyMatch(elements::isTime);
      List<Address> counted = timed && !stated.isEmpty() ? stated.subList(0, 1) : stated;
      line(
          fact,
          fact.indices(),
          standing,
          () -> category(fact, counted, counted.isEmpty() ? "" : see(counted.getFirst()), "NA()"),
          () -> category(fact, counted, "\"\"", NOT_KNOWN),
          "—",
          Look.SYMBOL);
    }
  }

  private String see(Address cell) {
    return cell.seenFrom(sheet.name());
  }

  /// One formula when a category that exists is stated, and everywhere the same; else another.
  private String category(
      Declaration.Fact fact, List<Address> stated, String known, String otherwise) {
    if (stated.isEmpty()) {
      return otherwise;
    }
    String first = see(stated.getFirst());
    List<String> questions = new ArrayList<>();
    questions.add(
        fact.categories().stream()
            .map(one -> first + "=\"" + one.name() + "\"")
            .collect(Collectors.joining(",", "OR(", ")")));
    stated.stream().skip(1).forEach(other -> questions.add(first + "=" + see(other)));
    return "IF(AND(" + String.join(",", questions) + ")," + known + "," + otherwise + ")";
  }

  private void monitored(Declaration.Monitored one) {
    for (Standing standing : elements.combinations(one.indices())) {
      List<String> without = elements.withoutTime(one);
      String name = Elements.name(one.symbol(), without, standing);
      Supplier<MonitoredLine.Formulas> texts =
          () ->
              monitoredLine.of(
                  one,
                  standing,
                  inputs.monitored(name),
                  inputs.isIdle(name),
                  one.when().map(when -> formulas.condition(when, standing)),
                  symbol -> see(cell(symbol)));
      line(
          one,
          one.indices(),
          standing,
          () -> texts.get().value(),
          () -> texts.get().check(MISSING, NOT_ASKED),
          one.unit().toString(),
          Look.VALUE);
    }
  }

  private Address cell(String name) {
    Address cell = cells.get(name);
    if (cell == null) {
      throw new IllegalStateException("no cell " + name);
    }
    return cell;
  }

  private void line(
      Declaration declared,
      List<String> indices,
      Standing standing,
      Supplier<String> value,
      Supplier<String> check,
      String unit,
      Look look) {
    String name = Elements.name(declared.symbol(), indices, standing);
    sheet.line();
    sheet.words(0, Heading.lines(declared.description()), Look.TEXT);
    sheet.words(
        1, String.join(", ", indices.stream().map(standing::element).toList()), Look.SYMBOL);
    Optional<BigDecimal> known = Optional.ofNullable(purpose.known().get(name));
    cells.put(name, sheet.put(2, new Content.Live(value, known), look));
    sheet.words(3, unit, Look.SYMBOL);
    sheet.words(4, name, Look.SYMBOL);
    if (purpose.isPart()) {
      sheet.words(CHECK, "", Look.TEXT);
    } else {
      sheet.put(CHECK, Content.live(check), Look.CHECK);
    }
    sheet.words(6, "", Look.TEXT);
    String remark =
        switch (declared) {
          case Declaration.Monitored one -> Remarks.of(one);
          case Declaration.FixedExAnte one -> Remarks.when(one.when());
          default -> "";
        };
    sheet.words(7, remark, Look.TEXT);
  }
}
