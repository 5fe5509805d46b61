package org.openjcm.workbook.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.Standing;

/// The formulas of one monitored value: the value itself, and whether its cells are filled in as
/// the methodology asks. Japanese: モニタリング値の行.
final class MonitoredLine {

  private final Given given;
  private final Elements elements;
  private final Purpose purpose;
  private final Windows windows;
  private final StandIns standIns;
  private final String sheet;

  MonitoredLine(Given given, Elements elements, Purpose purpose, String sheet) {
    this.given = given;
    this.elements = elements;
    this.purpose = purpose;
    this.windows = new Windows(given.facts(), purpose.period());
    this.standIns = new StandIns(given, windows);
    this.sheet = sheet;
  }

  /// @param missing the condition under which a reading is wanting; empty where none ever is
  /// @param given the condition under which any reading is there; empty where none can be
  /// @param when the condition under which the value is asked for; empty for always
  record Formulas(
      String value, Optional<String> missing, Optional<String> given, Optional<String> when) {

    /// Without words where all is well.
    String check(String wanting, String notAsked) {
      String ifAsked = missing.map(one -> "IF(" + one + "," + wanting + ",\"\")").orElse("\"\"");
      String ifNot = given.map(one -> "IF(" + one + "," + notAsked + ",\"\")").orElse("\"\"");
      return when.map(asked -> "IFERROR(IF(%s,%s,%s),%s)".formatted(asked, ifAsked, ifNot, wanting))
          .orElse(ifAsked);
    }
  }

  /// @param idle whether the equipment does not operate
  /// @param when the condition of the column `when`, as a formula
  /// @param cellOf the cell of a named value, as the sheet sees it
  Formulas of(
      Declaration.Monitored declared,
      Standing standing,
      List<InputCell> cells,
      boolean idle,
      Optional<String> when,
      Function<String, String> cellOf) {
    if (idle && cells.isEmpty()) {
      return new Formulas("0", Optional.empty(), Optional.empty(), when);
    }
    List<String> pieces = elements.withoutTime(declared).stream().map(standing::element).toList();
    Optional<Span> window = windows.of(declared, pieces);
    boolean refuses = standIns.refuses(declared) && purpose.kind() != Purpose.Kind.PLAN;
    boolean gap = refuses && window.isPresent() && !Windows.gaps(window.get(), cells).isEmpty();
    MonitoredText text =
        new MonitoredText(
            declared,
            cells,
            elements.time(declared, standing),
            declared.indices().stream().anyMatch(elements::isTime),
            standIns.of(declared, pieces, cells, cellOf),
            refuses || needsAll(declared),
            sheet);
    if (cells.isEmpty() || gap) {
      return new Formulas("NA()", Optional.of("TRUE"), Optional.empty(), when);
    }
    String value = text.text();
    String missing = text.missing();
    if (isLimited(cells, pieces)) {
      String never =
          ReportLines.from(cells.getFirst().at()).seenFrom(sheet)
              + ">"
              + ReportLines.to(cells.getFirst().at()).seenFrom(sheet);
      String blank = text.missing();
      value = "IF(%s,IF(%s,0,NA()),%s)".formatted(never, blank, value);
      missing = "IF(%s,NOT(%s),%s)".formatted(never, blank, blank);
    }
    String asked = value;
    return new Formulas(
        when.map(one -> "IF(" + one + "," + asked + ",NA())").orElse(asked),
        Optional.of(missing),
        Optional.of(text.given()),
        when);
  }

  /// A line of the report for a period that nobody knows yet, of equipment with days of its own.
  private boolean isLimited(List<InputCell> cells, List<String> pieces) {
    InputCell first = cells.getFirst();
    return purpose.kind() == Purpose.Kind.REPORT
        && first.span().isEmpty()
        && first.at().sheet().equals(SheetName.REPORT_INPUT.tab())
        && windows.limiting(pieces).isPresent();
  }

  /// Where the readings themselves make the elements of an index, none may go missing: without it
  /// there would be a line less.
  private boolean needsAll(Declaration.Monitored declared) {
    return declared.indices().stream()
        .map(index -> given.methodology().index(index).orElseThrow().kind())
        .anyMatch(kind ->
            kind == Index.Kind.STEP
                || kind == Index.Kind.PAST_STEP
                || kind == Index.Kind.PAST_DAY
                || kind == Index.Kind.PAST_YEAR);
  }
}
