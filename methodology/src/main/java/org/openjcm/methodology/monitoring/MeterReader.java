package org.openjcm.methodology.monitoring;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Rows;

/// Reads the meters of a project and the corrections of what they measured. A meter or a serial
/// number listed twice is a fault: thousands of devices are copied from lists.
final class MeterReader {

  private final Faults faults;
  private final CellForms forms;
  private final List<Meter> meters = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<String, Place> serials = new HashMap<>();

  MeterReader(Faults faults) {
    this.faults = faults;
    this.forms = new CellForms(faults);
  }

  List<Meter> meters() {
    return meters;
  }

  List<Correction> corrections() {
    return corrections;
  }

  void read(String kind, Block.Table table) {
    if (kind.equals("meters")) {
      Rows.of(
              table,
              Set.of(
                  "meter",
                  "equipment",
                  "parameter",
                  "serial",
                  "certificate",
                  "calibrated",
                  "valid until"),
              Set.of("en", "ja"),
              faults)
          .forEach(this::readMeter);
    } else {
      Rows.of(table, Set.of("meter", "from", "to", "factor", "reason"), Set.of(), faults)
          .forEach(this::readCorrection);
    }
  }

  private void readMeter(Rows.Row row) {
    Cell id = row.cell("meter");
    if (!Equipment.isId(id.text())) {
      faults.add(
          "meter-form",
          id.at(),
          id.text(),
          words("This row does not name a meter.", "この行は計量器を正しく示していません。"),
          words("Give an id of letters, digits, dot, _ and -.", "英数字・ドット・_・-の識別名を付けてください。"));
      return;
    }
    once(ids, id, "meter", "計量器");
    if (!row.cell("serial").isBlank()) {
      once(serials, row.cell("serial"), "serial number", "製造番号");
    }
    meters.add(
        new Meter(
            id.text(),
            row.text("equipment").replaceAll(" *, *", ","),
            row.text("parameter"),
            row.text("serial"),
            row.text("certificate"),
            day(row.cell("calibrated")),
            day(row.cell("valid until")),
            id.at()));
  }

  private Optional<LocalDate> day(Cell cell) {
    return cell.isBlank() ? Optional.empty() : forms.day(cell);
  }

  private void once(Map<String, Place> seen, Cell cell, String en, String ja) {
    Place before = seen.putIfAbsent(cell.text(), cell.at());
    if (before != null) {
      faults.add(
          "given-twice",
          cell.at(),
          cell.text(),
          words(
              "The " + en + " stands already at " + before + ".",
              "この" + ja + "は" + before + "に既にあります。"),
          words(
              "List a device once; a replacement has an id and a serial number of its own.",
              "機器は1回だけ記載し、交換後の機器には別の識別名と製造番号を付けてください。"));
    }
  }

  private void readCorrection(Rows.Row row) {
    Optional<BigDecimal> factor = forms.number(row.cell("factor"));
    Optional<LocalDate> first = forms.day(row.cell("from"));
    Optional<LocalDate> last = forms.day(row.cell("to"));
    if (factor.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return;
    }
    if (last.get().isBefore(first.get()) || row.cell("reason").isBlank()) {
      faults.add(
          "correction-form",
          row.place(),
          row.text("meter"),
          words("A correction has days in order and a reason.", "補正には正しい期間と理由が必要です。"),
          words(
              "State the error found and the calibration it comes from.",
              "確認された誤差と、その根拠となる校正を書いてください。"));
      return;
    }
    corrections.add(
        new Correction(
            row.text("meter"),
            first.get(),
            last.get(),
            factor.get(),
            row.text("reason"),
            row.place()));
  }
}
