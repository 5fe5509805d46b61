package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Rows;

/// Reads the tables that declare parameters, facts, lookup tables, rules and criteria.
final class DeclarationReader {

  private static final Pattern FACT = Pattern.compile("(?i)fact +(\\S.*)");
  private static final Pattern TABLE = Pattern.compile("(?i)table +(\\S+) +by +(\\S+)");
  private static final Set<String> CONSTANT_COLUMNS =
      Set.of("value", "unit", "en", "ja", "source", "confidence");

  private final DeclaringCells cells;
  private final Faults faults;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<LookupTable> tables = new ArrayList<>();
  private final List<CalculationRule> rules = new ArrayList<>();
  private final List<Criterion> criteria = new ArrayList<>();

  DeclarationReader(
      MethodologyReference reference,
      Map<String, Source> sources,
      Set<String> indices,
      Faults faults) {
    this.cells = new DeclaringCells(reference, sources, indices, faults);
    this.faults = faults;
  }

  Declared declared() {
    return new Declared(declarations, tables, rules, criteria);
  }

  void read(String kind, Notation.Section section) {
    switch (kind) {
      case "default values" -> readDefaults(section);
      case "fixed ex ante" -> readFixed(section);
      case "monitored ex post" -> readMonitored(section);
      case "computed" -> readComputed(section);
      case "rules of calculation" -> readRules(section);
      case "eligibility criteria" -> readCriteria(section);
      default -> readNamed(section);
    }
  }

  private void readDefaults(Notation.Section section) {
    Set<String> columns = new HashSet<>(CONSTANT_COLUMNS);
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
    for (Rows.Row row : SectionTables.rows(section, columns, Set.of(), faults)) {
      cells
          .name(row.cell("symbol"))
          .ifPresent(name ->
              declarations.add(
                  new Declaration.FixedExAnte(
                      name.symbol(),
                      name.indices(),
                      name.at(),
                      cells.unit(row.cell("unit")),
                      DeclaringCells.description(row),
                      words(row.text("source (en)"), row.text("source (ja)")))));
    }
  }

  private void readMonitored(Notation.Section section) {
    Set<String> columns =
        Set.of(
            "symbol",
            "unit",
            "option",
            "over time",
            "en",
            "ja",
            "method (en)",
            "method (ja)",
            "frequency (en)",
            "frequency (ja)");
    for (Rows.Row row : SectionTables.rows(section, columns, Set.of(), faults)) {
      cells
          .name(row.cell("symbol"))
          .ifPresent(name ->
              declarations.add(
                  new Declaration.Monitored(
                      name.symbol(),
                      name.indices(),
                      name.at(),
                      cells.unit(row.cell("unit")),
                      cells.oneOf(
                          row.cell("option"), List.of("A", "B", "C", "AB", "AC", "BC", "ABC")),
                      cells.oneOf(row.cell("over time"), List.of("sum", "mean")).equals("mean")
                          ? Declaration.OverTime.MEAN
                          : Declaration.OverTime.SUM,
                      DeclaringCells.description(row),
                      words(row.text("method (en)"), row.text("method (ja)")),
                      words(row.text("frequency (en)"), row.text("frequency (ja)")))));
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
      String name = cells.oneOf(row.cell("rule"), List.of("rounding", "gaps", "plausible"));
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
                "rounding: down or nearest; gaps: zero; plausible: 0.1..10.",
                "rounding: downまたはnearest、gaps: zero、plausible: 0.1..10。"));
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
    for (Rows.Row row : SectionTables.rows(section, columns, Set.of(), faults)) {
      criteria.add(
          new Criterion(
              row.text("no"),
              DeclaringCells.description(row),
              words(row.text("judged by (en)"), row.text("judged by (ja)")),
              cells.confidenceWord(row.cell("confidence"))));
    }
  }

  private void readNamed(Notation.Section section) {
    Matcher fact = FACT.matcher(section.heading().text());
    Matcher table = TABLE.matcher(section.heading().text());
    if (table.matches()) {
      readTable(section, table.group(1), table.group(2));
    } else if (fact.matches()) {
      readFact(section, fact.group(1));
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

  private void readFact(Notation.Section section, String written) {
    Cell cell = new Cell(section.heading().at(), written.strip());
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
            words("Write letters, digits and _.", "英字・数字・_で書いてください。"));
      } else {
        categories.add(new Declaration.Category(value, DeclaringCells.description(row)));
      }
    }
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
                new Declaration.Fact(name.symbol(), name.indices(), name.at(), about, categories)));
  }

  private void readTable(Notation.Section section, String name, String fact) {
    Set<String> columns = new HashSet<>(CONSTANT_COLUMNS);
    columns.add(fact);
    List<LookupTable.Row> rows = new ArrayList<>();
    for (Rows.Row row : SectionTables.rows(section, columns, Set.of(), faults)) {
      String category = row.text(fact);
      if (rows.stream().anyMatch(one -> one.category().equals(category))) {
        faults.add(
            "declared-twice",
            row.cell(fact).at(),
            category,
            words("This category has two rows.", "この区分の行が重複しています。"),
            words("Keep one of the two.", "どちらか一方だけを残してください。"));
      } else {
        rows.add(new LookupTable.Row(category, cells.constant(row, name + "." + category)));
      }
    }
    if (rows.isEmpty()) {
      faults.add(
          "table-empty",
          section.heading().at(),
          name,
          words("This table has no usable row.", "この表に使える行がありません。"),
          words("Give each category its value.", "区分ごとに値を書いてください。"));
      return;
    }
    Unit unit = rows.getFirst().constant().unit();
    for (LookupTable.Row row : rows) {
      if (!row.constant().unit().isSameAs(unit)) {
        faults.add(
            "unit-mismatch",
            row.constant().at(),
            row.constant().unit().toString(),
            words(
                "The rows of a table share one unit; the first has " + unit + ".",
                "表の行の単位は同じでなければなりません。先頭行は" + unit + "です。"),
            words("State all rows in " + unit + ".", "全ての行を" + unit + "で書いてください。"));
      }
    }
    cells
        .name(new Cell(section.heading().at(), name))
        .ifPresent(
            any -> tables.add(new LookupTable(name, section.heading().at(), fact, unit, rows)));
  }
}
