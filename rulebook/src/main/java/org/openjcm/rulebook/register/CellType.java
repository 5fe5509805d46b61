package org.openjcm.rulebook.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;

/// What may stand in a column of a register file. An empty cell means unknown and is always allowed
/// here; whether a column may be empty is said by [Column].
public sealed interface CellType {

  /// Why the text is not of this type, with what would be; empty when it is.
  Optional<BilingualText> fault(String cell);

  /// Words, on one line or several.
  record Text() implements CellType {
    @Override
    public Optional<BilingualText> fault(String cell) {
      return cell.strip().equals(cell)
          ? Optional.empty()
          : say("spaces before or after the text; remove them", "文字の前後に空白があります。取り除いてください。");
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
    public Optional<BilingualText> fault(String cell) {
      return allowed.contains(cell)
          ? Optional.empty()
          : say(
              "not one of " + String.join(", ", allowed) + ": " + quoted(cell),
              quoted(cell) + "は使えません。次のいずれかとしてください：" + String.join("、", allowed));
    }
  }

  /// Several of a few words, or several numbers, parted by one space.
  record Words(Pattern each, String example) implements CellType {

    /// Compared by its text: a Pattern has no equality of its own.
    public static Words of(String regex, String example) {
      return new Words(Pattern.compile(regex), example);
    }

    @Override
    public Optional<BilingualText> fault(String cell) {
      for (String word : cell.split(" ", -1)) {
        if (!each.matcher(word).matches()) {
          return say(
              "not a list parted by single spaces such as " + example + ": " + quoted(cell),
              quoted(cell) + "は空白1つで区切った一覧ではありません。例：" + example);
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
    public Optional<BilingualText> fault(String cell) {
      if (!DIGITS.matcher(cell).matches()) {
        return say(
            "not a whole number: " + quoted(cell) + "; expected digits only, such as 12500",
            quoted(cell) + "は整数ではありません。12500のように数字のみとしてください。");
      }
      long value = Long.parseLong(cell);
      return value < least || value > most
          ? say(
              "out of range: %s; expected %d to %d".formatted(cell, least, most),
              "%sは範囲外です。%dから%dまでとしてください。".formatted(cell, least, most))
          : Optional.empty();
    }
  }

  /// A day, `2018-01-10`.
  record Day() implements CellType {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public Optional<BilingualText> fault(String cell) {
      Optional<BilingualText> wrong =
          say(
              "not a date: " + quoted(cell) + "; expected year-month-day such as 2018-01-10",
              quoted(cell) + "は日付ではありません。2018-01-10のように年-月-日としてください。");
      if (!FORM.matcher(cell).matches()) {
        return wrong;
      }
      try {
        int year = LocalDate.parse(cell).getYear();
        return year < 1990 || year > 2200 ? wrong : Optional.empty();
      } catch (DateTimeException noSuchDay) {
        return say("no such day: " + quoted(cell), quoted(cell) + "という日はありません。暦にある日付としてください。");
      }
    }
  }

  /// A day, a month or a year, as exactly as the source gives it: `2024-10-31`, `2024-10`, `2024`.
  record PartialDay() implements CellType {
    private static final Pattern FORM =
        Pattern.compile("[12][0-9]{3}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?");

    @Override
    public Optional<BilingualText> fault(String cell) {
      if (cell.length() == 10) {
        return new Day().fault(cell);
      }
      return FORM.matcher(cell).matches()
          ? Optional.empty()
          : say(
              "not a day, month or year: " + quoted(cell) + "; expected such as 2024-10",
              quoted(cell) + "は年月日、年月又は年ではありません。2024-10のようにしてください。");
    }
  }

  /// A country, `MN`.
  record Country() implements CellType {
    @Override
    public Optional<BilingualText> fault(String cell) {
      return failing(
          () -> CountryCode.of(cell), quoted(cell) + "は国コードではありません。MNのように英大文字2文字としてください。");
    }
  }

  /// A project's official number, `MN003`.
  record ProjectNumber() implements CellType {
    @Override
    public Optional<BilingualText> fault(String cell) {
      return failing(
          () -> new OfficialProjectReference(cell),
          quoted(cell) + "は公式のプロジェクト番号ではありません。MN003のようにしてください。");
    }
  }

  /// A methodology version, `MN_AM003_ver02.0`.
  record MethodologyVersion() implements CellType {
    @Override
    public Optional<BilingualText> fault(String cell) {
      return failing(
          () -> MethodologyReference.parse(cell),
          quoted(cell) + "は方法論の版ではありません。MN_AM003 ver02.0のようにしてください。");
    }
  }

  /// The key of a row of another (or this) register table, `project/MN003`; the row must exist.
  record RowKey(String kind) implements CellType {
    private static final Pattern FORM = Pattern.compile("[a-z-]+/[A-Za-z0-9_.+/-]+");

    @Override
    public Optional<BilingualText> fault(String cell) {
      return cell.startsWith(kind + "/") && FORM.matcher(cell).matches()
          ? Optional.empty()
          : say(
              "not a key of the form " + kind + "/…: " + quoted(cell),
              quoted(cell) + "は" + kind + "/…の形のキーではありません。");
    }
  }

  /// How surely the row is known, as [Confidence] in lower case.
  record Sureness() implements CellType {
    @Override
    public Optional<BilingualText> fault(String cell) {
      for (Confidence each : Confidence.values()) {
        if (Provenance.written(each).equals(cell)) {
          return Optional.empty();
        }
      }
      return say(
          "not one of verified, unverified, inferred, unknown: " + quoted(cell),
          quoted(cell) + "は使えません。verified、unverified、inferred、unknownのいずれかとしてください。");
    }
  }

  private static Optional<BilingualText> failing(Runnable making, String japanese) {
    try {
      making.run();
      return Optional.empty();
    } catch (IllegalArgumentException why) {
      return say(String.valueOf(why.getMessage()), japanese);
    }
  }

  private static Optional<BilingualText> say(String english, String japanese) {
    return Optional.of(BilingualText.words(english, japanese));
  }

  private static String quoted(String cell) {
    String start = cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    return "\"" + start + "\"";
  }
}
