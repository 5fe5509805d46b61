package org.openjcm.workbook.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.workbook.xlsx.OpenedWorkbook;
import org.openjcm.workbook.xlsx.SheetCells;

/// The project file that the plan sheets of a workbook make: its head, the lists of equipment,
/// meters and corrections, and the values that are entered in the plan. Japanese:
/// ワークブックに記載されたプロジェクト.
final class StatedProject {

  private static final Pattern REFERENCE =
      Pattern.compile("Reference Number: *([A-Za-z0-9-]{3,40})(?: {2,}(.*))?");
  private static final List<String> PLANS = List.of("MPS(input)", "MPS(input_separate)");
  private static final List<String> EQUIPMENT =
      List.of("equipment", "index", "name", "name in japanese", "first day", "last day", "site");
  private static final List<String> METERS =
      List.of(
          "meter",
          "equipment",
          "parameter",
          "serial number",
          "certificate",
          "calibrated",
          "valid until");
  private static final List<String> CORRECTIONS =
      List.of("meter", "from", "to", "factor", "reason");

  private final OpenedWorkbook.Opened workbook;
  private final Methodology methodology;
  private final List<Stated> stated;
  private final StringBuilder text = new StringBuilder();

  private StatedProject(
      OpenedWorkbook.Opened workbook, Methodology methodology, List<Stated> stated) {
    this.workbook = workbook;
    this.methodology = methodology;
    this.stated = stated;
  }

  /// The text that [org.openjcm.methodology.monitoring.ProjectReader] reads; empty where the
  /// workbook does not name its project, or lists no equipment though its methodology asks for it.
  static Optional<String> text(
      OpenedWorkbook.Opened workbook, Methodology methodology, List<Stated> stated) {
    return new StatedProject(workbook, methodology, stated).written();
  }

  private Optional<String> written() {
    Optional<Matcher> head = head();
    List<List<String>> equipment = list(EQUIPMENT);
    boolean needed =
        methodology.indices().stream().anyMatch(index -> index.kind() == Index.Kind.EQUIPMENT);
    if (head.isEmpty() || (needed && equipment.isEmpty())) {
      return Optional.empty();
    }
    front(head.get());
    table("Equipment", List.of("equipment", "index", "en", "ja", "from", "to", "site"), equipment);
    values();
    table(
        "Meters",
        List.of(
            "meter",
            "equipment",
            "parameter",
            "serial",
            "certificate",
            "calibrated",
            "valid until"),
        list(METERS));
    table("Corrections", CORRECTIONS, list(CORRECTIONS));
    return Optional.of(text.toString());
  }

  private Optional<Matcher> head() {
    for (SheetCells sheet : workbook.sheets()) {
      for (int row : sheet.rows().headMap(OpenedWorkbook.LINES_OF_A_HEAD).keySet()) {
        for (SheetCells.Value value : sheet.row(row).values()) {
          Matcher found = REFERENCE.matcher(SheetCells.text(value));
          if (found.matches()) {
            return Optional.of(found);
          }
        }
      }
    }
    return Optional.empty();
  }

  private void front(Matcher head) {
    String[] titles = (head.group(2) == null ? "" : head.group(2)).split(" / ", 2);
    String english = titles[0].isBlank() ? head.group(1) : titles[0];
    text.append("# ").append(cell(english)).append('\n');
    table(
        "",
        List.of("field", "value"),
        List.of(
            List.of("project", head.group(1)),
            List.of("methodology", methodology.reference().toString()),
            List.of("title (en)", english),
            List.of("title (ja)", titles[titles.length - 1])));
  }

  private void values() {
    List<List<String>> facts = new ArrayList<>();
    List<List<String>> fixed = new ArrayList<>();
    List<List<String>> estimates = new ArrayList<>();
    for (Stated one : stated) {
      SymbolName name = SymbolName.parse(one.name()).orElseThrow();
      switch (methodology.declaration(name.symbol()).orElse(null)) {
        case Declaration.Fact _ -> facts.add(List.of(name.symbol(), name.elements(), one.text()));
        case Declaration.FixedExAnte _ ->
            fixed.add(
                List.of(name.symbol(), name.elements(), one.text(), one.unit(), one.source()));
        case Declaration.Monitored _ ->
            estimates.add(List.of(name.symbol(), name.elements(), one.text(), one.unit()));
        case null, default -> {}
      }
    }
    table("Facts", List.of("fact", "equipment", "value"), facts);
    table("Fixed ex ante", List.of("symbol", "equipment", "value", "unit", "source"), fixed);
    table("Ex-ante estimates", List.of("symbol", "equipment", "per year", "unit"), estimates);
  }

  /// The rows of the first table with these headings.
  private List<List<String>> list(List<String> headings) {
    List<List<String>> rows = new ArrayList<>();
    for (String plan : PLANS) {
      for (FilledTable table :
          workbook.sheet(plan).map(sheet -> FilledTable.in(sheet, headings)).orElse(List.of())) {
        for (int row : table.rows()) {
          List<String> cells = headings.stream().map(one -> table.text(row, one)).toList();
          if (!cells.getFirst().isEmpty()) {
            rows.add(cells);
          }
        }
      }
    }
    return rows;
  }

  private void table(String section, List<String> columns, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    text.append(section.isEmpty() ? "\n" : "\n## " + section + "\n\n");
    line(columns);
    text.append("|---".repeat(columns.size())).append("|\n");
    rows.forEach(this::line);
  }

  private void line(List<String> cells) {
    cells.forEach(one -> text.append("| ").append(cell(one)).append(' '));
    text.append("|\n");
  }

  private static String cell(String written) {
    return written.replaceAll("\\p{Cntrl}+", " ").replace("|", "\\|").strip();
  }
}
