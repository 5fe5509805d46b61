package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Unit;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.Run;
import org.openjcm.workbook.layout.SheetDraft;

/// The lines of readings of a separate sheet below their heading. Japanese: 個別の計測値.
record SeparateReadings(
    SheetDraft sheet,
    Declaration.Monitored declared,
    List<Span> spans,
    Corrections corrections,
    Windows windows) {

  /// The readings of one piece that share unit, option, evidence and meter.
  record Line(
      String equipment,
      Unit unit,
      String option,
      String evidence,
      String meter,
      Map<Span, Reading> readings) {}

  void write(List<Line> lines, InputCells cells) {
    Validations entries = new Validations(sheet);
    Map<String, List<Span>> taken = new HashMap<>();
    for (Line line : lines) {
      taken
          .computeIfAbsent(line.equipment(), _ -> new ArrayList<>())
          .addAll(line.readings().keySet());
    }
    for (Line line : lines) {
      line(line, taken.getOrDefault(line.equipment(), List.of()), entries, cells);
    }
    entries.done();
  }

  private void line(Line line, List<Span> taken, Validations entries, InputCells cells) {
    int columns = Math.max(1, spans.size());
    String name = ProjectTable.name(declared.symbol(), line.equipment());
    List<String> pieces = List.of(line.equipment().split(",", -1));
    boolean idle = windows.isIdle(declared, pieces);
    int row = sheet.line();
    sheet.words(0, name, Look.SYMBOL);
    sheet.words(1, line.unit().toString(), Look.SYMBOL);
    entries.options(sheet.words(2, line.option(), Look.INPUT_CHOICE), declared.options());
    sheet.words(3, line.meter(), corrections.all().isEmpty() ? Look.INPUT_WORDS : Look.TEXT);
    sheet.words(4, line.evidence(), Look.INPUT_WORDS);
    Address first = new Address(sheet.name(), SeparateSheet.BEFORE, row);
    Address last = first.in(SeparateSheet.BEFORE + columns - 1);
    if (declared.overTime() == Declaration.OverTime.SUM) {
      sheet.put(
          5,
          Content.live(() -> "SUM(" + new Run(first, last).seenFrom(sheet.name()) + ")"),
          Look.VALUE);
    } else {
      sheet.words(5, "—", Look.SYMBOL);
    }
    List<Span> open = new ArrayList<>(taken);
    for (int column = 0; column < columns; column++) {
      Optional<Span> span = spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(column));
      Optional<Reading> reading = span.map(line.readings()::get);
      boolean closed =
          idle || (reading.isEmpty() && span.isPresent() && !isFree(span.get(), pieces, open));
      Address at =
          sheet.put(
              SeparateSheet.BEFORE + column,
              Content.quantity(reading.map(Reading::value)),
              closed ? Look.CLOSED : Look.INPUT_NUMBER);
      if (closed) {
        continue;
      }
      span.ifPresent(open::add);
      entries.number(at);
      cells.monitored(
          name,
          InputCell.ofReading(
              at,
              line.unit(),
              declared.unit(),
              span,
              span.map(of -> corrections.of(line.meter(), of)).orElse(BigDecimal.ONE)));
    }
    if (idle) {
      cells.idle(name);
    }
  }

  /// Whether a value may be entered for some days: the equipment operates on all of them, and none
  /// of them has another.
  private boolean isFree(Span span, List<String> pieces, List<Span> taken) {
    return taken.stream().noneMatch(span::touches)
        && (declared.past() || windows.of(declared, pieces).filter(span::isWithin).isPresent());
  }
}
