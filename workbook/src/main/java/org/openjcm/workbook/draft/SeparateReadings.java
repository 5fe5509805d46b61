package org.openjcm.workbook.draft;

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
    SheetDraft sheet, Declaration.Monitored declared, List<Span> spans, Corrections corrections) {

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
    int columns = Math.max(1, spans.size());
    for (Line line : lines) {
      String name = ProjectTable.name(declared.symbol(), line.equipment());
      int row = sheet.line();
      sheet.words(0, name, Look.SYMBOL);
      sheet.words(1, line.unit().toString(), Look.SYMBOL);
      entries.options(sheet.words(2, line.option(), Look.INPUT_WORDS), declared.options());
      sheet.words(3, line.meter(), Look.INPUT_WORDS);
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
      for (int column = 0; column < columns; column++) {
        Optional<Span> span = spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(column));
        Optional<Reading> reading = span.map(line.readings()::get);
        Address at =
            sheet.put(
                SeparateSheet.BEFORE + column,
                Content.quantity(reading.map(Reading::value)),
                Look.INPUT_NUMBER);
        entries.number(at);
        boolean countsLater = declared.overTime() != Declaration.OverTime.LAST;
        if (reading.isPresent() || line.readings().isEmpty() || countsLater) {
          cells.monitored(
              name,
              new InputCell(
                  at,
                  line.unit(),
                  declared.unit(),
                  span,
                  span.map(of -> corrections.of(line.meter(), of)).orElse(java.math.BigDecimal.ONE),
                  Optional.empty(),
                  reading.isPresent()));
        }
      }
    }
    entries.done();
  }
}
