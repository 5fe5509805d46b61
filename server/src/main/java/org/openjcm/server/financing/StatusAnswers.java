package org.openjcm.server.financing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.financing.Candidate;
import org.openjcm.financing.Candidate.Standing;
import org.openjcm.financing.CellDifference;
import org.openjcm.financing.ComputedCell;
import org.openjcm.financing.ComputedTable;
import org.openjcm.financing.Dating;
import org.openjcm.financing.PublishedTable;
import org.openjcm.financing.StatusColumn;
import org.openjcm.financing.StatusRow;
import org.openjcm.financing.TableCheck.RegisteredWithinEquipment;
import org.openjcm.financing.TableChecks;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.pages.Frame;

/// One cell of the status table in words: what it is, why the two sources differ, and the one-page
/// answer that can be printed. Japanese: 回答票.
///
/// @param country empty for the totals row
/// @param name of the country, or of the totals row
/// @param published the printed number, if the edition has the row
/// @param placed whether we put the printed number into its column
public record StatusAnswers(
    Frame frame,
    StatusQuestion question,
    StatusColumn column,
    Optional<CountryCode> country,
    String name,
    Optional<Integer> published,
    boolean placed,
    ComputedCell computed,
    Optional<RegisteredWithinEquipment> remark) {

  /// Stands for the totals row in addresses.
  public static final String TOTAL = "total";

  /// Projects that stand alike at the day, with why.
  public record Group(Standing standing, String title, String text, List<Line> lines) {}

  /// One project of a group.
  public record Line(Candidate candidate, String title, String why) {}

  static StatusAnswers of(
      Frame frame,
      StatusQuestion question,
      StatusColumn column,
      Optional<CountryCode> country,
      Optional<PublishedTable> table,
      ComputedTable register) {
    Optional<StatusRow> row = country.flatMap(code -> table.flatMap(one -> one.row(code)));
    Optional<Integer> published =
        country.isPresent()
            ? row.flatMap(one -> one.counts().of(column))
            : table.flatMap(one -> one.printedTotals().of(column));
    ComputedCell computed =
        country.isPresent()
            ? register
                .row(country.get())
                .map(one -> one.cell(column))
                .orElseGet(() -> new ComputedCell(register.asOf(), List.of()))
            : register.total(column);
    String name =
        country.isEmpty()
            ? frame.t("financing.row.total")
            : row.map(StatusRow::signatory)
                .or(() -> register.row(country.get()).map(one -> one.signatory()))
                .map(one -> frame.pick(one.english(), one.japanese()))
                .orElse(country.get().alpha2());
    Optional<RegisteredWithinEquipment> remark =
        table
            .filter(_ -> column == StatusColumn.REGISTERED || column == StatusColumn.EQUIPMENT)
            .flatMap(one ->
                TableChecks.of(one).remarks().stream()
                    .filter(found -> country.equals(Optional.of(found.country())))
                    .findFirst());
    return new StatusAnswers(
        frame,
        question,
        column,
        country,
        name,
        published,
        row.map(one -> one.placed().contains(column)).orElse(false),
        computed,
        remark);
  }

  public LocalDate asOf() {
    return question.asOf();
  }

  public boolean isPublished() {
    return question.source() != StatusQuestion.Source.REGISTER;
  }

  public String columnName() {
    return frame.t("financing.column." + column.column());
  }

  public String definition() {
    return frame.t("financing.define." + column.column());
  }

  public CellDifference difference() {
    return new CellDifference(column, published, computed);
  }

  /// The remark on the column's heading, where the printed number stands against it: Maldives,
  /// registered 2, equipment 1. Empty elsewhere.
  public String remarkText() {
    return remark
        .map(found ->
            frame.t("financing.caveat.remark", found.registered(), found.equipment())
                + frame
                    .words()
                    .texts()
                    .find(frame.lang(), "financing.caveat.remark." + found.country())
                    .map(more -> frame.isJapanese() ? more : " " + more)
                    .orElse(""))
        .orElse("");
  }

  public String verdict() {
    CellDifference difference = difference();
    return frame.t(
        "financing.verdict." + difference.verdict().name(),
        published.orElse(0),
        computed.counted(),
        computed.count(Standing.INFERRED),
        difference.missingAtLeast(),
        -difference.difference());
  }

  /// What of the register's projects counts and what does not, surest first, empty groups left out.
  public List<Group> groups() {
    Map<Standing, List<Line>> byStanding = new EnumMap<>(Standing.class);
    for (Candidate candidate : computed.candidates()) {
      byStanding
          .computeIfAbsent(candidate.at(computed.asOf()), _ -> new ArrayList<>())
          .add(
              new Line(
                  candidate,
                  frame.pick(candidate.titleEnglish(), candidate.titleJapanese()),
                  why(candidate.dating())));
    }
    return byStanding.entrySet().stream()
        .map(entry ->
            new Group(
                entry.getKey(),
                frame.t("financing.standing." + entry.getKey()),
                frame.t("financing.standing." + entry.getKey() + ".text"),
                entry.getValue()))
        .toList();
  }

  private String why(Dating dating) {
    return switch (dating) {
      case Dating.OnDay(LocalDate day) ->
          frame.t(
              column == StatusColumn.REGISTERED
                  ? "financing.dating.registered-on"
                  : "financing.dating.decided-on",
              day);
      case Dating.InFiscalYear(var year) ->
          frame.t("financing.dating.fiscal-year", Integer.toString(year.year()));
      case Dating.BeforeRegistration(LocalDate day) ->
          frame.t("financing.dating.before-registration", day);
      case Dating.NotLaterThan(LocalDate day) -> frame.t("financing.dating.announced", day);
      case Dating.FirstOf(List<Dating> each) ->
          each.stream().map(this::why).distinct().collect(Collectors.joining(" · "));
      case Dating.Unknown _ -> frame.t("financing.dating.unknown");
    };
  }

  /// The caveats a reader of the printed number must have, in the order of their weight.
  public List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    if (isPublished()) {
      if (remark.isPresent()) {
        caveats.add(remarkText());
      }
      if (placed) {
        caveats.add(frame.t("financing.caveat.placed"));
      }
      if (published.isEmpty()) {
        caveats.add(frame.t("financing.caveat.blank"));
      }
      caveats.add(frame.t("financing.caveat.month", question.edition()));
    } else {
      caveats.add(frame.t("financing.caveat.facts-only"));
      if (!computed.whollyDatable()) {
        caveats.add(frame.t("financing.caveat.datable", computed.datable(), computed.facts()));
      }
      if (computed.count(Standing.INFERRED) > 0) {
        caveats.add(frame.t("financing.caveat.inferred", computed.count(Standing.INFERRED)));
      }
      if (computed.count(Standing.PROBABLE) > 0) {
        caveats.add(frame.t("financing.caveat.probable", computed.count(Standing.PROBABLE)));
      }
      caveats.add(frame.t("financing.caveat.incomplete"));
    }
    return caveats;
  }

  /// The number as the answer says it.
  public String value() {
    Optional<Integer> number =
        isPublished()
            ? published
            : Optional.of(computed.counted()).filter(_ -> !computed.candidates().isEmpty());
    return number
        .map(count -> frame.count("financing.answer.value", count))
        .orElseGet(() -> frame.t("financing.answer.blank"));
  }

  /// The day of the number as official papers write it: 令和6年10月 for a published month.
  public String day() {
    return isPublished()
        ? frame.words().eraMonth(question.edition())
        : frame.words().eraDate(question.asOf());
  }

  /// The address of this cell with another page or source.
  public String address(String page, String source) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("country", country.map(CountryCode::alpha2).orElse(TOTAL));
    query.put("column", column.column());
    if (!source.isEmpty()) {
      query.put("source", source);
    }
    if (!source.equals("register")) {
      query.put("edition", question.edition().toString());
    }
    if (!source.equals("published")) {
      query.put("asOf", question.asOf().toString());
    }
    return page
        + "?"
        + query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("&"));
  }
}
