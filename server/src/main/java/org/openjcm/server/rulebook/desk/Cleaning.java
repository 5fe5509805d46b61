package org.openjcm.server.rulebook.desk;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.rulebook.register.CellType;
import org.openjcm.rulebook.register.Column;

/// Brings a cell of a given list into the register's notation where that is beyond doubt:
/// `2018/01/10` is 2018-01-10, `1,234` is 1234, `Project registered` is registered. What is not
/// beyond doubt stays as it is and is refused with its place. The preview shows the result.
final class Cleaning {

  private static final Set<String> UNKNOWN =
      Set.of("-", "–", "—", "n/a", "na", "tbd", "unknown", "不明");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.年-](\\d{1,2})[/.月-](\\d{1,2})日?");
  private static final Pattern DAY_MONTH_NAME =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3})[a-z]*\\.?,?[ -](\\d{4})");
  private static final Pattern MONTH_NAME_DAY =
      Pattern.compile("([A-Za-z]{3})[a-z]*\\.? (\\d{1,2}),? (\\d{4})");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");
  private static final Pattern VERSION =
      Pattern.compile("(?i)v?e?r?s?i?o?n?[ .]*(\\d{1,2})\\.(\\d)");
  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  private Cleaning() {}

  /// @param countries lower-case English and Japanese names → code
  static String clean(Column column, String given, Map<String, String> countries) {
    String text = given.replaceAll("[\\s\\u00a0]+", " ").strip();
    if (text.isEmpty() || UNKNOWN.contains(text.toLowerCase(Locale.ROOT))) {
      return "";
    }
    return switch (column.type()) {
      case CellType.Day _ -> day(text);
      case CellType.WholeNumber _ -> number(text);
      case CellType.Code(var allowed) ->
          allowed.stream()
              .filter(text::equalsIgnoreCase)
              .findFirst()
              .orElseGet(() -> status(column, text));
      case CellType.Country _ -> countries.getOrDefault(text.toLowerCase(Locale.ROOT), text);
      case CellType.ProjectNumber _ -> narrow(text).toUpperCase(Locale.ROOT);
      case CellType.Words _ ->
          column.name().equals("version")
              ? version(text)
              : text.replaceAll("[;,、] ?", " ").replaceAll(" +", " ");
      case CellType.Text _,
          CellType.PartialDay _,
          CellType.MethodologyVersion _,
          CellType.RowKey _,
          CellType.Sureness _ ->
          text;
    };
  }

  private static String status(Column column, String text) {
    if (!column.name().equals("status")) {
      return text;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("withdraw") || text.contains("取下")) {
      return "withdrawn";
    }
    if (lower.equals("project registered") || text.equals("登録") || text.equals("登録済み")) {
      return "registered";
    }
    return text.equals("妥当性確認中") || text.equals("妥当性確認") ? "validation" : text;
  }

  private static String number(String text) {
    String narrow = narrow(text);
    return GROUPED.matcher(narrow).matches() ? narrow.replace(",", "") : narrow;
  }

  private static String version(String text) {
    Matcher form = VERSION.matcher(narrow(text));
    return form.matches()
        ? "%02d.%s".formatted(Integer.parseInt(form.group(1)), form.group(2))
        : text;
  }

  private static String day(String text) {
    String narrow = narrow(text);
    Matcher form = YEAR_FIRST.matcher(narrow);
    if (form.matches()) {
      return day(text, form.group(1), form.group(2), form.group(3));
    }
    form = DAY_MONTH_NAME.matcher(narrow);
    if (form.matches()) {
      return day(text, form.group(3), month(form.group(2)), form.group(1));
    }
    form = MONTH_NAME_DAY.matcher(narrow);
    return form.matches() ? day(text, form.group(3), month(form.group(1)), form.group(2)) : text;
  }

  private static String month(String name) {
    int at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT));
    return at < 0 || at % 4 != 0 ? "0" : Integer.toString(at / 4 + 1);
  }

  private static String day(String given, String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
          .toString();
    } catch (DateTimeException noSuchDay) {
      return given;
    }
  }

  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
