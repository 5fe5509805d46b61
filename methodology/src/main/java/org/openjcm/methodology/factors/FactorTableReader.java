package org.openjcm.methodology.factors;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Rows;
import org.openjcm.rulebook.notation.SourcedCells;
import org.openjcm.rulebook.notation.Spelling;

/// Reads the text of a factor table: the front table, then the sections Sources, Columns, Values,
/// Single values (cells known otherwise than their row) and Derived. A cell that does not parse is
/// a fault with line, column and reason; nothing is skipped.
public final class FactorTableReader {

  private static final String OF_THE_ROW = "of the row";
  private static final Set<String> SECTIONS =
      Set.of("sources", "columns", "values", "single values", "derived");
  private static final Set<String> ROW = Set.of("row", "en", "ja", "source", "confidence");

  private final String text;
  private final Notation notation;
  private final Faults faults = new Faults();
  private final FactorCells cells = new FactorCells(faults);
  private final SourcedCells sources = new SourcedCells(faults, "ipcc");
  private final Map<String, String> front = new LinkedHashMap<>();
  private final Map<String, FactorColumn> columns = new LinkedHashMap<>();
  private final Map<String, FactorRow> rows = new LinkedHashMap<>();
  private final Map<String, Rows.Row> single = new HashMap<>();
  private final Set<String> singleUsed = new HashSet<>();

  /// Reads everything but the derivations.
  FactorTableReader(String text) {
    this.text = text;
    this.notation = Notation.read(text);
    faults.addAll(notation.faults());
    readFront();
    for (Rows.Row row : in("sources", Set.of("key", "document", "place", "address"), Set.of())) {
      sources.readSource(row);
    }
    in("columns", Set.of("column", "unit", "en", "ja"), Set.of()).forEach(this::readColumn);
    for (Rows.Row row :
        in("single values", Set.of("row", "column", "source", "confidence"), Set.of())) {
      single.put(row.text("row") + "/" + row.text("column"), row);
    }
    Set<String> optional = new HashSet<>(columns.keySet());
    optional.addAll(Set.of("unit", "note (en)", "note (ja)"));
    in("values", ROW, optional).forEach(this::readRow);
    single.forEach((name, row) -> {
      if (!singleUsed.contains(name)) {
        faults.add(
            "single-value-unused",
            row.place(),
            name,
            words("There is no value " + name + ".", "値" + name + "はありません。"),
            Spelling.suggestion(row.text("row"), rows.keySet()));
      }
    });
  }

  /// Reads a text whose derivations may name the factors of other tables.
  public static FactorTableRead read(String text, Function<String, Optional<Factor>> others) {
    return new FactorTableReader(text).withDerivations(others);
  }

  String id() {
    return front.getOrDefault("table", "");
  }

  /// The factors of this table by address.
  Map<String, Factor> factors() {
    Map<String, Factor> factors = new LinkedHashMap<>();
    rows.values()
        .forEach(row -> row.byColumn().values().forEach(one -> factors.put(one.address(), one)));
    return factors;
  }

  FactorTableRead withDerivations(Function<String, Optional<Factor>> others) {
    Map<String, Factor> own = factors();
    DerivationReader reader =
        new DerivationReader(
            id(),
            address -> Optional.ofNullable(own.get(address)).or(() -> others.apply(address)),
            sources,
            faults);
    List<Derivation> derivations = new ArrayList<>();
    for (Rows.Row row : in("derived", DerivationReader.COLUMNS, DerivationReader.NOTES)) {
      reader.read(row).ifPresent(derivations::add);
    }
    if (!faults.isEmpty()) {
      return new FactorTableRead.Faulty(faults.inOrder());
    }
    return new FactorTableRead.Sound(
        new FactorTable(
            id(),
            front.getOrDefault("edition", ""),
            words(front.getOrDefault("title (en)", ""), front.getOrDefault("title (ja)", "")),
            prose(),
            Sha256.of(text),
            List.copyOf(columns.values()),
            List.copyOf(rows.values()),
            derivations));
  }

  private List<String> prose() {
    return notation.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  private void readFront() {
    List<Notation.Section> sections = notation.sections();
    for (Notation.Section section : sections) {
      String name = name(section);
      if (section.equals(sections.getFirst())) {
        for (Rows.Row row : rows(section, Set.of("field", "value"), Set.of())) {
          boolean named =
              !row.text("field").equals("table") || cells.name(row.cell("value")).isPresent();
          front.put(row.text("field"), named ? row.text("value") : "table");
        }
      } else if (!SECTIONS.contains(name)) {
        faults.add(
            "unknown-section",
            section.heading().at(),
            section.heading().text(),
            words("A factor table has no such section.", "係数表にこの見出しはありません。"),
            Spelling.suggestion(name, SECTIONS.stream().sorted().toList()));
      }
    }
    for (String field : List.of("table", "edition", "title (en)", "title (ja)")) {
      if (front.getOrDefault(field, "").isBlank()) {
        faults.add(
            "front-field-missing",
            sections.isEmpty() ? Place.START : sections.getFirst().heading().at(),
            field,
            words(
                "The table below the title lacks \"" + field + "\".",
                "表題の下の表に「" + field + "」がありません。"),
            words("Add a row | " + field + " | … | to it.", "| " + field + " | … | の行を加えてください。"));
      }
    }
  }

  private static String name(Notation.Section section) {
    return section.heading().text().toLowerCase(Locale.ROOT);
  }

  private List<Rows.Row> in(String name, Set<String> required, Set<String> optional) {
    return notation.sections().stream()
        .filter(section -> name(section).equals(name))
        .flatMap(section -> rows(section, required, optional).stream())
        .toList();
  }

  private List<Rows.Row> rows(
      Notation.Section section, Set<String> required, Set<String> optional) {
    List<Rows.Row> found = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.Table table) {
        found.addAll(Rows.of(table, required, optional, faults));
      }
    }
    return found;
  }

  private void readColumn(Rows.Row row) {
    Optional<String> id = cells.name(row.cell("column"));
    BilingualText words = cells.bilingual(row);
    Optional<Unit> unit =
        row.text("unit").equals(OF_THE_ROW)
            ? Optional.empty()
            : Optional.of(cells.unit(row.cell("unit")));
    if (id.isPresent()
        && columns.putIfAbsent(id.get(), new FactorColumn(id.get(), unit, words)) != null) {
      twice(row.cell("column"));
    }
  }

  private void twice(Cell cell) {
    faults.add(
        "named-twice",
        cell.at(),
        cell.text(),
        words("\"" + cell.text() + "\" stands twice.", "「" + cell.text() + "」が重複しています。"),
        words("Keep one of the two.", "どちらか一方だけを残してください。"));
  }

  private void readRow(Rows.Row row) {
    Optional<String> id = cells.name(row.cell("row"));
    BilingualText words = cells.bilingual(row);
    if (id.isEmpty()) {
      return;
    }
    Map<String, Factor> factors = new LinkedHashMap<>();
    for (FactorColumn column : columns.values()) {
      Cell cell = row.cell(column.id());
      if (!cell.isBlank()) {
        factors.put(column.id(), factor(id.get(), words, row, column));
      }
    }
    FactorRow read =
        new FactorRow(
            id.get(),
            words,
            BilingualText.words(row.text("note (en)"), row.text("note (ja)")),
            factors);
    if (rows.putIfAbsent(id.get(), read) != null) {
      twice(row.cell("row"));
    }
  }

  private Factor factor(String id, BilingualText words, Rows.Row row, FactorColumn column) {
    String name = id + "/" + column.id();
    Rows.Row known = single.getOrDefault(name, row);
    singleUsed.add(name);
    Optional<Source> source = sources.source(known.cell("source"));
    Confidence confidence = sources.confidence(known);
    Optional<BigDecimal> value = cells.value(row.cell(column.id()), confidence);
    Unit unit = column.unit().orElseGet(() -> cells.unit(row.cell("unit")));
    return new Factor(
        Factor.key(id(), id, column.id()),
        id() + "/" + name,
        value,
        unit.isSameAs(Units.number()) ? Units.number() : unit,
        BilingualText.words(
            words.en() + ": " + column.words().en(), words.ja() + ": " + column.words().ja()),
        source,
        confidence);
  }
}
