package org.openjcm.server.article6;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjcm.article6.aef.AefCsv;
import org.openjcm.article6.aef.AefTables;
import org.openjcm.article6.aef.Parties;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.Mode;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.BadParameter;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.NotThere;
import org.openjcm.server.api.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tables 3 and 4 of a Party and year as data. The real book, unless the sample book of a
/// demonstration is asked for by name; never both in one answer. Japanese: AEFのAPI.
@RestController
@RequestMapping("/api/article6")
class AefApi {

  /// A Party that can report.
  record Party(String party, String country) {}

  /// Both tables, each row by the labels of decision 4/CMA.6, annex II, in their order.
  record AefOfYear(
      String party,
      int year,
      boolean sample,
      List<Map<String, String>> actions,
      List<Map<String, String>> holdings) {}

  private static final String PARTIES = "/api/article6/parties";

  private final Reports reports;
  private final Clock clock;
  private final Mode mode;

  AefApi(Reports reports, Clock clock, Mode mode) {
    this.reports = reports;
    this.clock = clock;
    this.mode = mode;
  }

  @GetMapping(path = "/parties", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Party>> parties(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    List<Party> items =
        Parties.all().stream().map(each -> new Party(Parties.alpha3(each), each.alpha2())).toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/aef/{party}/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AefOfYear> aef(
      @PathVariable String party,
      @PathVariable String year,
      @RequestParam(required = false) @Nullable String sample) {
    boolean samples = samples(sample);
    AefTables tables = tables(party, year, samples);
    return Answers.one(
        new AefOfYear(
            Parties.alpha3(tables.party()),
            tables.year(),
            samples,
            tables.actions().stream().map(each -> row(3, AefCsv.cells(each))).toList(),
            tables.holdings().stream().map(each -> row(4, AefCsv.cells(each))).toList()));
  }

  @GetMapping(path = "/aef/{party}/{year}/actions.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> aefActionsCsv(
      @PathVariable String party,
      @PathVariable String year,
      @RequestParam(required = false) @Nullable String sample) {
    AefTables tables = tables(party, year, samples(sample));
    return Answers.csv(name(tables, samples(sample), "actions"), AefCsv.actions(tables));
  }

  @GetMapping(path = "/aef/{party}/{year}/holdings.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> aefHoldingsCsv(
      @PathVariable String party,
      @PathVariable String year,
      @RequestParam(required = false) @Nullable String sample) {
    AefTables tables = tables(party, year, samples(sample));
    return Answers.csv(name(tables, samples(sample), "holdings"), AefCsv.holdings(tables));
  }

  private AefTables tables(String party, String year, boolean samples) {
    CountryCode found =
        Parties.byAlpha3(party).orElseThrow(() -> new NotThere("party", party, PARTIES));
    int last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
    if (!year.matches("20[0-9]{2}")
        || Integer.parseInt(year) < AefPages.FIRST_YEAR
        || Integer.parseInt(year) > last) {
      throw new BadParameter(
          BadParameter.Place.PATH,
          "year",
          year,
          "number",
          Integer.toString(AefPages.FIRST_YEAR),
          Integer.toString(last));
    }
    return reports.report(samples).tables(found, Integer.parseInt(year));
  }

  /// Only a demonstration has a sample book.
  private boolean samples(@Nullable String sample) {
    List<String> choices = mode.demo() ? List.of("false", "true") : List.of("false");
    return Parameters.choice("sample", sample, choices).filter("true"::equals).isPresent();
  }

  private static Map<String, String> row(int table, List<String> cells) {
    List<String> labels = AefCsv.labels(table);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      row.put(labels.get(i), cells.get(i));
    }
    return row;
  }

  private static String name(AefTables tables, boolean samples, String table) {
    return "%sAEF_%s_%d_%s.csv"
        .formatted(samples ? "SAMPLE_" : "", Parties.alpha3(tables.party()), tables.year(), table);
  }
}
