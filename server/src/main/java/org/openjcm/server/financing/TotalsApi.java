package org.openjcm.server.financing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.FactMark;
import org.openjcm.server.api.Listing;
import org.openjcm.server.financing.PublishedTotals.PublishedTotal;
import org.openjcm.server.rulebook.RegisterDownload;
import org.openjcm.server.rulebook.RegisterTables;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Published totals and targets over the years as data. Japanese: 公表値のAPI.
@RestController
@RequestMapping("/api/financing")
class TotalsApi {

  /// One published number; numbers are never added to each other.
  ///
  /// @param asOf day, month or year, as exactly as the source gives it
  /// @param valueTo upper end of a range
  /// @param precision `exact`, `about`, `over` or `range`
  /// @param unit `t` is tCO2e, `t-per-year` tCO2e a year
  record Total(
      String asOf,
      String scope,
      String metric,
      long value,
      Optional<Long> valueTo,
      String precision,
      String unit,
      FactMark fact) {}

  private final PublishedTotals totals;
  private final RegisterDownload download;

  TotalsApi(PublishedTotals totals, RegisterDownload download) {
    this.totals = totals;
    this.download = download;
  }

  @GetMapping(path = "/totals", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Total>> totals(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    List<Total> items = totals.all().stream().map(TotalsApi::total).toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/totals.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> totalsCsv() {
    return Answers.csv("totals.csv", download.csv(RegisterTables.TOTALS, Map.of()));
  }

  private static Total total(PublishedTotal one) {
    return new Total(
        one.asOf(),
        one.scope(),
        one.metric(),
        one.value(),
        one.valueTo().isPresent() ? Optional.of(one.valueTo().getAsLong()) : Optional.empty(),
        one.precision(),
        one.unit(),
        FactMark.of(one.provenance()));
  }
}
