package org.openjcm.server.article6;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.article6.aef.AefCsv;
import org.openjcm.article6.aef.AefTables;
import org.openjcm.article6.aef.Parties;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.Mode;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Tables 3 and 4 of a Party and year, on the page and as CSV. The sample book and the real one are
/// never in one table. Japanese: AEFのページ.
@Controller
class AefPages {

  static final int FIRST_YEAR = 2021;

  private final Pages pages;
  private final Reports reports;
  private final Clock clock;
  private final Mode mode;

  AefPages(Pages pages, Reports reports, Clock clock, Mode mode) {
    this.pages = pages;
    this.reports = reports;
    this.clock = clock;
    this.mode = mode;
  }

  @GetMapping({"/article6", "/article6/aef"})
  ResponseEntity<byte[]> parties(Frame frame) {
    return pages.html(
        "article6/parties",
        frame.titled(frame.t("article6.title")),
        Map.of("parties", Parties.all().stream().map(Parties::alpha3).sorted().toList()));
  }

  @GetMapping("/article6/aef/{party}")
  ResponseEntity<byte[]> tables(
      Frame frame,
      @PathVariable String party,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String book) {
    Optional<CountryCode> found = Parties.byAlpha3(party);
    Optional<Integer> asked = year(year);
    if (found.isEmpty() || asked.isEmpty()) {
      return none(frame, party, year);
    }
    boolean sample = sample(book);
    AefTables tables = reports.report(sample).tables(found.get(), asked.get());
    return pages.html(
        "article6/aef",
        frame
            .under(frame.t("article6.title"), "/article6/aef")
            .titled(frame.t("article6.aef.title", Parties.alpha3(found.get()), year(asked.get())))
            .sample(sample)
            .uncached(),
        Map.of(
            "tables", tables,
            "party", Parties.alpha3(found.get()),
            "sample", sample,
            "demo", mode.demo(),
            "last", thisYear()));
  }

  private static String year(int year) {
    return Integer.toString(year);
  }

  @GetMapping("/article6/aef/{party}/{year}/{table}.csv")
  ResponseEntity<byte[]> csv(
      Frame frame,
      @PathVariable String party,
      @PathVariable String year,
      @PathVariable String table,
      @RequestParam(defaultValue = "") String book) {
    Optional<CountryCode> found = Parties.byAlpha3(party);
    Optional<Integer> asked = year(year);
    if (found.isEmpty() || asked.isEmpty() || !List.of("actions", "holdings").contains(table)) {
      return none(frame, party, year);
    }
    boolean sample = sample(book);
    AefTables tables = reports.report(sample).tables(found.get(), asked.get());
    String text = table.equals("actions") ? AefCsv.actions(tables) : AefCsv.holdings(tables);
    String file =
        "%sAEF_%s_%d_%s.csv"
            .formatted(sample ? "SAMPLE_" : "", Parties.alpha3(found.get()), asked.get(), table);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<byte[]> none(Frame frame, String party, String year) {
    return pages.notFound(
        frame, frame.t("article6.aef.none", party, year), frame.t("article6.aef.none.remedy"));
  }

  /// The sample book is shown by default in a demonstration, and never in production.
  private boolean sample(String book) {
    return mode.demo() && !book.equals("real");
  }

  private int thisYear() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
  }

  private Optional<Integer> year(String text) {
    if (text.isEmpty()) {
      return Optional.of(thisYear());
    }
    return text.matches("20[0-9]{2}")
            && Integer.parseInt(text) >= FIRST_YEAR
            && Integer.parseInt(text) <= thisYear()
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }
}
