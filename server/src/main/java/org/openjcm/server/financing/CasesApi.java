package org.openjcm.server.financing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.FactMark;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.projectcycle.ProjectCases;
import org.openjcm.server.projectcycle.ProjectCases.ProjectCase;
import org.openjcm.server.rulebook.RegisterDownload;
import org.openjcm.server.rulebook.RegisterTables;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases as data. Japanese: 事例のAPI.
@RestController
@RequestMapping("/api/financing")
class CasesApi {

  /// A project told in two sentences.
  ///
  /// @param tonnesCo2e always with its meaning; never added to anything
  record Case(
      List<String> projects,
      String country,
      String titleEn,
      String titleJa,
      Optional<String> technology,
      String textEn,
      String textJa,
      Optional<Long> tonnesCo2e,
      Optional<String> tonnesMeaning,
      FactMark fact) {}

  private final ProjectCases cases;
  private final RegisterDownload download;

  CasesApi(ProjectCases cases, RegisterDownload download) {
    this.cases = cases;
    this.download = download;
  }

  @GetMapping(path = "/cases", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Case>> cases(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    List<Case> items =
        Parameters.country("country", country).map(cases::of).orElseGet(cases::all).stream()
            .map(CasesApi::one)
            .toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/cases.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> casesCsv(@RequestParam(required = false) @Nullable String country) {
    Optional<String> only = Parameters.country("country", country).map(CountryCode::alpha2);
    return Answers.csv("cases.csv", download.csv(RegisterTables.CASES, Map.of("country", only)));
  }

  private static Case one(ProjectCase one) {
    return new Case(
        one.projects().stream().map(OfficialProjectReference::text).toList(),
        one.country().alpha2(),
        one.title().en(),
        one.title().ja(),
        one.technology(),
        one.text().en(),
        one.text().ja(),
        one.tonnes().map(Tonnes::value),
        one.tonnesMeaning(),
        FactMark.of(one.provenance()));
  }
}
