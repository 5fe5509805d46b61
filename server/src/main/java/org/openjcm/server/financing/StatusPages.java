package org.openjcm.server.financing;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.financing.ComputedTable;
import org.openjcm.financing.PublishedTable;
import org.openjcm.financing.StatusColumn;
import org.openjcm.financing.TableChecks;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.api.BadParameter;
import org.openjcm.server.api.BadParameter.Place;
import org.openjcm.server.api.NotThere;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.financing.StatusQuestion.Source;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The status by country, each cell explained, and the one-page answer. Japanese: 国別の実施状況.
@Controller
class StatusPages {

  private static final String STATUS = "/financing/status";

  private final Pages pages;
  private final StatusByCountry status;
  private final PublishedTotals totals;
  private final Clock clock;

  StatusPages(Pages pages, StatusByCountry status, PublishedTotals totals, Clock clock) {
    this.pages = pages;
    this.status = status;
    this.totals = totals;
    this.clock = clock;
  }

  @GetMapping(STATUS)
  ResponseEntity<byte[]> status(
      Frame frame,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String edition,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String order,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String scheme) {
    StatusQuestion question = StatusQuestion.page(status, clock, source, edition, asOf);
    StatusView.Choice choice = StatusView.Choice.of(sort, order, country, scheme);
    Optional<PublishedTable> table = status.published(question.edition());
    ComputedTable register = status.on(question.asOf());
    StatusView view =
        StatusView.of(new StatusView.Material(frame, question, choice, table, register));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("view", view);
    model.put("question", question);
    model.put("choice", choice);
    model.put("published", table);
    model.put("checks", table.map(TableChecks::of));
    model.put("computed", register);
    model.put("totalsOnly", totalsOnly());
    return pages.html("financing/status", frame.titled(frame.t("financing.status")), model);
  }

  private List<TotalsOnly> totalsOnly() {
    List<String> whole = status.editions().stream().map(YearMonth::toString).toList();
    return TotalsOnly.among(totals.all(), whole);
  }

  @GetMapping(STATUS + "/cell")
  ResponseEntity<byte[]> cell(
      Frame frame,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String column,
      @RequestParam(required = false) @Nullable String edition,
      @RequestParam(required = false) @Nullable String asOf) {
    StatusQuestion question = StatusQuestion.page(status, clock, "compare", edition, asOf);
    StatusAnswers cell = answers(frame, question, country, column);
    Frame titled =
        frame
            .titled(frame.t("financing.cell.title", cell.name(), cell.columnName()))
            .under(frame.t("financing.status"), STATUS);
    return pages.html("financing/cell", titled, Map.of("cell", cell));
  }

  @GetMapping(STATUS + "/answer")
  ResponseEntity<byte[]> answer(
      Frame frame,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String column,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String edition,
      @RequestParam(required = false) @Nullable String asOf) {
    StatusQuestion question = StatusQuestion.page(status, clock, source, edition, asOf);
    if (question.source() == Source.COMPARE) {
      throw new BadParameter(Place.QUERY, "source", "compare", "choice", "published, register");
    }
    StatusAnswers answer = answers(frame, question, country, column);
    Frame titled =
        frame.titled(frame.t("financing.answer")).under(frame.t("financing.status"), STATUS);
    return pages.html(
        "financing/answer",
        titled,
        Map.of(
            "answer",
            answer,
            "today",
            StatusQuestion.today(clock),
            "site",
            ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
            "address",
            status
                .published(question.edition())
                .map(table -> table.source().address())
                .orElse("")));
  }

  private StatusAnswers answers(
      Frame frame, StatusQuestion question, @Nullable String country, @Nullable String column) {
    StatusColumn which =
        Optional.ofNullable(column)
            .flatMap(StatusColumn::named)
            .orElseThrow(() -> badColumn(column));
    ComputedTable register = status.on(question.asOf());
    Optional<PublishedTable> table = status.published(question.edition());
    Optional<CountryCode> code =
        StatusAnswers.TOTAL.equals(country)
            ? Optional.empty()
            : Optional.of(
                Parameters.country("country", country)
                    .orElseThrow(
                        () -> new BadParameter(Place.QUERY, "country", "", "country-or-total")));
    if (code.isPresent()
        && register.row(code.get()).isEmpty()
        && table.flatMap(one -> one.row(code.get())).isEmpty()) {
      throw new NotThere("status-row", code.get().alpha2(), STATUS);
    }
    return StatusAnswers.of(frame, question, which, code, table, register);
  }

  private static BadParameter badColumn(@Nullable String column) {
    StringBuilder names = new StringBuilder();
    for (StatusColumn one : StatusColumn.values()) {
      names.append(names.isEmpty() ? "" : ", ").append(one.column());
    }
    return new BadParameter(
        Place.QUERY, "column", column == null ? "" : column, "choice", names.toString());
  }
}
