package org.openjcm.server.financing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.financing.Scheme;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.FactMark;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.financing.SupportedProjects.SupportedProject;
import org.openjcm.server.rulebook.RegisterDownload;
import org.openjcm.server.rulebook.RegisterTables;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The projects that the Ministry of the Environment finances as data. Japanese: 資金支援事業のAPI.
@RestController
@RequestMapping("/api/financing")
class SupportProjectsApi {

  /// A financed project.
  ///
  /// @param scheme null when unknown
  /// @param titleDescriptive true when the title is ours and the official one is unknown
  /// @param project its number in the register of projects
  /// @param evidence A named in an announcement, B financing inferred, C merely probable; only A is
  ///   a fact
  record SupportProject(
      String country,
      Optional<Integer> fiscalYear,
      Optional<String> scheme,
      Optional<String> selectionRound,
      String titleEn,
      String titleJa,
      boolean titleDescriptive,
      Optional<String> representative,
      Optional<String> technology,
      Optional<Long> expectedTonnesCo2ePerYear,
      Optional<String> project,
      String evidence,
      FactMark fact) {}

  private final SupportedProjects projects;
  private final RegisterDownload download;

  SupportProjectsApi(SupportedProjects projects, RegisterDownload download) {
    this.projects = projects;
    this.download = download;
  }

  @GetMapping(path = "/support-projects", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<SupportProject>> supportProjects(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String scheme,
      @RequestParam(required = false) @Nullable String evidence,
      @RequestParam(required = false) @Nullable String fiscalYear,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    SupportSearch search = SupportSearch.of(q, country, scheme, evidence, fiscalYear);
    List<SupportProject> items =
        search.in(projects.all()).stream().map(SupportProjectsApi::one).toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/support-projects.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> supportProjectsCsv(
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String evidence) {
    return Answers.csv(
        "support-projects.csv",
        download.csv(
            RegisterTables.SUPPORT_PROJECTS,
            Map.of(
                "country",
                Parameters.country("country", country).map(CountryCode::alpha2),
                "evidence",
                Parameters.choice("evidence", evidence, SupportSearch.EVIDENCE))));
  }

  private static SupportProject one(SupportedProject one) {
    return new SupportProject(
        one.country().alpha2(),
        one.fiscalYear(),
        one.scheme().map(Scheme::column),
        one.selectionRound(),
        one.title().en(),
        one.title().ja(),
        one.titleDescriptive(),
        one.representative(),
        one.technology(),
        one.expectedPerYear().map(Tonnes::value),
        one.project().map(OfficialProjectReference::text),
        one.evidence(),
        FactMark.of(one.provenance()));
  }
}
