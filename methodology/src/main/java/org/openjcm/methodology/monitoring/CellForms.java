package org.openjcm.methodology.monitoring;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, LocalTime> times = new HashMap<>();
  private Optional<LocalDateTime> lastTime = Optional.empty();
  private String lastText = "";

  CellForms(Faults faults) {
    this.faults = faults;
  }

  Optional<LocalDate> day(Cell cell) {
    LocalDate known = days.get(cell.text());
    if (known != null) {
      return Optional.of(known);
    }
    try {
      if (cell.text().length() == 10) {
        LocalDate day = LocalDate.parse(cell.text());
        days.put(cell.text(), day);
        return Optional.of(day);
      }
    } catch (DateTimeParseException notDay) {
      // Falls through to the one fault below: 2025-02-30 and "soon" are the same mistake.
    }
    unreadable(cell);
    return Optional.empty();
  }

  private void unreadable(Cell cell) {
    faults.add(
        "day-form",
        cell.at(),
        cell.text(),
        words("This is not a day, or not a time beside a time.", "日付として読めないか、時刻と日付が混在しています。"),
        words(
            "Write both ends as 2025-10-01, or both as 2025-10-01T13:00.",
            "両端とも2025-10-01の形、または両端とも2025-10-01T13:00の形で書いてください。"));
  }

  /// Days from and to, both included; or times, of which the second is excluded.
  Optional<Span> span(Cell from, Cell to) {
    if (from.text().length() == 10 && to.text().length() == 10) {
      Optional<LocalDate> first = day(from);
      Optional<LocalDate> last = day(to);
      if (first.isEmpty() || last.isEmpty()) {
        return Optional.empty();
      }
      return last.get().isBefore(first.get())
          ? backwards(to)
          : Optional.of(Span.days(first.get(), last.get()));
    }
    Optional<LocalDateTime> begin = time(from);
    Optional<LocalDateTime> end = time(to);
    if (begin.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return end.get().isAfter(begin.get())
        ? Optional.of(Span.of(begin.get(), end.get()))
        : backwards(to);
  }

  private Optional<Span> backwards(Cell to) {
    faults.add(
        "reading-backwards",
        to.at(),
        to.text(),
        words("This ends before it begins.", "終わりが始まりより前です。"),
        words("Correct the two ends.", "期間の始まりと終わりを直してください。"));
    return Optional.empty();
  }

  /// A reading mostly begins when the one before it ended: the last time is kept.
  private Optional<LocalDateTime> time(Cell cell) {
    if (!cell.text().equals(lastText)) {
      lastTime = parsed(cell);
      lastText = lastTime.isPresent() ? cell.text() : "";
    }
    return lastTime;
  }

  private Optional<LocalDateTime> parsed(Cell cell) {
    String text = cell.text();
    if (text.length() == 16 && text.charAt(10) == 'T') {
      LocalDate day = days.get(text.substring(0, 10));
      LocalTime clock = times.get(text.substring(11));
      if (day != null && clock != null) {
        return Optional.of(LocalDateTime.of(day, clock));
      }
      try {
        LocalDateTime time = LocalDateTime.parse(text);
        days.put(text.substring(0, 10), time.toLocalDate());
        times.put(text.substring(11), time.toLocalTime());
        return Optional.of(time);
      } catch (DateTimeParseException notTime) {
        // Falls through to the one fault below, which says both forms.
      }
    }
    unreadable(cell);
    return Optional.empty();
  }

  Optional<BigDecimal> number(Cell cell) {
    if (isPlain(cell.text()) || NUMBER.matcher(cell.text()).matches()) {
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

  /// Digits with one decimal point inside: the usual case, without a pattern.
  private static boolean isPlain(String text) {
    int point = text.indexOf('.');
    if (point < 1 || point > 15 || point == text.length() - 1 || text.length() - point > 16) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (at != point && (sign < '0' || sign > '9')) {
        return false;
      }
    }
    return true;
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
