package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjcm.methodology.formula.FormulaReader;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Rows;
import org.openjcm.rulebook.notation.SourcedCells;

/// Reads the tables that declare parameters, facts, lookup tables, rules and criteria.
final class DeclarationReader {

  private static final Pattern FACT = Pattern.compile("(?i)fact +(\\S.*)");
  private static final Pattern LIST = Pattern.compile("(?i)list +(\\S+)");
  private static final Pattern PER_PERIOD = Pattern.compile("(?i)(.*\\S) +per +period");

  private final DeclaringCells cells;
  private final List<Index> indices;
  private final TableReader tables;
  private final MonitoredReader monitored;
  private final Faults faults;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<ElementList> lists = new ArrayList<>();
  private final List<CalculationRule> rules = new ArrayList<>();
  private final List<Criterion> criteria = new ArrayList<>();

  DeclarationReader(
      MethodologyReference reference, SourcedCells sources, List<Index> indices, Faults faults) {
    Set<String> names = indices.stream().map(Index::name).collect(Collectors.toSet());
    this.cells = new DeclaringCells(reference, sources, names, faults);
    this.indices = indices;
    this.tables = new TableReader(cells, faults);
    this.monitored = new MonitoredReader(cells, indices, faults);
    this.faults = faults;
  }

  Declared declared() {
    return new Declared(indices, lists, declarations, tables.read(), rules, criteria);
  }

  void read(String kind, Notation.Section section) {
    switch (kind) {
      case "default values" -> readDefaults(section);
      case "fixed ex ante" -> readFixed(section);
      case "monitored ex post" -> declarations.addAll(monitored.read(section, false));
      case "measured before the project" -> declarations.addAll(monitored.read(section, true));
      case "computed" -> readComputed(section);
      case "rules of calculation" -> readRules(section);
      case "eligibility criteria" -> readCriteria(section);
      default -> readNamed(section);
    }
  }

  private boolean hasTime(List<String> names) {
    return indices.stream()
        .anyMatch(index -> names.contains(index.name()) && index.kind().isTime());
  }

  private void readDefaults(Notation.Section section) {
    Set<String> columns = new HashSet<>(DeclaringCells.CONSTANT_COLUMNS);
    columns.add("symbol");
    for (Rows.Row row : SectionTables.rows(section, columns, Set.of(), faults)) {
      cells
          .name(row.cell("symbol"))
          .ifPresent(name ->
              declarations.add(
                  new Declaration.Default(
                      name.symbol(), name.at(), cells.constant(row, name.symbol()))));
    }
  }

  private void readFixed(Notation.Section section) {
    Set<String> columns = Set.of("symbol", "unit", "en", "ja", "source (en)", "source (ja)");
    for (Rows.Row row : SectionTables.rows(section, columns, Set.of("when"), faults)) {
      cells
          .name(row.cell("symbol"))
          .ifPresent(name ->
              declarations.add(
                  new Declaration.FixedExAnte(
                      name.symbol(),
                      name.indices(),
                      name.at(),
                      cells.unit(row.cell("unit")),
                      FormulaReader.condition(row.cell("when"), faults),
                      DeclaringCells.description(row),
                      words(row.text("source (en)"), row.text("source (ja)")))));
    }
  }

  private void readComputed(Notation.Section section) {
    for (Rows.Row row :
        SectionTables.rows(section, Set.of("symbol", "unit", "en", "ja"), Set.of(), faults)) {
      cells
          .name(row.cell("symbol"))
          .ifPresent(name ->
              declarations.add(
                  new Declaration.Computed(
                      name.symbol(),
                      name.indices(),
                      name.at(),
                      cells.unit(row.cell("unit")),
                      DeclaringCells.description(row))));
    }
  }

  private void readRules(Notation.Section section) {
    Set<String> columns = Set.of("rule", "value", "en", "ja", "source", "confidence");
    for (Rows.Row row : SectionTables.rows(section, columns, Set.of(), faults)) {
      String name =
          cells.oneOf(row.cell("rule"), List.of("rounding", "guard", "gaps", "plausible"));
      String value = row.text("value");
      boolean known = CalculationRule.allows(name, value);
      if (!known) {
        faults.add(
            "rule-value",
            row.cell("value").at(),
            value,
            words(
                "\"" + value + "\" is no value of the rule " + name + ".",
                "「" + value + "」は規則" + name + "の値ではありません。"),
            words(
                "rounding: down, nearest or conservative; guard: 6 to 12; gaps: zero or refuse;"
                    + " plausible: 0.1..10.",
                "rounding: down・nearest・conservative、guard: 6~12、gaps: zero・refuse、"
                    + "plausible: 0.1..10。"));
      }
      rules.add(
          new CalculationRule(
              name,
              row.place(),
              cells.key(name),
              value,
              DeclaringCells.description(row),
              cells.source(row.cell("source")),
              cells.confidence(row)));
    }
  }

  private void readCriteria(Notation.Section section) {
    Set<String> columns =
        Set.of("no", "en", "ja", "judged by (en)", "judged by (ja)", "confidence");
    for (Rows.Row row : SectionTables.rows(section, columns, Set.of("check"), faults)) {
      criteria.add(
          new Criterion(
              row.text("no"),
              row.place(),
              DeclaringCells.description(row),
              words(row.text("judged by (en)"), row.text("judged by (ja)")),
              cells.confidenceWord(row.cell("confidence")),
              FormulaReader.condition(row.cell("check"), faults)));
    }
  }

  private void readNamed(Notation.Section section) {
    String heading = section.heading().text();
    Matcher fact = FACT.matcher(heading);
    Matcher list = LIST.matcher(heading);
    if (tables.isTable(section)) {
      tables.read(section);
    } else if (fact.matches()) {
      readFact(section, fact.group(1));
    } else if (list.matches() && isMeant(list.group(1))) {
      lists.add(new ElementList(list.group(1), section.heading().at(), readCategories(section)));
    } else if (section.blocks().stream()
        .anyMatch(block -> block instanceof Block.Table any && any.column("symbol") >= 0)) {
      faults.add(
          "section-unknown",
          section.heading().at(),
          section.heading().text(),
          words(
              "A table of symbols stands below a heading that says nothing of their class.",
              "記号の表が、区分を示さない見出しの下にあります。"),
          MethodologyReader.sectionSuggestion(section.heading().text()));
    }
  }

  /// Whether an index runs over a list of this name; else the heading is prose.
  private boolean isMeant(String list) {
    return indices.stream().anyMatch(index -> index.list().equals(list));
  }

  private List<Declaration.Category> readCategories(Notation.Section section) {
    List<Declaration.Category> categories = new ArrayList<>();
    for (Rows.Row row :
        SectionTables.rows(section, Set.of("value", "en", "ja"), Set.of(), faults)) {
      String value = row.text("value");
      boolean again = categories.stream().anyMatch(one -> one.name().equals(value));
      if (!value.matches("[A-Za-z_][A-Za-z0-9_]{0,39}") || again) {
        faults.add(
            again ? "declared-twice" : "category-form",
            row.cell("value").at(),
            value,
            words(
                again ? "This category stands twice." : "This is not the name of a category.",
                again ? "この区分が重複しています。" : "区分の名ではありません。"),
            words(
                again ? "Keep one of the two." : "Write letters, digits and _.",
                again ? "どちらか一方だけを残してください。" : "英字・数字・_で書いてください。"));
      } else {
        categories.add(new Declaration.Category(value, DeclaringCells.description(row)));
      }
    }
    return categories;
  }

  private void readFact(Notation.Section section, String written) {
    Matcher perPeriod = PER_PERIOD.matcher(written);
    boolean each = perPeriod.matches();
    String symbol = each ? perPeriod.group(1) : written;
    Cell cell = new Cell(section.heading().at(), symbol.strip());
    List<Declaration.Category> categories = readCategories(section);
    BilingualText about =
        section.blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(block -> ((Block.Paragraph) block).text())
            .findFirst()
            .map(BilingualProse::read)
            .orElse(words(written, written));
    cells
        .name(cell)
        .ifPresent(name ->
            declarations.add(
                new Declaration.Fact(
                    name.symbol(),
                    name.indices(),
                    name.at(),
                    each || hasTime(name.indices()),
                    about,
                    categories)));
  }
}
