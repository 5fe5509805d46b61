package org.openjcm.server.projectcycle;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.FactMark;
import org.openjcm.server.api.NotThere;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.projectcycle.ProjectSearch.Order;
import org.openjcm.server.rulebook.RegisterDownload;
import org.openjcm.server.rulebook.RegisterTables;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The projects of the public register as data. Lists page by place: follow the `next` link.
/// Japanese: プロジェクトのAPI.
@RestController
@RequestMapping("/api/projectcycle")
class ProjectsApi {

  private static final List<String> STATUSES = List.of("registered", "validation", "withdrawn");
  private static final List<String> SCHEMES =
      List.of("equipment", "fgas", "adb", "unido", "newtech", "redd");
  private static final List<String> SORTS = List.of("reference", "registered", "expected");

  /// One page of projects.
  ///
  /// @param total projects the filters find in all
  record Projects(List<Project> items, long total) {}

  /// One project.
  ///
  /// @param titleJa empty unless a Japanese source names it
  /// @param expectedTonnesCo2ePerYear expected reductions, tCO2e a year; null when unknown
  record Project(
      String reference,
      String country,
      String titleEn,
      String titleJa,
      String status,
      LocalDate statusAsOf,
      Optional<LocalDate> registeredOn,
      Optional<Long> expectedTonnesCo2ePerYear,
      Optional<String> technology,
      List<String> sectoralScopes,
      Optional<LocalDate> creditingPeriodStart,
      Optional<LocalDate> creditingPeriodEnd,
      Optional<String> validationEntity,
      Optional<String> financingScheme,
      Optional<Integer> financingFiscalYear,
      FactMark fact) {}

  /// One project with what belongs to it.
  record ProjectInFull(
      Project project, List<Participant> participants, List<String> methodologies) {}

  /// A participant.
  ///
  /// @param side `JP` or `partner`
  record Participant(String name, String side, boolean focalPoint, FactMark fact) {}

  private final RegisteredProjects projects;
  private final RegisterDownload download;

  ProjectsApi(RegisteredProjects projects, RegisterDownload download) {
    this.projects = projects;
    this.download = download;
  }

  @GetMapping(path = "/projects", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Projects> projects(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String technology,
      @RequestParam(required = false) @Nullable String methodology,
      @RequestParam(required = false) @Nullable String scheme,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String size) {
    ProjectSearch search =
        new ProjectSearch(
            Parameters.text("q", q),
            Parameters.country("country", country),
            Parameters.choice("status", status, STATUSES),
            Parameters.text("technology", technology),
            Parameters.text("methodology", methodology),
            Parameters.choice("scheme", scheme, SCHEMES),
            order(sort),
            Parameters.text("after", after),
            Parameters.text("before", before),
            Parameters.number("size", size, 1, ProjectSearch.LARGEST_PAGE).orElse(100));
    ProjectPage page = projects.find(search);
    List<String> links = new ArrayList<>();
    links.add(Answers.link(request, "first", Map.of("after", "", "before", "")));
    page.previous()
        .ifPresent(place ->
            links.add(Answers.link(request, "prev", Map.of("before", place, "after", ""))));
    page.next()
        .ifPresent(place ->
            links.add(Answers.link(request, "next", Map.of("after", place, "before", ""))));
    List<Project> items = page.projects().stream().map(ProjectsApi::project).toList();
    return Answers.listed(new Projects(items, page.total()), links, page.total());
  }

  @GetMapping(path = "/projects.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> projectsCsv(
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String technology,
      @RequestParam(required = false) @Nullable String scheme) {
    return Answers.csv(
        "projects.csv",
        download.csv(
            RegisterTables.PROJECTS_TABLE,
            Map.of(
                "country", Parameters.country("country", country).map(CountryCode::alpha2),
                "status", Parameters.choice("status", status, STATUSES),
                "technology", Parameters.text("technology", technology),
                "financing_scheme", Parameters.choice("scheme", scheme, SCHEMES))));
  }

  @GetMapping(path = "/projects/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProjectInFull> project(@PathVariable String reference) {
    OfficialProjectReference number = Parameters.projectInPath("reference", reference);
    ProjectFacts facts =
        projects
            .project(number)
            .orElseThrow(() -> new NotThere("project", reference, "/api/projectcycle/projects"));
    return Answers.one(
        new ProjectInFull(
            project(facts),
            projects.participants(number).stream()
                .map(one ->
                    new Participant(
                        one.name(),
                        one.ofJapan() ? "JP" : "partner",
                        one.focalPoint(),
                        FactMark.of(one.provenance())))
                .toList(),
            projects.methodologies(number).stream().map(MethodologyReference::fileName).toList()));
  }

  private static Order order(@Nullable String sort) {
    return switch (Parameters.choice("sort", sort, SORTS).orElse("reference")) {
      case "registered" -> Order.REGISTERED;
      case "expected" -> Order.EXPECTED;
      default -> Order.REFERENCE;
    };
  }

  private static Project project(ProjectFacts one) {
    return new Project(
        one.reference().text(),
        one.country().alpha2(),
        one.title().en(),
        one.title().ja(),
        one.status(),
        one.statusAsOf(),
        one.registeredOn(),
        one.expectedPerYear().map(Tonnes::value),
        one.technology(),
        one.sectoralScopes(),
        one.creditingStart(),
        one.creditingEnd(),
        one.validationEntity(),
        one.financingScheme(),
        one.financingFiscalYear(),
        FactMark.of(one.provenance()));
  }
}
