package org.openjcm.workbook.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Unit;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.Standing;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// Table 2: the parameters fixed ex ante and the facts of the project. In the report they are shown
/// again, as the plan has them. Japanese: 表2 事前に固定するプロジェクト固有パラメータ.
final class ProjectTable {

  static final String TITLE =
      "Table 2: Project-specific parameters to be fixed ex ante / 表2: 事前に固定するプロジェクト固有のパラメータ";
  static final List<String> HEADINGS =
      List.of(
          "Parameters\nパラメータ",
          "Description of data\nデータの内容",
          "Estimated Values\n推定値",
          "Units\n単位",
          "Source of data\nデータの出典",
          "Other comments\nその他");
  private static final List<String> LETTERS = List.of("(a)", "(b)", "(c)", "(d)", "(e)", "(f)");

  private final Given given;
  private final Elements elements;
  private final SeparateSheet separate;
  private final Map<String, ProjectFacts.FixedValue> fixed = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();

  ProjectTable(Given given, Elements elements, SeparateSheet separate) {
    this.given = given;
    this.elements = elements;
    this.separate = separate;
    given.facts().fixed().forEach(one -> fixed.put(name(one.symbol(), one.equipment()), one));
    given
        .facts()
        .facts()
        .forEach(one -> facts.put(name(one.symbol(), one.equipment()), one.category()));
  }

  /// `EG[PV1]`, `FC[B1,diesel]`, `EF_elec`.
  static String name(String symbol, String elements) {
    return elements.isEmpty() ? symbol : symbol + "[" + elements.replace(" ", "") + "]";
  }

  Optional<ProjectFacts.FixedValue> fixed(String name) {
    return Optional.ofNullable(fixed.get(name));
  }

  String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  private boolean isEmpty() {
    return given.methodology().declared(Declaration.FixedExAnte.class).isEmpty()
        && given.methodology().declared(Declaration.Fact.class).stream()
            .allMatch(Declaration.Fact::perPeriod);
  }

  private void head(SheetDraft sheet) {
    sheet.line();
    sheet.banner(TITLE, Look.SECTION, PlanInput.HEADINGS.size());
    sheet.line();
    for (int at = 0; at < LETTERS.size(); at++) {
      sheet.words(at + 1, LETTERS.get(at), Look.HEADING);
    }
    sheet.line();
    for (int at = 0; at < HEADINGS.size(); at++) {
      sheet.words(at + 1, HEADINGS.get(at), Look.HEADING);
    }
    if (isEmpty()) {
      sheet.line();
      sheet.words(1, "—", Look.TEXT);
    }
  }

  /// Into the plan, for entry.
  void write(SheetDraft sheet, Validations entries, InputCells cells) {
    head(sheet);
    for (Declaration.FixedExAnte declared :
        given.methodology().declared(Declaration.FixedExAnte.class)) {
      List<Standing> combinations = elements.combinations(declared.indices());
      if (combinations.size() > SeparateSheet.LIMIT) {
        separate.fixed(declared, combinations, this, cells);
        elsewhere(sheet, declared, declared.unit().toString());
        continue;
      }
      for (Standing standing : combinations) {
        String name = Elements.name(declared.symbol(), declared.indices(), standing);
        Optional<ProjectFacts.FixedValue> value = fixed(name);
        Unit unit = value.map(ProjectFacts.FixedValue::unit).orElse(declared.unit());
        sheet.line();
        sheet.words(1, name, Look.SYMBOL);
        sheet.words(2, Heading.lines(declared.description()), Look.TEXT);
        Address at =
            sheet.put(
                3, Content.quantity(value.map(ProjectFacts.FixedValue::value)), Look.INPUT_NUMBER);
        sheet.words(4, unit.toString(), Look.SYMBOL);
        sheet.words(
            5,
            value
                .map(ProjectFacts.FixedValue::source)
                .filter(source -> !source.isBlank())
                .orElse(Heading.lines(declared.source())),
            Look.INPUT_WORDS);
        sheet.words(6, "", Look.INPUT_WORDS);
        entries.number(at);
        cells.fixed(name, InputCell.ofProject(at, unit, declared.unit()));
      }
    }
    for (Declaration.Fact fact : given.methodology().declared(Declaration.Fact.class)) {
      if (!fact.perPeriod()) {
        fact(sheet, fact, entries, cells);
      }
    }
  }

  private void fact(
      SheetDraft sheet, Declaration.Fact fact, Validations entries, InputCells cells) {
    List<Standing> combinations = elements.combinations(fact.indices());
    if (combinations.size() > SeparateSheet.LIMIT) {
      separate.facts(fact, combinations, this, cells);
      elsewhere(sheet, fact, "—");
      return;
    }
    for (Standing standing : combinations) {
      String name = Elements.name(fact.symbol(), fact.indices(), standing);
      sheet.line();
      sheet.words(1, name, Look.SYMBOL);
      sheet.words(2, Heading.lines(fact.description()), Look.TEXT);
      Address at = sheet.words(3, fact(name), Look.INPUT_WORDS);
      sheet.words(4, "—", Look.SYMBOL);
      sheet.words(5, "", Look.INPUT_WORDS);
      sheet.words(6, Remarks.categories(fact), Look.TEXT);
      entries.category(at, fact);
      cells.fact(name, at);
    }
  }

  private static void elsewhere(SheetDraft sheet, Declaration declared, String unit) {
    sheet.line();
    sheet.words(
        1, declared.symbol() + "[" + String.join(",", declared.indices()) + "]", Look.SYMBOL);
    sheet.words(2, Heading.lines(declared.description()), Look.TEXT);
    sheet.words(3, "→ " + SheetName.PLAN_SEPARATE.tab(), Look.TEXT);
    sheet.words(4, unit, Look.SYMBOL);
    sheet.words(5, "", Look.TEXT);
    sheet.words(6, "", Look.TEXT);
  }

  /// Into the report, as the plan has it.
  void show(SheetDraft sheet, InputCells plan) {
    head(sheet);
    for (Declaration declared : given.methodology().declarations()) {
      boolean isFixed = declared instanceof Declaration.FixedExAnte;
      boolean isFact = declared instanceof Declaration.Fact fact && !fact.perPeriod();
      if (!isFixed && !isFact) {
        continue;
      }
      List<Standing> combinations = elements.combinations(declared.indices());
      if (combinations.size() > SeparateSheet.LIMIT) {
        elsewhere(sheet, declared, "—");
        continue;
      }
      for (Standing standing : combinations) {
        String name = Elements.name(declared.symbol(), declared.indices(), standing);
        Address at = plan.fixed(name).map(InputCell::at).or(() -> plan.fact(name)).orElseThrow();
        sheet.line();
        sheet.words(1, name, Look.SYMBOL);
        sheet.words(2, Heading.lines(declared.description()), Look.TEXT);
        sheet.put(3, Content.live(() -> at.seenFrom(sheet.name())), Look.VALUE);
        sheet.words(
            4, plan.fixed(name).map(one -> one.stated().toString()).orElse("—"), Look.SYMBOL);
        sheet.words(5, "", Look.TEXT);
        sheet.words(6, "", Look.TEXT);
      }
    }
  }
}
