package org.openjcm.workbook.draft;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// The lines of Table 1 of the report: columns (a) to (k) of the official form, and four of our own
/// to the right. Japanese: 表1の行.
///
/// @param first the cell of the first day of the period
/// @param last the cell of its last day
record ReportLines(SheetDraft sheet, Validations entries, Address first, Address last) {

  static final List<String> LETTERS =
      List.of(
          "(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(j)", "(k)", "OpenJCM",
          "OpenJCM", "OpenJCM", "OpenJCM");
  static final List<String> HEADINGS =
      List.of(
          "Monitoring period\nモニタリング期間",
          "Monitoring point No.\nモニタリングポイント番号",
          "Parameters\nパラメータ",
          "Description of data\nデータの内容",
          "Monitored Values\nモニタリング値",
          "Units\n単位",
          "Monitoring option\nモニタリングオプション",
          "Source of data\nデータの出典",
          "Measurement methods and procedures\n計測方法・手順",
          "Monitoring frequency\nモニタリング頻度",
          "Other comments\nその他",
          "From\n始まり",
          "To\n終わり",
          "Meter\n計量器",
          "Days\n日数");

  private static final int VALUE = 4;
  private static final int FROM = 11;
  private static final int TO = 12;
  private static final int DAYS = 14;

  /// Where a line has its value and its days.
  record Cells(Address value, Address days) {}

  Cells reading(int point, Declaration.Monitored declared, String name, Optional<Reading> reading) {
    sheet.line();
    Address value = new Address(sheet.name(), VALUE, sheet.lines().size() - 1);
    Optional<Span> span = reading.map(Reading::span);
    period(value, span);
    sheet.words(1, "(" + point + ")", Look.SYMBOL);
    sheet.words(2, name, Look.SYMBOL);
    sheet.words(3, Heading.lines(declared.description()), Look.TEXT);
    sheet.put(VALUE, Content.quantity(reading.map(Reading::value)), Look.INPUT_NUMBER);
    entries.number(value);
    sheet.words(5, reading.map(Reading::unit).orElse(declared.unit()).toString(), Look.SYMBOL);
    String option =
        reading
            .map(Reading::option)
            .orElse(declared.options().length() == 1 ? declared.options() : "");
    entries.options(sheet.words(6, option, Look.INPUT_WORDS), declared.options());
    sheet.words(7, reading.map(Reading::evidence).orElse(""), Look.INPUT_WORDS);
    sheet.words(8, Heading.lines(declared.method()), Look.TEXT);
    sheet.words(9, Heading.lines(declared.frequency()), Look.TEXT);
    sheet.words(10, Remarks.of(declared), Look.TEXT);
    ends(span);
    sheet.words(13, reading.map(Reading::meter).orElse(""), Look.INPUT_WORDS);
    boolean days = span.map(Span::isWholeDays).orElse(true);
    Address counted =
        sheet.put(
            DAYS,
            Content.live(() ->
                "IF(%s=\"\",\"\",%s-%s%s)"
                    .formatted(
                        value.local(),
                        value.in(TO).local(),
                        value.in(FROM).local(),
                        days ? "+1" : "")),
            Look.VALUE);
    return new Cells(value, counted);
  }

  Address fact(int point, Declaration.Fact fact, String name, Optional<PeriodFact> stated) {
    sheet.line();
    Address value = new Address(sheet.name(), VALUE, sheet.lines().size() - 1);
    Optional<Span> span = stated.map(PeriodFact::span);
    period(value, span);
    sheet.words(1, "(" + point + ")", Look.SYMBOL);
    sheet.words(2, name, Look.SYMBOL);
    sheet.words(3, Heading.lines(fact.description()), Look.TEXT);
    sheet.words(VALUE, stated.map(PeriodFact::category).orElse(""), Look.INPUT_WORDS);
    entries.category(value, fact);
    sheet.words(5, "", Look.TEXT);
    sheet.words(6, "", Look.TEXT);
    sheet.words(7, stated.map(PeriodFact::evidence).orElse(""), Look.INPUT_WORDS);
    sheet.words(8, "", Look.TEXT);
    sheet.words(9, "", Look.TEXT);
    sheet.words(10, Remarks.categories(fact), Look.TEXT);
    ends(span);
    return value;
  }

  void elsewhere(int point, Declaration.Monitored declared) {
    sheet.line();
    sheet.words(0, "", Look.TEXT);
    sheet.words(1, "(" + point + ")", Look.SYMBOL);
    sheet.words(
        2, declared.symbol() + "[" + String.join(",", declared.indices()) + "]", Look.SYMBOL);
    sheet.words(3, Heading.lines(declared.description()), Look.TEXT);
    sheet.words(VALUE, "→ " + SheetName.REPORT_SEPARATE.tab(), Look.TEXT);
    sheet.words(5, declared.unit().toString(), Look.SYMBOL);
    sheet.words(6, declared.options(), Look.SYMBOL);
    sheet.words(7, "", Look.TEXT);
    sheet.words(8, Heading.lines(declared.method()), Look.TEXT);
    sheet.words(9, Heading.lines(declared.frequency()), Look.TEXT);
    sheet.words(10, Remarks.of(declared), Look.TEXT);
  }

  private void period(Address value, Optional<Span> span) {
    if (span.isPresent() && !span.get().isWholeDays()) {
      sheet.words(0, span.get().toString(), Look.SYMBOL);
    } else {
      sheet.put(
          0,
          Content.live(() ->
              "IF(%s=\"\",\"\",%s&\"/\"&%s)"
                  .formatted(
                      value.in(FROM).local(),
                      day(value.in(FROM).local()),
                      day(value.in(TO).local()))),
          Look.SYMBOL);
    }
  }

  /// A day as text in every language of the spreadsheet program: 2025-01-31.
  private static String day(String cell) {
    return "YEAR(%s)&\"-\"&RIGHT(\"0\"&MONTH(%s),2)&\"-\"&RIGHT(\"0\"&DAY(%s),2)"
        .formatted(cell, cell, cell);
  }

  private void ends(Optional<Span> span) {
    if (span.isEmpty()) {
      sheet.put(
          FROM,
          Content.live(() -> "IF(%s=\"\",\"\",%s)".formatted(first.fixed(), first.fixed())),
          Look.INPUT_DAY);
      sheet.put(
          TO,
          Content.live(() -> "IF(%s=\"\",\"\",%s)".formatted(last.fixed(), last.fixed())),
          Look.INPUT_DAY);
    } else if (span.get().isWholeDays()) {
      entries.day(sheet.put(FROM, new Content.Day(span.get().first()), Look.INPUT_DAY));
      entries.day(sheet.put(TO, new Content.Day(span.get().last()), Look.INPUT_DAY));
    } else {
      sheet.put(FROM, new Content.Moment(time(span.get().from())), Look.INPUT_TIME);
      sheet.put(TO, new Content.Moment(time(span.get().to())), Look.INPUT_TIME);
    }
  }

  private static LocalDateTime time(String written) {
    return LocalDateTime.parse(written);
  }
}
