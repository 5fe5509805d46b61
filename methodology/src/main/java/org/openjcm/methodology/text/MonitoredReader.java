package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjcm.methodology.formula.FormulaReader;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Rows;

/// Reads the tables of what is measured: in every period, or once before the project.
final class MonitoredReader {

  private static final Set<String> COLUMNS =
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
  private static final Set<String> OPTIONAL = Set.of("when", "gaps", "evidence");

  private final DeclaringCells cells;
  private final List<Index> indices;
  private final Faults faults;

  MonitoredReader(DeclaringCells cells, List<Index> indices, Faults faults) {
    this.cells = cells;
    this.indices = indices;
    this.faults = faults;
  }

  List<Declaration> read(Notation.Section section, boolean past) {
    List<Declaration> read = new ArrayList<>();
    for (Rows.Row row : SectionTables.rows(section, COLUMNS, OPTIONAL, faults)) {
      cells
          .name(row.cell("symbol"))
          .ifPresent(name -> {
            checkTime(name, past);
            read.add(monitored(row, name, past));
          });
    }
    return read;
  }

  private Declaration.Monitored monitored(Rows.Row row, DeclaringCells.Name name, boolean past) {
    Cell evidence = row.cell("evidence");
    return new Declaration.Monitored(
        name.symbol(),
        name.indices(),
        name.at(),
        cells.unit(row.cell("unit")),
        cells.oneOf(row.cell("option"), List.of("A", "B", "C", "AB", "AC", "BC", "ABC")),
        switch (cells.oneOf(row.cell("over time"), List.of("sum", "mean", "last"))) {
          case "mean" -> Declaration.OverTime.MEAN;
          case "last" -> Declaration.OverTime.LAST;
          default -> Declaration.OverTime.SUM;
        },
        past,
        FormulaReader.condition(row.cell("when"), faults),
        row.text("gaps"),
        !evidence.isBlank() && cells.oneOf(evidence, List.of("file")).equals("file"),
        DeclaringCells.description(row),
        words(row.text("method (en)"), row.text("method (ja)")),
        words(row.text("frequency (en)"), row.text("frequency (ja)")));
  }

  /// One time at most, and of the same side of the start of the project as the section.
  private void checkTime(DeclaringCells.Name name, boolean past) {
    List<Index> times =
        indices.stream()
            .filter(index -> name.indices().contains(index.name()) && index.kind().isTime())
            .toList();
    if (times.size() > 1 || times.stream().anyMatch(index -> index.kind().isPast() != past)) {
      faults.add(
          "index-of-time",
          name.at(),
          name.symbol(),
          words(
              past
                  ? "What was measured before the project goes by one past index of time."
                  : "What is monitored goes by one index of time at most, and not a past one.",
              past ? "プロジェクト前の実績の時間の添字は、過去のもの1つだけです。" : "モニタリング値の時間の添字は1つまでで、過去のものは使えません。"),
          words(
              "Kinds of index: day, year, step, years so far; past day, past year, past step.",
              "添字の種類: day、year、step、years so far、past day、past year、past step。"));
    }
  }
}
