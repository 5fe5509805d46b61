package org.openjcm.methodology.monitoring;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Rows;

/// Reads a project file in the notation: a front table, then the sections Equipment, Facts, Fixed
/// ex ante and Ex-ante estimates.
public final class ProjectReader {

  private final Faults faults = new Faults();
  private final Map<String, Cell> front = new HashMap<>();
  private final List<Equipment> equipment = new ArrayList<>();
  private final List<ProjectFacts.FactValue> facts = new ArrayList<>();
  private final List<ProjectFacts.FixedValue> fixed = new ArrayList<>();
  private final List<ProjectFacts.Estimate> estimates = new ArrayList<>();
  private final CellForms forms = new CellForms(faults);
  private final MeterReader meters = new MeterReader(faults);
  private final Set<String> given = new HashSet<>();

  private ProjectReader() {}

  /// Never fails: what is wrong is a fault with its place.
  public static ProjectRead read(String text) {
    return new ProjectReader().readAll(text);
  }

  private ProjectRead readAll(String text) {
    Notation notation = Notation.read(text);
    faults.addAll(notation.faults());
    List<Notation.Section> sections = notation.sections();
    for (int at = 0; at < sections.size(); at++) {
      Notation.Section section = sections.get(at);
      String kind = at == 0 ? "front" : section.heading().text().toLowerCase(Locale.ROOT);
      for (Block block : section.blocks()) {
        if (block instanceof Block.Table table) {
          readTable(kind, table);
        }
      }
    }
    Optional<ProjectReference> project = front("project", "SAMPLE-MN-1", ProjectReference::parse);
    Optional<MethodologyReference> methodology =
        front("methodology", "MN_AM003 ver02.0", MethodologyReference::parse);
    if (!faults.isEmpty() || project.isEmpty() || methodology.isEmpty()) {
      return new ProjectRead.Faulty(faults.inOrder());
    }
    BilingualText title = words(frontText("title (en)"), frontText("title (ja)"));
    return new ProjectRead.Sound(
        new ProjectFacts(
            project.get(),
            methodology.get(),
            title,
            equipment,
            facts,
            fixed,
            estimates,
            meters.meters(),
            meters.corrections()));
  }

  private void readTable(String kind, Block.Table table) {
    switch (kind) {
      case "front" ->
          Rows.of(table, Set.of("field", "value"), Set.of(), faults)
              .forEach(row -> front.put(row.text("field"), row.cell("value")));
      case "equipment" ->
          Rows.of(
                  table,
                  Set.of("equipment", "index"),
                  Set.of("en", "ja", "from", "to", "site"),
                  faults)
              .forEach(this::readEquipment);
      case "facts" ->
          Rows.of(table, Set.of("fact", "equipment", "value"), Set.of(), faults)
              .forEach(this::readFact);
      case "fixed ex ante" ->
          Rows.of(table, Set.of("symbol", "equipment", "value", "unit"), Set.of("source"), faults)
              .forEach(this::readFixed);
      case "ex-ante estimates" ->
          Rows.of(table, Set.of("symbol", "equipment", "per year", "unit"), Set.of(), faults)
              .forEach(this::readEstimate);
      case "meters", "corrections" -> meters.read(kind, table);
      default -> {}
    }
  }

  private String frontText(String field) {
    Cell cell = front.get(field);
    return cell == null ? "" : cell.text();
  }

  private interface Parsing<T> {
    T parse(String text);
  }

  private <T> Optional<T> front(String field, String example, Parsing<T> parsing) {
    Cell cell = front.get(field);
    Place at = cell == null ? Place.START : cell.at();
    try {
      return Optional.of(parsing.parse(frontText(field)));
    } catch (IllegalArgumentException refused) {
      faults.add(
          "front-field-missing",
          at,
          frontText(field),
          words(
              "The table below the title needs a usable \"" + field + "\".",
              "表題の下の表に正しい「" + field + "」が必要です。"),
          words(
              "Write | " + field + " | " + example + " |.",
              "| " + field + " | " + example + " | のように書いてください。"));
      return Optional.empty();
    }
  }

  private void readEquipment(Rows.Row row) {
    Cell id = row.cell("equipment");
    LocalDate first = day(row.cell("from"), Equipment.EVER);
    LocalDate last = day(row.cell("to"), Equipment.STILL);
    if (!Equipment.isId(id.text()) || last.isBefore(first)) {
      faults.add(
          "equipment-form",
          id.at(),
          id.text(),
          words("This row does not name a piece of equipment.", "この行は設備を正しく示していません。"),
          words(
              "Give an id of letters, digits, dot, _ and -; \"to\" not before \"from\".",
              "英数字・ドット・_・-の識別名を付け、toはfrom以後としてください。"));
    } else if (first("equipment", id, "")) {
      equipment.add(
          new Equipment(
              id.text(),
              row.text("index"),
              words(row.text("en"), row.text("ja")),
              first,
              last,
              row.text("site"),
              id.at()));
    }
  }

  private void readFact(Rows.Row row) {
    if (first("fact " + row.text("fact"), row.cell("fact"), elements(row))) {
      facts.add(
          new ProjectFacts.FactValue(
              row.text("fact"), elements(row), row.text("value"), row.place()));
    }
  }

  private void readFixed(Rows.Row row) {
    if (first("fixed " + row.text("symbol"), row.cell("symbol"), elements(row))) {
      fixed.add(
          new ProjectFacts.FixedValue(
              row.text("symbol"),
              elements(row),
              forms.number(row.cell("value")).orElse(BigDecimal.ZERO),
              forms.unit(row.cell("unit")).orElse(Units.number()),
              row.text("source"),
              row.place()));
    }
  }

  private void readEstimate(Rows.Row row) {
    if (first("estimate " + row.text("symbol"), row.cell("symbol"), elements(row))) {
      estimates.add(
          new ProjectFacts.Estimate(
              row.text("symbol"),
              elements(row),
              forms.number(row.cell("per year")).orElse(BigDecimal.ZERO),
              forms.unit(row.cell("unit")).orElse(Units.number()),
              row.place()));
    }
  }

  /// Whether this row is the first for its symbol and piece of equipment.
  private boolean first(String what, Cell cell, String of) {
    String key = what + "|" + (what.equals("equipment") ? cell.text() : of);
    if (given.add(key)) {
      return true;
    }
    faults.add(
        "given-twice",
        cell.at(),
        cell.text(),
        words("This is given twice.", "同じ項目が重複しています。"),
        words("Keep one of the two rows.", "どちらか一方の行だけを残してください。"));
    return false;
  }

  /// `B1, diesel` is written `B1,diesel` everywhere else.
  private static String elements(Rows.Row row) {
    return row.text("equipment").replaceAll(" *, *", ",");
  }

  private LocalDate day(Cell cell, LocalDate ifBlank) {
    return cell.isBlank() ? ifBlank : forms.day(cell).orElse(ifBlank);
  }
}
