package org.openjcm.server.financing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.financing.Candidate.Standing;
import org.openjcm.financing.ComputedCell;
import org.openjcm.financing.ComputedTable;
import org.openjcm.financing.PublishedTable;
import org.openjcm.financing.Signatory;
import org.openjcm.financing.StatusColumn;
import org.openjcm.financing.StatusCsv;
import org.openjcm.financing.TableCheck;
import org.openjcm.financing.TableChecks;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.NotThere;
import org.openjcm.server.financing.StatusQuestion.Source;
import org.openjcm.server.pages.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The status by country as data: CSV, JSON and XLSX, as published and from the register. Japanese:
/// 国別の実施状況のAPI.
@RestController
@RequestMapping("/api/financing")
class StatusApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /// The table. A column without a number is absent from `cells`.
  ///
  /// @param source `published` or `register`
  /// @param edition month of the published table; null for the register
  /// @param asOf day of the numbers; for a published table the last day of its month
  /// @param address page it was read on; empty for the register
  record Status(
      String source,
      Optional<YearMonth> edition,
      LocalDate asOf,
      String address,
      List<Row> rows,
      Map<String, Cell> totals,
      List<Check> checksNotHeld) {}

  /// One country.
  ///
  /// @param signed month of the signature
  record Row(String iso, String nameEn, String nameJa, YearMonth signed, Map<String, Cell> cells) {}

  /// One number.
  ///
  /// @param count projects; from the register: facts on or before the day only
  /// @param placed for a published number: true where the printed text had lost its column and sums
  ///   and outside facts leave only this one
  /// @param beside what the register knows besides; null for a published number
  record Cell(int count, boolean placed, Optional<Beside> beside) {}

  /// What stands beside a computed number and is never in it.
  ///
  /// @param facts facts of the cell at any time, `m` of "n of m datable"
  /// @param datable those surely before or after the day, `n`
  /// @param outside registered or issuing, but not among the ministry's projects as far as known
  record Beside(
      int facts, int datable, int undatable, int inferred, int probable, int after, int outside) {}

  /// A check of the published table that does not hold, with its facts in words.
  record Check(String kind, String facts) {}

  private final StatusByCountry status;
  private final StatusWorkbook workbook;
  private final Clock clock;

  StatusApi(StatusByCountry status, Texts texts, Clock clock) {
    this.status = status;
    this.workbook = new StatusWorkbook(texts);
    this.clock = clock;
  }

  @GetMapping(path = "/status.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> statusCsv(
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String edition,
      @RequestParam(required = false) @Nullable String asOf) {
    StatusQuestion question = StatusQuestion.api(status, clock, source, edition, asOf);
    String csv =
        question.source() == Source.PUBLISHED
            ? StatusCsv.write(published(question))
            : StatusCsv.write(status.on(question.asOf()));
    return Answers.csv(fileName(question, "csv"), csv);
  }

  @GetMapping(
      path = "/status.xlsx",
      produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  ResponseEntity<byte[]> statusXlsx(
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String edition,
      @RequestParam(required = false) @Nullable String asOf) {
    StatusQuestion question = StatusQuestion.api(status, clock, source, edition, asOf);
    byte[] bytes =
        question.source() == Source.PUBLISHED
            ? workbook.of(published(question))
            : workbook.of(status.on(question.asOf()));
    return Answers.file(fileName(question, "xlsx"), XLSX, bytes);
  }

  @GetMapping(
      path = {"/status", "/status.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Status> status(
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String edition,
      @RequestParam(required = false) @Nullable String asOf) {
    StatusQuestion question = StatusQuestion.api(status, clock, source, edition, asOf);
    return Answers.one(
        question.source() == Source.PUBLISHED
            ? of(published(question))
            : of(status.on(question.asOf())));
  }

  private PublishedTable published(StatusQuestion question) {
    return status
        .published(question.edition())
        .orElseThrow(
            () -> new NotThere("status", question.edition().toString(), "/api/financing/totals"));
  }

  private static String fileName(StatusQuestion question, String ending) {
    return question.source() == Source.PUBLISHED
        ? "jcm-status-published-" + question.edition() + "." + ending
        : "jcm-status-register-" + question.asOf() + "." + ending;
  }

  private static Status of(PublishedTable table) {
    List<Row> rows =
        table.rows().stream()
            .map(row -> {
              Map<String, Cell> cells = new LinkedHashMap<>();
              row.counts()
                  .byColumn()
                  .forEach((column, count) ->
                      cells.put(
                          column.column(),
                          new Cell(count, row.placed().contains(column), Optional.empty())));
              return row(row.signatory(), cells);
            })
            .toList();
    Map<String, Cell> totals = new LinkedHashMap<>();
    table
        .printedTotals()
        .byColumn()
        .forEach((column, count) ->
            totals.put(column.column(), new Cell(count, false, Optional.empty())));
    List<Check> notHeld =
        TableChecks.of(table).all().stream()
            .filter(check -> !check.holds())
            .map(StatusApi::check)
            .toList();
    return new Status(
        "published",
        Optional.of(table.edition()),
        table.asOf(),
        table.source().address(),
        rows,
        totals,
        notHeld);
  }

  private static Check check(TableCheck check) {
    String text = check.toString();
    return new Check(check.getClass().getSimpleName(), text.substring(text.indexOf('[')));
  }

  private static Status of(ComputedTable table) {
    List<Row> rows =
        table.rows().stream()
            .map(row -> {
              Map<String, Cell> cells = new LinkedHashMap<>();
              row.cells().forEach((column, cell) -> put(cells, column, cell));
              return row(row.signatory(), cells);
            })
            .toList();
    Map<String, Cell> totals = new LinkedHashMap<>();
    for (StatusColumn column : StatusColumn.values()) {
      put(totals, column, table.total(column));
    }
    return new Status("register", Optional.empty(), table.asOf(), "", rows, totals, List.of());
  }

  private static void put(Map<String, Cell> cells, StatusColumn column, ComputedCell cell) {
    if (!cell.candidates().isEmpty()) {
      Beside beside =
          new Beside(
              cell.facts(),
              cell.datable(),
              cell.count(Standing.UNDATABLE),
              cell.count(Standing.INFERRED),
              cell.count(Standing.PROBABLE),
              cell.count(Standing.AFTER),
              cell.count(Standing.OUTSIDE));
      cells.put(column.column(), new Cell(cell.counted(), false, Optional.of(beside)));
    }
  }

  private static Row row(Signatory signatory, Map<String, Cell> cells) {
    return new Row(
        signatory.country().alpha2(),
        signatory.english(),
        signatory.japanese(),
        signatory.signed(),
        cells);
  }
}
