package org.openjcm.server.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.Tonnes;

/// Sentences, numbers, units and dates as one language writes them; the only place that formats.
/// Japanese: 表記.
public record Words(Lang lang, Texts texts) {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter JA_DATE = form("uuuu年M月d日");
  private static final DateTimeFormatter JA_MONTH = form("uuuu年M月");
  private static final DateTimeFormatter EN_MOMENT = form("uuuu-MM-dd HH:mm 'UTC'");
  private static final DateTimeFormatter JA_MOMENT = form("uuuu年M月d日 HH:mm");

  /// The sentence for `key` with `{0}`, `{1}` … replaced; numbers, tonnes and dates are formatted.
  public String text(String key, Object... values) {
    var pattern = texts.text(lang, key);
    if (values.length == 0) {
      return pattern;
    }
    var result = new StringBuilder(pattern.length() + 32);
    int from = 0;
    int open;
    while ((open = pattern.indexOf('{', from)) >= 0) {
      int close = pattern.indexOf('}', open);
      int index = close < 0 ? -1 : index(pattern, open + 1, close);
      if (index < 0 || index >= values.length) {
        result.append(pattern, from, open + 1);
        from = open + 1;
      } else {
        result.append(pattern, from, open).append(say(values[index]));
        from = close + 1;
      }
    }
    return result.append(pattern, from, pattern.length()).toString();
  }

  /// Like [#text] for a counted thing: with exactly one, `key.one` is used where it exists.
  public String count(String key, long count) {
    var one = key + ".one";
    return text(count == 1 && texts.find(lang, one).isPresent() ? one : key, count);
  }

  public String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// All digits of the exact number, with thousands separators before the point.
  public String number(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
  }

  /// `1,234 tCO2e`
  public String tonnes(Tonnes tonnes) {
    return number(tonnes.value()) + " tCO2e";
  }

  /// A share of one as per cent with one decimal, rounded half up: 0.2235 → `22.4%`.
  public String percent(BigDecimal share) {
    return number(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + "%";
  }

  /// `2024-10-31` or 2024年10月31日
  public String date(LocalDate date) {
    return lang == Lang.JA ? JA_DATE.format(date) : date.toString();
  }

  /// `2024-10` or 2024年10月
  public String month(YearMonth month) {
    return lang == Lang.JA ? JA_MONTH.format(month) : month.toString();
  }

  /// A date as exactly as its source gives it: `2024`, `2024-10` or `2024-10-31`.
  public String asOf(String text) {
    return switch (text.length()) {
      case 4 -> lang == Lang.JA ? text + "年" : text;
      case 7 -> month(YearMonth.parse(text));
      case 10 -> date(LocalDate.parse(text));
      default -> text;
    };
  }

  /// As official papers date: 令和6年10月31日; in English as [#date].
  public String eraDate(LocalDate date) {
    return lang == Lang.JA
        ? DateTimeFormatter.ofPattern("GGGGy年M月d日", Locale.JAPAN)
            .format(JapaneseDate.from(date))
            .replaceFirst("(?<=\\D)1年", "元年")
        : date.toString();
  }

  /// As official papers name a month: 令和6年10月; in English as [#month].
  public String eraMonth(YearMonth month) {
    return lang == Lang.JA ? eraDate(month.atDay(1)).replaceFirst("1日$", "") : month.toString();
  }

  /// A moment to the minute: in UTC for English, in Japanese time (日本時間) for Japanese.
  public String moment(Instant moment) {
    return lang == Lang.JA
        ? JA_MOMENT.format(moment.atZone(JAPAN)) + "（日本時間）"
        : EN_MOMENT.format(moment.atZone(ZoneOffset.UTC));
  }

  /// Both ends included: `2021-01-01 to 2021-12-31`, 2021年1月1日～2021年12月31日.
  public String period(LocalDate first, LocalDate last) {
    return date(first) + (lang == Lang.JA ? "～" : " to ") + date(last);
  }

  public String period(MonitoringPeriod period) {
    return period(period.first(), period.last());
  }

  private String say(Object value) {
    return switch (value) {
      case Long number -> number(number);
      case Integer number -> number(number);
      case BigDecimal number -> number(number);
      case Tonnes tonnes -> tonnes(tonnes);
      case LocalDate date -> date(date);
      case YearMonth month -> month(month);
      case Instant moment -> moment(moment);
      case MonitoringPeriod period -> period(period);
      default -> value.toString();
    };
  }

  private static int index(String pattern, int from, int to) {
    return to == from + 1 && Character.isDigit(pattern.charAt(from))
        ? pattern.charAt(from) - '0'
        : -1;
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
