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

  /// The columns of the table within the columns of its sheet: source and comments span several.
  private record Columns(int first, int all) {

    private static final int[][] SPANS = {{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 5}, {6, 8}};

    int of(int column) {
      return first + SPANS[column][0];
    }

    void put(SheetDraft sheet, int column, String text, Look look) {
      sheet.words(of(column), text, look);
      fill(sheet, column, look);
    }

    /// The cells behind a merged one.
    private void fill(SheetDraft sheet, int column, Look look) {
      int last = first + SPANS[column][1];
      for (int behind = of(column) + 1; behind <= last; behind++) {
        sheet.words(behind, "", look);
      }
      if (last > of(column)) {
        sheet.merge(of(column), last);
      }
    }
  }

  private static final Columns PLAN = new Columns(1, PlanInput.HEADINGS.size());
  private static final Columns REPORT = new Columns(2, ReportLines.OFFICIAL);

  private void head(SheetDraft sheet, Columns columns) {
    sheet.line();
    sheet.banner(TITLE, Look.SECTION, columns.all());
    for (List<String> line : List.of(LETTERS, HEADINGS)) {
      sheet.line();
      for (int at = 0; at < line.size(); at++) {
        columns.put(sheet, at, line.get(at), Look.HEADING);
      }
    }
    if (isEmpty()) {
      sheet.line();
      columns.put(sheet, 0, "—", Look.SYMBOL);
    }
  }

  /// Into the plan, for entry.
  void write(SheetDraft sheet, Validations entries, InputCells cells) {
    head(sheet, PLAN);
    for (Declaration.FixedExAnte declared :
        given.methodology().declared(Declaration.FixedExAnte.class)) {
      List<Standing> combinations = elements.combinations(declared.indices());
      if (combinations.size() > SeparateSheet.LIMIT) {
        separate.fixed(declared, combinations, this, cells);
        elsewhere(sheet, PLAN, declared, declared.unit().toString());
        continue;
      }
      for (Standing standing : combinations) {
        String name = Elements.name(declared.symbol(), declared.indices(), standing);
        fixed(sheet, declared, name, entries, cells);
      }
    }
    for (Declaration.Fact fact : given.methodology().declared(Declaration.Fact.class)) {
      if (!fact.perPeriod()) {
        fact(sheet, fact, entries, cells);
      }
    }
  }

  private void fixed(
      SheetDraft sheet,
      Declaration.FixedExAnte declared,
      String name,
      Validations entries,
      InputCells cells) {
    Optional<ProjectFacts.FixedValue> value = fixed(name);
    Unit unit = value.map(ProjectFacts.FixedValue::unit).orElse(declared.unit());
    String source =
        value
            .map(ProjectFacts.FixedValue::source)
            .filter(stated -> !stated.isBlank())
            .orElse(Heading.lines(declared.source()));
    sheet.line();
    PLAN.put(sheet, 0, name, Look.SYMBOL);
    PLAN.put(sheet, 1, given.described(declared), Look.TEXT);
    Address at =
        sheet.put(
            PLAN.of(2),
            Content.quantity(value.map(ProjectFacts.FixedValue::value)),
            Look.INPUT_NUMBER);
    PLAN.put(sheet, 3, unit.toString(), Look.SYMBOL);
    PLAN.put(sheet, 4, source, Look.INPUT_WORDS);
    PLAN.put(sheet, 5, Remarks.when(declared.when()), Look.INPUT_WORDS);
    entries.number(at);
    cells.fixed(name, InputCell.ofProject(at, unit, declared.unit()));
  }

  private void fact(
      SheetDraft sheet, Declaration.Fact fact, Validations entries, InputCells cells) {
    List<Standing> combinations = elements.combinations(fact.indices());
    if (combinations.size() > SeparateSheet.LIMIT) {
      separate.facts(fact, combinations, this, cells);
      elsewhere(sheet, PLAN, fact, "—");
      return;
    }
    for (Standing standing : combinations) {
      String name = Elements.name(fact.symbol(), fact.indices(), standing);
      sheet.line();
      PLAN.put(sheet, 0, name, Look.SYMBOL);
      PLAN.put(sheet, 1, given.described(fact), Look.TEXT);
      Address at = sheet.words(PLAN.of(2), fact(name), Look.INPUT_CHOICE);
      PLAN.put(sheet, 3, "—", Look.SYMBOL);
      PLAN.put(sheet, 4, "", Look.INPUT_WORDS);
      PLAN.put(sheet, 5, Remarks.categories(fact), Look.TEXT);
      entries.category(at, fact);
      cells.fact(name, at, Optional.empty());
    }
  }

  private void elsewhere(SheetDraft sheet, Columns columns, Declaration declared, String unit) {
    String name = declared.symbol() + "[" + String.join(",", declared.indices()) + "]";
    sheet.line();
    columns.put(sheet, 0, name, Look.SYMBOL);
    columns.put(sheet, 1, given.described(declared), Look.TEXT);
    columns.put(sheet, 2, "→ " + SheetName.PLAN_SEPARATE.tab(), Look.SYMBOL);
    columns.put(sheet, 3, unit, Look.SYMBOL);
    columns.put(sheet, 4, "", Look.TEXT);
    columns.put(sheet, 5, "", Look.TEXT);
  }

  /// Into the report, as the plan has it.
  void show(SheetDraft sheet, InputCells plan) {
    head(sheet, REPORT);
    for (Declaration declared : given.methodology().declarations()) {
      boolean isFixed = declared instanceof Declaration.FixedExAnte;
      boolean isFact = declared instanceof Declaration.Fact fact && !fact.perPeriod();
      if (!isFixed && !isFact) {
        continue;
      }
      List<Standing> combinations = elements.combinations(declared.indices());
      if (combinations.size() > SeparateSheet.LIMIT) {
        elsewhere(sheet, REPORT, declared, "—");
        continue;
      }
      for (Standing standing : combinations) {
        shown(
            sheet, declared, Elements.name(declared.symbol(), declared.indices(), standing), plan);
      }
    }
  }

  private void shown(SheetDraft sheet, Declaration declared, String name, InputCells plan) {
    Optional<InputCell> fixed = plan.fixed(name);
    Address at = fixed.map(InputCell::at).orElseGet(() -> plan.facts(name).getFirst().at());
    sheet.line();
    REPORT.put(sheet, 0, name, Look.SYMBOL);
    REPORT.put(sheet, 1, given.described(declared), Look.TEXT);
    sheet.put(
        REPORT.of(2),
        Content.live(() -> "IF(%1$s=\"\",\"\",%1$s)".formatted(at.seenFrom(sheet.name()))),
        fixed.isPresent() ? Look.VALUE : Look.SYMBOL);
    REPORT.put(sheet, 3, fixed.map(one -> one.stated().toString()).orElse("—"), Look.SYMBOL);
    REPORT.put(sheet, 4, "", Look.TEXT);
    REPORT.put(sheet, 5, "", Look.TEXT);
  }
}
