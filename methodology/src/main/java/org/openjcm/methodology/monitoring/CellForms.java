package org.openjcm.methodology.monitoring;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Spelling;

/// Reads days, numbers and units from single cells; what cannot be read is a fault.
final class CellForms {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private final Faults faults;
  private final Map<String, Unit> units = new HashMap<>();

  CellForms(Faults faults) {
    this.faults = faults;
  }

  Optional<LocalDate> day(Cell cell) {
    try {
      if (cell.text().length() == 10) {
        return Optional.of(LocalDate.parse(cell.text()));
      }
    } catch (DateTimeParseException notADay) {
      // Falls through to the one fault below: 2025-02-30 and "soon" are the same mistake.
    }
    faults.add(
        "day-form",
        cell.at(),
        cell.text(),
        words("This is not a day.", "日付として読めません。"),
        words("Write it as 2025-10-01.", "2025-10-01の形で書いてください。"));
    return Optional.empty();
  }

  Optional<BigDecimal> number(Cell cell) {
    if (NUMBER.matcher(cell.text()).matches()) {
      return Optional.of(new BigDecimal(cell.text()));
    }
    faults.add(
        "number-form",
        cell.at(),
        cell.text(),
        words("This is not a number.", "数値として読めません。"),
        words(
            "Write digits with one decimal point and no separators: 1500.5.",
            "桁区切りなし、小数点1つで書いてください(例: 1500.5)。"));
    return Optional.empty();
  }

  Optional<Unit> unit(Cell cell) {
    Unit seen = units.get(cell.text());
    if (seen != null) {
      return Optional.of(seen);
    }
    Optional<Unit> unit = Units.standard().parse(cell.text());
    unit.ifPresentOrElse(
        found -> units.put(cell.text(), found),
        () ->
            faults.add(
                "unknown-unit",
                cell.at(),
                cell.text(),
                words("\"" + cell.text() + "\" is not a unit.", "「" + cell.text() + "」は単位ではありません。"),
                Spelling.suggestion(cell.text(), Units.standard().symbols())));
    return unit;
  }
}
