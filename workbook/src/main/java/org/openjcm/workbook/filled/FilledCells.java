package org.openjcm.workbook.filled;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Spelling;
import org.openjcm.workbook.xlsx.SheetCells;

/// Reads numbers, units, days and times from single cells. Japanese: セルの値の読み取り.
final class FilledCells {

  private static final BigDecimal MOST = new BigDecimal("1000000000000000");
  private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(1440);
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(100_000);

  private final FaultList faults;

  FilledCells(FaultList faults) {
    this.faults = faults;
  }

  /// A number; text that is not one is a fault. Japanese full-width digits and separators of
  /// thousands are not guessed at.
  Optional<BigDecimal> number(SheetCells sheet, String cell, SheetCells.Value value) {
    if (value instanceof SheetCells.Value.Amount(BigDecimal number)
        && number.abs().compareTo(MOST) < 0
        && number.scale() <= 15) {
      return Optional.of(number);
    }
    String text = SheetCells.text(value);
    if (text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      return Optional.of(new BigDecimal(text));
    }
    faults.add(
        "number-form",
        sheet,
        cell,
        words("\"" + text + "\" is not a number.", "「" + text + "」は数値として読めません。"),
        words(
            "Write digits with one decimal point and no unit: 1500.5.",
            "単位を付けず、小数点1つの数字で書いてください(例: 1500.5)。"));
    return Optional.empty();
  }

  /// The unit of a line, which must be of the kind that the methodology declares.
  Optional<Unit> unit(SheetCells sheet, String cell, String text, Unit declared) {
    String plain = text.endsWith("/p") ? text.substring(0, text.length() - 2) : text;
    Optional<Unit> unit = Units.standard().parse(plain);
    if (unit.isEmpty()) {
      faults.add(
          "unknown-unit",
          sheet,
          cell,
          words("\"" + text + "\" is not a unit.", "「" + text + "」は単位ではありません。"),
          text.isEmpty() ? expected(declared) : suggestion(plain));
    } else if (!unit.get().hasDimensionOf(declared)) {
      faults.add(
          "unit-differs",
          sheet,
          cell,
          words(
              text + " cannot be converted to " + declared + ".",
              text + "は" + declared + "に換算できません。"),
          expected(declared));
      return Optional.empty();
    }
    return unit;
  }

  private static BilingualText suggestion(String text) {
    return Spelling.suggestion(text, Units.standard().symbols());
  }

  private static BilingualText expected(Unit declared) {
    return words("State the value in " + declared + ".", declared + "で書いてください。");
  }

  /// The days or the times of a line; empty text stands for the whole period.
  Optional<Span> span(SheetCells sheet, String cell, String from, String to, Span period) {
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.of(period);
    }
    Optional<LocalDateTime> begin = moment(from);
    Optional<LocalDateTime> end = moment(to);
    if (begin.isEmpty() || end.isEmpty()) {
      faults.add(
          "day-form",
          sheet,
          cell,
          words(
              "\"" + (begin.isEmpty() ? from : to) + "\" is not a day.",
              "「" + (begin.isEmpty() ? from : to) + "」は日付として読めません。"),
          words("Write both ends as 2025-10-01.", "両端とも2025-10-01の形で書いてください。"));
      return Optional.empty();
    }
    boolean days = isMidnight(begin.get()) && isMidnight(end.get());
    boolean forward = days ? !end.get().isBefore(begin.get()) : end.get().isAfter(begin.get());
    if (!forward) {
      faults.add(
          "reading-backwards",
          sheet,
          cell,
          words("This ends before it begins.", "終わりが始まりより前です。"),
          words("Correct the two ends.", "期間の始まりと終わりを直してください。"));
      return Optional.empty();
    }
    return Optional.of(
        days
            ? Span.days(begin.get().toLocalDate(), end.get().toLocalDate())
            : Span.of(begin.get(), end.get()));
  }

  private static boolean isMidnight(LocalDateTime time) {
    return time.getHour() == 0 && time.getMinute() == 0;
  }

  /// A day or a time as the sheet holds it: a serial number, or text such as 2025-10-01.
  static Optional<LocalDateTime> moment(String text) {
    try {
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return Optional.of(LocalDate.parse(text).atStartOfDay());
      }
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}")) {
        return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
      }
      if (text.matches("[0-9]{1,6}(\\.[0-9]{1,20})?")) {
        BigDecimal serial = new BigDecimal(text);
        if (serial.compareTo(LAST_SERIAL) < 0) {
          long minutes =
              serial.multiply(MINUTES_OF_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
          return Optional.of(FIRST_DAY.atStartOfDay().plusMinutes(minutes));
        }
      }
    } catch (DateTimeParseException noSuchDay) {
      // 2025-02-30: told by the caller with its cell.
    }
    return Optional.empty();
  }
}
