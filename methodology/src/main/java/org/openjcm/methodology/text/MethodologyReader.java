package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.methodology.formula.FormulaReader;
import org.openjcm.methodology.formula.Statement;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Rows;
import org.openjcm.rulebook.notation.SourcedCells;
import org.openjcm.rulebook.notation.Spelling;

/// Reads the text of a methodology: front table, sources, declarations, formulas; then checks it.
///
/// A section is known by its heading. Sections with other headings are prose for the reader.
public final class MethodologyReader {

  private static final List<String> FRONT =
      List.of("methodology", "title (en)", "title (ja)", "host country", "scope", "status", "text");
  private static final MethodologyReference NONE = new MethodologyReference("XX_PM000", 0, 0);

  private final Faults faults = new Faults();
  private final Map<String, String> front = new LinkedHashMap<>();
  private final SourcedCells sources = new SourcedCells(faults, "iges-factors");
  private final Map<String, Index> indices = new LinkedHashMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();
  private MethodologyReference reference = NONE;

  private MethodologyReader() {}

  /// Reads and checks a text. Never fails: what is wrong is a fault with its place.
  public static MethodologyRead read(String text) {
    return read(text, Templates.shipped());
  }

  /// Reads a text that may name one of these templates.
  public static MethodologyRead read(String text, Templates templates) {
    ExpandedText expanded = ExpandedText.of(text, templates);
    MethodologyReader reader = new MethodologyReader();
    if (expanded.template().isPresent() && templates.text(expanded.template().get()).isEmpty()) {
      reader.faults.add(
          "unknown-template",
          expanded.at(),
          expanded.template().get(),
          words(
              "There is no template \"" + expanded.template().get() + "\".",
              "「" + expanded.template().get() + "」というテンプレートはありません。"),
          Spelling.suggestion(expanded.template().get(), templates.names()));
    }
    return switch (reader.readAll(expanded.text())) {
      case MethodologyRead.Sound sound -> sound;
      case MethodologyRead.Faulty(List<Fault> faults) ->
          new MethodologyRead.Faulty(
              faults.stream().map(expanded::placed).distinct().sorted().toList());
    };
  }

  private MethodologyRead readAll(String text) {
    Notation notation = Notation.read(text);
    faults.addAll(notation.faults());
    List<Notation.Section> sections = notation.sections();
    sections.stream().limit(1).forEach(this::readFront);
    if (sections.isEmpty()) {
      frontMissing(Place.START, "methodology");
    }
    for (Notation.Section section : sections) {
      switch (kind(section)) {
        case "sources" -> readSources(section);
        case "indices" -> readIndices(section);
        default -> {}
      }
    }
    DeclarationReader declarations =
        new DeclarationReader(reference, sources, List.copyOf(indices.values()), faults);
    for (Notation.Section section : sections) {
      declarations.read(kind(section), section);
      readFormulas(section);
    }
    Declared declared = declarations.declared();
    List<Passage> inOrder = new TextChecker(declared, faults).check(passages, unreadable);
    if (!faults.isEmpty()) {
      return new MethodologyRead.Faulty(faults.inOrder());
    }
    return new MethodologyRead.Sound(
        new Methodology(
            reference,
            words(front.getOrDefault("title (en)", ""), front.getOrDefault("title (ja)", "")),
            front,
            notation,
            Sha256.of(text),
            declared.indices(),
            declared.lists(),
            declared.declarations(),
            declared.tables(),
            declared.rules(),
            declared.criteria(),
            inOrder));
  }

  private static String kind(Notation.Section section) {
    return section.heading().text().toLowerCase(Locale.ROOT);
  }

  private void readFront(Notation.Section section) {
    for (Rows.Row row : rows(section, Set.of("field", "value"), Set.of())) {
      front.put(row.text("field"), row.text("value"));
      if (row.text("field").equals("methodology")) {
        readReference(row);
      }
    }
    for (String field : FRONT) {
      if (front.getOrDefault(field, "").isBlank()) {
        frontMissing(section.heading().at(), field);
      }
    }
    String host = front.getOrDefault("host country", "");
    if (!reference.equals(NONE) && !host.equals(reference.partner().alpha2())) {
      faults.add(
          "host-country",
          section.heading().at(),
          host,
          words(
              reference + " belongs to " + reference.partner() + ", not to " + host + ".",
              reference + "の相手国は" + reference.partner() + "です。"),
          words(
              "Write host country " + reference.partner() + ".",
              "host countryを" + reference.partner() + "としてください。"));
    }
  }

  private void readReference(Rows.Row row) {
    try {
      reference = MethodologyReference.parse(row.text("value"));
    } catch (IllegalArgumentException notAReference) {
      faults.add(
          "methodology-number",
          row.cell("value").at(),
          row.text("value"),
          words("This is not the number of a methodology version.", "方法論の番号と版ではありません。"),
          words("Write it as MN_AM003 ver02.0.", "「MN_AM003 ver02.0」の形で書いてください。"));
    }
  }

  private void frontMissing(Place at, String field) {
    faults.add(
        "front-field-missing",
        at,
        field,
        words(
            "The table below the title lacks \"" + field + "\".", "表題の下の表に「" + field + "」がありません。"),
        words("Add a row | " + field + " | … | to it.", "| " + field + " | … | の行を加えてください。"));
  }

  private void readSources(Notation.Section section) {
    rows(section, Set.of("key", "document", "place", "address"), Set.of())
        .forEach(sources::readSource);
  }

  private void readIndices(Notation.Section section) {
    for (Rows.Row row : rows(section, Set.of("index", "en", "ja"), Set.of("kind"))) {
      BilingualText description = words(row.text("en"), row.text("ja"));
      Optional<Index> index =
          Index.of(row.text("index"), row.place(), description, row.text("kind"));
      if (index.isEmpty()) {
        faults.add(
            "index-kind",
            row.cell("kind").at(),
            row.text("kind"),
            words(
                "\"" + row.text("kind") + "\" is no kind of index.",
                "「" + row.text("kind") + "」という種類の添字はありません。"),
            words(
                "equipment, optional equipment, list NAME, day, year, step, past day, past year, past"
                    + " step, years so far.",
                "equipment、optional equipment、list NAME、day、year、step、past day、past year、past step、years so far。"));
      }
      index.ifPresent(one -> indices.put(one.name(), one));
    }
  }

  private void readFormulas(Notation.Section section) {
    int paragraph = section.heading().at().line();
    for (Block block : section.blocks()) {
      switch (block) {
        case Block.Paragraph prose -> paragraph = prose.at().line();
        case Block.Formulas formulas -> {
          for (Statement statement : FormulaReader.read(formulas, faults, unreadable)) {
            passages.add(new Passage(section.heading().text(), paragraph, statement));
          }
        }
        case Block.Table table -> paragraph = table.at().line();
        case Block.Heading heading -> paragraph = heading.at().line();
      }
    }
  }

  private List<Rows.Row> rows(
      Notation.Section section, Set<String> required, Set<String> optional) {
    return SectionTables.rows(section, required, optional, faults);
  }

  /// The names a heading may have to mean something to the machine.
  public static List<String> sectionNames() {
    return List.of(
        "sources",
        "indices",
        "default values",
        "fixed ex ante",
        "monitored ex post",
        "measured before the project",
        "computed",
        "rules of calculation",
        "eligibility criteria");
  }

  static BilingualText sectionSuggestion(String heading) {
    return Spelling.suggestion(heading, sectionNames());
  }
}
