package org.openjcm.workbook.draft;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Equipment;
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
final class ReportLines {

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

  /// How many of the columns are those of the official form.
  static final int OFFICIAL = 11;

  private static final int VALUE = 4;
  private static final int FROM = 11;
  private static final int TO = 12;
  private static final int DAYS = 14;

  /// Stands where a line says the same as the one above it.
  private static final String AGAIN = "〃";

  private final Given given;
  private final SheetDraft sheet;
  private final Validations entries;
  private final Address first;
  private final Address last;
  private final Look meterLook;
  private String before = "";

  /// @param first the cell of the first day of the period
  /// @param last the cell of its last day
  /// @param meterLook whether a meter may be entered: not where its corrections stand in the
  ///   formulas
  ReportLines(
      Given given,
      SheetDraft sheet,
      Validations entries,
      Address first,
      Address last,
      Look meterLook) {
    this.given = given;
    this.sheet = sheet;
    this.entries = entries;
    this.first = first;
    this.last = last;
    this.meterLook = meterLook;
  }

  /// Where a line has its value and its days.
  record Cells(Address value, Address days) {}

  /// @param reading empty for a line that is still to be filled in
  /// @param span the time of the line; empty while no period is known
  /// @param limit the equipment whose days of operation limit the line while no period is known
  Cells reading(
      int point,
      Declaration.Monitored declared,
      String name,
      Optional<Reading> reading,
      Optional<Span> span,
      Optional<Equipment> limit) {
    sheet.line();
    Address value = new Address(sheet.name(), VALUE, sheet.lines().size() - 1);
    period(value, span);
    sheet.words(1, "(" + point + ")", Look.SYMBOL);
    sheet.words(2, name, Look.SYMBOL);
    boolean again = name.equals(before);
    before = name;
    sheet.words(3, again ? AGAIN : given.described(declared), Look.TEXT);
    sheet.put(VALUE, Content.quantity(reading.map(Reading::value)), Look.INPUT_NUMBER);
    entries.number(value);
    sheet.words(5, reading.map(Reading::unit).orElse(declared.unit()).toString(), Look.SYMBOL);
    String option =
        reading
            .map(Reading::option)
            .orElse(declared.options().length() == 1 ? declared.options() : "");
    entries.options(sheet.words(6, option, Look.INPUT_CHOICE), declared.options());
    sheet.words(7, reading.map(Reading::evidence).orElse(""), Look.INPUT_WORDS);
    sheet.words(8, again ? AGAIN : Heading.lines(declared.method()), Look.TEXT);
    sheet.words(9, again ? AGAIN : Heading.lines(declared.frequency()), Look.TEXT);
    sheet.words(10, again ? "" : Remarks.of(declared), Look.TEXT);
    ends(span, limit);
    sheet.words(13, reading.map(Reading::meter).orElse(""), meterLook);
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

  /// A parameter of equipment that does not operate in the period.
  void idle(int point, Declaration.Monitored declared, String name) {
    sheet.line();
    sheet.words(0, "", Look.TEXT);
    sheet.words(1, "(" + point + ")", Look.SYMBOL);
    sheet.words(2, name, Look.SYMBOL);
    sheet.words(3, given.described(declared), Look.TEXT);
    sheet.words(VALUE, "", Look.CLOSED);
    sheet.words(5, declared.unit().toString(), Look.SYMBOL);
    for (int column = 6; column < 10; column++) {
      sheet.words(column, "", Look.TEXT);
    }
    sheet.words(10, "not in operation in this period\nこの期間は稼働していません", Look.TEXT);
  }

  /// @param span the time of the line; empty while no period is known
  Address fact(
      int point,
      Declaration.Fact fact,
      String name,
      Optional<PeriodFact> stated,
      Optional<Span> span) {
    sheet.line();
    Address value = new Address(sheet.name(), VALUE, sheet.lines().size() - 1);
    period(value, span);
    sheet.words(1, "(" + point + ")", Look.SYMBOL);
    sheet.words(2, name, Look.SYMBOL);
    sheet.words(3, given.described(fact), Look.TEXT);
    sheet.words(VALUE, stated.map(PeriodFact::category).orElse(""), Look.INPUT_CHOICE);
    entries.category(value, fact);
    sheet.words(5, "", Look.TEXT);
    sheet.words(6, "", Look.TEXT);
    sheet.words(7, stated.map(PeriodFact::evidence).orElse(""), Look.INPUT_WORDS);
    sheet.words(8, "", Look.TEXT);
    sheet.words(9, "", Look.TEXT);
    sheet.words(10, Remarks.categories(fact), Look.TEXT);
    ends(span, Optional.empty());
    return value;
  }

  void elsewhere(int point, Declaration.Monitored declared) {
    sheet.line();
    sheet.words(0, "", Look.TEXT);
    sheet.words(1, "(" + point + ")", Look.SYMBOL);
    sheet.words(
        2, declared.symbol() + "[" + String.join(",", declared.indices()) + "]", Look.SYMBOL);
    sheet.words(3, given.described(declared), Look.TEXT);
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

  /// The days of a line are stated, not entered: the formulas depend on them.
  private void ends(Optional<Span> span, Optional<Equipment> limit) {
    if (span.isEmpty()) {
      sheet.put(FROM, Content.live(() -> from(limit)), Look.DAY);
      sheet.put(TO, Content.live(() -> to(limit)), Look.DAY);
    } else if (span.get().isWholeDays()) {
      sheet.put(FROM, new Content.Day(span.get().first()), Look.DAY);
      sheet.put(TO, new Content.Day(span.get().last()), Look.DAY);
    } else {
      sheet.put(FROM, new Content.Moment(time(span.get().from())), Look.TIME);
      sheet.put(TO, new Content.Moment(time(span.get().to())), Look.TIME);
    }
  }

  /// The cell of the first day of a line.
  static Address from(Address value) {
    return value.in(FROM);
  }

  /// The cell of the last day of a line.
  static Address to(Address value) {
    return value.in(TO);
  }

  private String from(Optional<Equipment> limit) {
    String day =
        limit
            .filter(one -> !one.first().equals(Equipment.EVER))
            .map(one -> "MAX(%s,%s)".formatted(first.fixed(), date(one.first())))
            .orElse(first.fixed());
    return "IF(%s=\"\",\"\",%s)".formatted(first.fixed(), day);
  }

  private String to(Optional<Equipment> limit) {
    String day =
        limit
            .filter(one -> !one.last().equals(Equipment.STILL))
            .map(one -> "MIN(%s,%s)".formatted(last.fixed(), date(one.last())))
            .orElse(last.fixed());
    return "IF(%s=\"\",\"\",%s)".formatted(last.fixed(), day);
  }

  private static String date(LocalDate day) {
    return "DATE(%d,%d,%d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static LocalDateTime time(String written) {
    return LocalDateTime.parse(written);
  }
}
