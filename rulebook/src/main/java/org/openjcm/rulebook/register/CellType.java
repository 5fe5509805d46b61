package org.openjcm.rulebook.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;

/// What may stand in a column of a register file. An empty cell means unknown and is always allowed
/// here; whether a column may be empty is said by [Column].
public sealed interface CellType {

  /// Why the text is not of this type, with what would be; empty when it is.
  Optional<String> fault(String cell);

  /// Words, on one line or several.
  record Text() implements CellType {
    @Override
    public Optional<String> fault(String cell) {
      return cell.strip().equals(cell)
          ? Optional.empty()
          : Optional.of("spaces before or after the text; remove them");
    }
  }

  /// One of a few words.
  record Code(List<String> allowed) implements CellType {
    public Code {
      allowed = List.copyOf(allowed);
    }

    public static Code of(String... allowed) {
      return new Code(List.of(allowed));
    }

    @Override
    public Optional<String> fault(String cell) {
      return allowed.contains(cell)
          ? Optional.empty()
          : Optional.of("not one of " + String.join(", ", allowed) + ": " + quoted(cell));
    }
  }

  /// Several of a few words, or several numbers, parted by one space.
  record Words(Pattern each, String example) implements CellType {

    /// Compared by its text: a Pattern has no equality of its own.
    public static Words of(String regex, String example) {
      return new Words(Pattern.compile(regex), example);
    }

    @Override
    public Optional<String> fault(String cell) {
      for (String word : cell.split(" ", -1)) {
        if (!each.matcher(word).matches()) {
          return Optional.of(
              "not a list parted by single spaces such as " + example + ": " + quoted(cell));
        }
      }
      return Optional.empty();
    }
  }

  /// A whole number, zero or more, in plain digits.
  record WholeNumber(long least, long most) implements CellType {
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,17}");

    public static WholeNumber any() {
      return new WholeNumber(0, 999_999_999_999_999_999L);
    }

    @Override
    public Optional<String> fault(String cell) {
      if (!DIGITS.matcher(cell).matches()) {
        return Optional.of(
            "not a whole number: " + quoted(cell) + "; expected digits only, such as 12500");
      }
      long value = Long.parseLong(cell);
      return value < least || value > most
          ? Optional.of("out of range: %s; expected %d to %d".formatted(cell, least, most))
          : Optional.empty();
    }
  }

  /// A day, `2018-01-10`.
  record Day() implements CellType {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public Optional<String> fault(String cell) {
      String wrong = "not a date: " + quoted(cell) + "; expected year-month-day such as 2018-01-10";
      if (!FORM.matcher(cell).matches()) {
        return Optional.of(wrong);
      }
      try {
        int year = LocalDate.parse(cell).getYear();
        return year < 1990 || year > 2200 ? Optional.of(wrong) : Optional.empty();
      } catch (DateTimeException noSuchDay) {
        return Optional.of("no such day: " + quoted(cell));
      }
    }
  }

  /// A day, a month or a year, as exactly as the source gives it: `2024-10-31`, `2024-10`, `2024`.
  record PartialDay() implements CellType {
    private static final Pattern FORM =
        Pattern.compile("[12][0-9]{3}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?");

    @Override
    public Optional<String> fault(String cell) {
      if (cell.length() == 10) {
        return new Day().fault(cell);
      }
      return FORM.matcher(cell).matches()
          ? Optional.empty()
          : Optional.of("not a day, month or year: " + quoted(cell) + "; expected such as 2024-10");
    }
  }

  /// A country, `MN`.
  record Country() implements CellType {
    @Override
    public Optional<String> fault(String cell) {
      return failing(() -> CountryCode.of(cell));
    }
  }

  /// A project's official number, `MN003`.
  record ProjectNumber() implements CellType {
    @Override
    public Optional<String> fault(String cell) {
      return failing(() -> new OfficialProjectReference(cell));
    }
  }

  /// A methodology version, `MN_AM003_ver02.0`.
  record MethodologyVersion() implements CellType {
    @Override
    public Optional<String> fault(String cell) {
      return failing(() -> MethodologyReference.parse(cell));
    }
  }

  /// The key of a row of another (or this) register table, `project/MN003`; the row must exist.
  record RowKey(String kind) implements CellType {
    private static final Pattern FORM = Pattern.compile("[a-z-]+/[A-Za-z0-9_.+/-]+");

    @Override
    public Optional<String> fault(String cell) {
      return cell.startsWith(kind + "/") && FORM.matcher(cell).matches()
          ? Optional.empty()
          : Optional.of("not a key of the form " + kind + "/…: " + quoted(cell));
    }
  }

  /// How surely the row is known, as [Confidence] in lower case.
  record Sureness() implements CellType {
    @Override
    public Optional<String> fault(String cell) {
      for (Confidence each : Confidence.values()) {
        if (Provenance.written(each).equals(cell)) {
          return Optional.empty();
        }
      }
      return Optional.of("not one of verified, unverified, inferred, unknown: " + quoted(cell));
    }
  }

  private static Optional<String> failing(Runnable making) {
    try {
      making.run();
      return Optional.empty();
    } catch (IllegalArgumentException why) {
      return Optional.of(String.valueOf(why.getMessage()));
    }
  }

  private static String quoted(String cell) {
    String start = cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    return "\"" + start + "\"";
  }
}
