package org.openjcm.methodology.monitoring;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// Reads monitoring data: a CSV file, or a pipe table, with the columns of [#COLUMNS] and, where
/// the project lists its meters, `meter`. A row with a category as value and no unit is a fact of
/// the period.
///
/// ```
/// period,equipment,parameter,from,to,value,unit,option,evidence
/// 2025-01-01/2025-12-31,PV1,EG,2025-01-01,2025-01-31,812.4,MWh,C,meter 4711
/// ```
public final class MonitoringReader {

  public static final List<String> COLUMNS =
      List.of(
          "period", "equipment", "parameter", "from", "to", "value", "unit", "option", "evidence");
  private static final int LONGEST = 150_000_000;
  private static final Set<String> OPTIONS = Set.of("A", "B", "C");
  private static final String METER = "meter";
  private static final Pattern CATEGORY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");

  private final Faults faults = new Faults();
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<PeriodFact> facts = new ArrayList<>();
  private final Set<String> elements = new HashSet<>();
  private final CellForms forms = new CellForms(faults);
  private @Nullable MonitoringPeriod period;
  private String periodText = "";
  private boolean begun;
  private boolean headed;
  private @Nullable Reading before;

  private MonitoringReader() {}

  /// Reads a CSV file. Never fails: what is wrong is a fault with its place.
  public static MonitoringRead readCsv(String text) {
    MonitoringReader reader = new MonitoringReader();
    if (text.length() > LONGEST) {
      reader.fault(
          "text-too-long",
          new Cell(Place.START, ""),
          words("The file is too large.", "ファイルが大きすぎます。"),
          words("Send sums per day or month.", "日または月ごとに集計してください。"));
      return reader.done();
    }
    CsvLines.each(text, reader.faults, reader::row);
    return reader.done();
  }

  /// Reads a pipe table with the same columns, as worked cases have it.
  public static MonitoringRead readTable(Block.Table table) {
    MonitoringReader reader = new MonitoringReader();
    reader.row(table.header());
    table.rows().forEach(reader::row);
    return reader.done();
  }

  private MonitoringRead done() {
    MonitoringPeriod known = period;
    if (faults.isEmpty() && known == null) {
      fault(
          "no-reading",
          new Cell(Place.START, ""),
          words("There is no reading here.", "モニタリング値がありません。"),
          words(
              "The first line names the columns: " + String.join(",", COLUMNS) + ".",
              "先頭行に列名を書いてください: " + String.join(",", COLUMNS)));
    }
    return known == null || !faults.isEmpty()
        ? new MonitoringRead.Faulty(faults.inOrder())
        : new MonitoringRead.Sound(new MonitoringData(known, readings, facts));
  }

  private void header(List<Cell> header) {
    for (int at = 0; at < header.size(); at++) {
      Cell cell = header.get(at);
      String name = cell.text().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(name) && !name.equals(METER)) {
        fault(
            "column-unknown",
            cell,
            words(
                "There is no column \"" + cell.text() + "\".", "「" + cell.text() + "」という列はありません。"),
            Spelling.suggestion(name, COLUMNS));
      } else if (columns.putIfAbsent(name, at) != null) {
        fault(
            "column-unknown",
            cell,
            words("The column stands twice.", "列が重複しています。"),
            words("Keep one of the two.", "どちらか一方だけを残してください。"));
      }
    }
    for (String column : COLUMNS) {
      if (!columns.containsKey(column)) {
        fault(
            "column-missing",
            new Cell(header.isEmpty() ? Place.START : header.getFirst().at(), column),
            words("The column \"" + column + "\" is missing.", "「" + column + "」の列がありません。"),
            words(
                "The columns are " + String.join(",", COLUMNS) + ".",
                "列は " + String.join(",", COLUMNS) + " です。"));
      }
    }
  }

  /// The first row is the header; without a sound one no other row is read.
  private void row(List<Cell> row) {
    if (!begun) {
      begun = true;
      header(row);
      headed = faults.isEmpty();
    } else if (headed && row.size() != columns.size()) {
      fault(
          "row-width",
          new Cell(row.getFirst().at(), row.getFirst().text()),
          words(
              "This row has %d cells, the header %d.".formatted(row.size(), columns.size()),
              "この行のセルは%d個ですが、見出しは%d個です。".formatted(row.size(), columns.size())),
          words("Put a value that holds a comma into quotation marks.", "カンマを含む値は引用符で囲んでください。"));
    } else if (headed) {
      read(row);
    }
  }

  private void read(List<Cell> row) {
    MonitoringPeriod of = period(cell(row, "period"));
    Optional<Span> span = forms.span(cell(row, "from"), cell(row, "to"));
    Cell equipment = cell(row, "equipment");
    Cell parameter = cell(row, "parameter");
    String elements =
        equipment.text().indexOf(',') < 0
            ? equipment.text()
            : equipment.text().replaceAll(" *, *", ",");
    if (parameter.isBlank() || !isKnown(elements)) {
      fault(
          "reading-of-what",
          parameter.isBlank() ? parameter : equipment,
          words("The row does not say what was measured.", "何の値かが示されていません。"),
          words("Name the parameter and the equipment.", "パラメータと設備を書いてください。"));
    }
    Cell value = cell(row, "value");
    if (cell(row, "unit").isBlank() && CATEGORY.matcher(value.text()).matches()) {
      if (of != null && span.isPresent()) {
        facts.add(
            new PeriodFact(
                elements,
                parameter.text(),
                span.get(),
                value.text(),
                cell(row, "evidence").text(),
                parameter.at()));
      }
      return;
    }
    Optional<BigDecimal> number = forms.number(value);
    Optional<Unit> unit = forms.unit(cell(row, "unit"));
    Cell option = cell(row, "option");
    if (!OPTIONS.contains(option.text())) {
      fault(
          "option-form",
          option,
          words("The monitoring option is A, B or C.", "モニタリングオプションはA、B、Cのいずれかです。"),
          words("A: public data, B: invoices, C: measured.", "A: 公表データ、B: 商取引の証憑、C: 実測。"));
    }
    if (of != null && span.isPresent() && number.isPresent() && unit.isPresent()) {
      Reading reading =
          new Reading(
              elements,
              parameter.text(),
              span.get(),
              number.get(),
              unit.get(),
              option.text(),
              cell(row, "evidence").text(),
              columns.containsKey(METER) ? cell(row, METER).text() : "",
              parameter.at());
      before = before == null ? reading : reading.sharing(before);
      readings.add(before);
    }
  }

  private boolean isKnown(String elements) {
    if (elements.isEmpty() || this.elements.contains(elements)) {
      return true;
    }
    return Equipment.areIds(elements) && this.elements.add(elements);
  }

  private Cell cell(List<Cell> row, String column) {
    return row.get(columns.getOrDefault(column, 0));
  }

  private @Nullable MonitoringPeriod period(Cell cell) {
    MonitoringPeriod known = period;
    if (known != null && cell.text().equals(periodText)) {
      return known;
    }
    return switch (PeriodForm.of(cell.text())) {
      case PeriodForm.Period(MonitoringPeriod read) -> {
        if (known == null) {
          period = read;
          periodText = cell.text();
        } else if (!known.equals(read)) {
          fault(
              "period-differs",
              cell,
              words("The rows above are of the period " + known + ".", "上の行の期間は" + known + "です。"),
              words("Calculate one period at a time.", "1回に1期間ずつ計算してください。"));
        }
        yield read;
      }
      case PeriodForm.NotAPeriod(BilingualText why) -> {
        fault(
            "period-form",
            cell,
            why,
            words("Write 2025-01-01/2025-12-31.", "2025-01-01/2025-12-31の形で書いてください。"));
        yield null;
      }
    };
  }

  private void fault(String kind, Cell cell, BilingualText message, BilingualText remedy) {
    faults.add(kind, cell.at(), cell.text(), message, remedy);
  }
}
