package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.Run;
import org.openjcm.workbook.layout.SheetDraft;

/// The whole tonnes of each calendar year, by largest remainder as the engine divides them: live,
/// so that they follow what is entered. Japanese: ビンテージへの配分(最大剰余法).
///
/// @param reductions the exact reductions of the period
/// @param whole its whole tonnes; no number while inputs are missing
/// @param guard decimals before anything jumps
/// @param known whole tonnes by name, as the engine found them
record VintageLines(
    SheetDraft sheet, Address reductions, Address whole, int guard, Map<String, BigDecimal> known) {

  /// A part of the period between two cuts.
  ///
  /// @param reductions its exact reductions, on its own sheet
  record Part(Span span, Address reductions) {}

  /// Gives the cells of the whole tonnes by year.
  Map<Integer, Address> write(List<Part> parts) {
    sheet.line();
    sheet.banner(
        "5. Whole tonnes of each calendar year (vintage), by largest remainder"
            + " / 5. 暦年(ビンテージ)別の整数トン(最大剰余法)",
        Look.SECTION,
        CalculationSheet.HEADINGS.size());
    List<Integer> years =
        List.copyOf(new TreeSet<>(parts.stream().map(part -> part.span().year()).toList()));
    Run adjusted = adjusted(parts);
    Run exact =
        lines(
            years,
            "exact reductions\n排出削減量(端数処理前)",
            "ER",
            at -> "SUM(" + ofYear(parts, years.get(at), adjusted) + ")");
    Run target = lines(years, "share of the tonnes\n配分の基準", "ER_share", at -> share(exact, at));
    Run granted = lines(years, "rounded down\n切捨て", "ER_down", at -> granted(target, at));
    Run fraction = lines(years, "remainder\n剰余", "ER_remainder", at -> fraction(target, at));
    Map<Integer, Address> cells = new LinkedHashMap<>();
    for (int year = 0; year < years.size(); year++) {
      int at = year;
      String name = "ER_" + years.get(year);
      cells.put(
          years.get(year),
          line(
              "Emission reductions of the calendar year, whole tonnes\n暦年の排出削減量(整数トン)",
              years.get(year).toString(),
              name,
              () -> whole(granted, fraction, at, years.size()),
              Look.WHOLE));
    }
    return cells;
  }

  /// The exact part of each run of days; together they make the period.
  private Run adjusted(List<Part> parts) {
    long all = parts.stream().mapToLong(part -> part.span().minutes()).sum();
    Run alone =
        rows(
            parts.size(),
            at -> parts.get(at).span().from(),
            "reductions of this part, computed alone (by days where it cannot be)"
                + "\nこの区間だけの排出削減量(算定できない場合は日数按分)",
            "ER_part",
            at ->
                "IFERROR(%s,%s*%d/%d)"
                    .formatted(
                        parts.get(at).reductions().seenFrom(sheet.name()),
                        reductions.local(),
                        parts.get(at).span().minutes(),
                        all));
    return rows(
        parts.size(),
        at -> parts.get(at).span().from(),
        "so that the parts add up to the period\n期間の合計に一致させた区間の排出削減量",
        "ER_adjusted",
        at -> adjustedPart(alone, at, parts.size()));
  }

  private String adjustedPart(Run alone, int at, int count) {
    String part = cell(alone, at);
    String sum = "SUM(" + alone.fixed() + ")";
    String er = reductions.local();
    String otherwise =
        at < count - 1
            ? "IF(ROUND(%s,%d)=0,%s/%d,%s*%s/%s)".formatted(sum, guard, er, count, er, part, sum)
            : er + "-SUM(" + above(alone.first().row() + count, at) + ")";
    return "IF(ROUND(%s-%s,12)=0,%s,%s)".formatted(er, sum, part, otherwise);
  }

  /// The first cells of a block of lines, as far as one before `count`.
  private String above(int row, int count) {
    Address first = new Address(sheet.name(), 2, row);
    return new Run(first, new Address(sheet.name(), 2, row + count - 1)).seenFrom(sheet.name());
  }

  private String ofYear(List<Part> parts, int year, Run adjusted) {
    List<Integer> of = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at).span().year() == year) {
        of.add(at);
      }
    }
    int row = adjusted.first().row();
    return new Run(
            new Address(sheet.name(), 2, row + of.getFirst()),
            new Address(sheet.name(), 2, row + of.getLast()))
        .seenFrom(sheet.name());
  }

  /// A year below zero receives nothing, and the others bear it in proportion.
  private String share(Run exact, int at) {
    String years = exact.fixed();
    String positive = "SUMIF(" + years + ",\">0\")";
    String own = "MAX(0," + cell(exact, at) + ")";
    return "IF(AND(SUMPRODUCT((ROUND(%s,%d)<0)*1)>0,%s>0),%s*%s/%s,%s)"
        .formatted(years, guard, positive, own, total(), positive, own);
  }

  private String total() {
    return "N(" + whole.local() + ")";
  }

  private String granted(Run target, int at) {
    int row = target.last().row() + 1;
    String before = at == 0 ? "" : "-SUM(" + above(row, at) + ")";
    return "MIN(INT(ROUND(%s,%d)),%s%s)".formatted(cell(target, at), guard, total(), before);
  }

  private String fraction(Run target, int at) {
    String x = "ROUND(" + cell(target, at) + "," + guard + ")";
    return "ROUND(" + x + "-INT(" + x + ")," + guard + ")";
  }

  /// What is left goes one each to the largest remainders, an earlier year first among equals.
  private String whole(Run granted, Run fraction, int at, int count) {
    String own = cell(fraction, at);
    String rank = "SUMPRODUCT((" + fraction.fixed() + ">" + own + ")*1)";
    if (at > 0) {
      rank += "+SUMPRODUCT((" + above(fraction.first().row(), at) + "=" + own + ")*1)";
    }
    return "IF(%s=\"\",\"\",%s+INT((%s-SUM(%s)+%d-(%s))/%d))"
        .formatted(
            whole.local(),
            cell(granted, at),
            whole.local(),
            granted.fixed(),
            count - 1,
            rank,
            count);
  }

  private Run lines(
      List<Integer> years, String item, String name, Function<Integer, String> formula) {
    return rows(years.size(), at -> years.get(at).toString(), item, name, formula);
  }

  private Run rows(
      int count,
      Function<Integer, String> piece,
      String item,
      String name,
      Function<Integer, String> formula) {
    Address first = new Address(sheet.name(), 2, sheet.lines().size());
    for (int row = 0; row < count; row++) {
      int at = row;
      String of = piece.apply(at);
      line(item, of, name + "[" + of + "]", () -> formula.apply(at), Look.TERM_VALUE);
    }
    return new Run(first, new Address(sheet.name(), 2, first.row() + count - 1));
  }

  private Address line(
      String item, String piece, String name, Supplier<String> formula, Look look) {
    boolean inner = look == Look.TERM_VALUE;
    sheet.line();
    sheet.words(0, item, inner ? Look.TERM : Look.TEXT);
    sheet.words(1, piece, inner ? Look.TERM_SYMBOL : Look.SYMBOL);
    Address at =
        sheet.put(2, new Content.Live(formula, Optional.ofNullable(known.get(name))), look);
    sheet.words(3, "tCO2/p", inner ? Look.TERM_SYMBOL : Look.SYMBOL);
    sheet.words(4, name, inner ? Look.TERM_SYMBOL : Look.SYMBOL);
    return at;
  }

  private String cell(Run run, int at) {
    return new Address(sheet.name(), 2, run.first().row() + at).local();
  }
}
