package org.openjcm.server.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.financing.SupportedProjects;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.projectcycle.ProjectCases;
import org.openjcm.server.projectcycle.ProjectFacts;
import org.openjcm.server.projectcycle.ProjectSearch;
import org.openjcm.server.projectcycle.RegisteredProjects;
import org.openjcm.server.registry.PublicIssuances;
import org.openjcm.server.rulebook.PartnerCountries;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The search over all projects and one page for each.
@Controller
class ProjectPages {

  private static final String LIST = "/projectcycle/projects";

  private final Pages pages;
  private final PartnerCountries countries;
  private final RegisteredProjects projects;
  private final PublicIssuances issuances;
  private final SupportedProjects supported;
  private final ProjectCases cases;
  private final FactMarks marks;

  ProjectPages(
      Pages pages,
      PartnerCountries countries,
      RegisteredProjects projects,
      PublicIssuances issuances,
      SupportedProjects supported,
      ProjectCases cases,
      FactMarks marks) {
    this.pages = pages;
    this.countries = countries;
    this.projects = projects;
    this.issuances = issuances;
    this.supported = supported;
    this.cases = cases;
    this.marks = marks;
  }

  @GetMapping(LIST)
  ResponseEntity<byte[]> list(Frame frame) {
    var titled = frame.titled(frame.t("projectcycle.projects"));
    var search = search(frame);
    if (search.isEmpty()) {
      return pages.badRequest(
          titled, frame.t("projectcycle.search.unreadable"), frame.t("projectcycle.search.remedy"));
    }
    var partners = countries.all();
    var model = new HashMap<String, Object>();
    model.put("page", projects.find(search.get()));
    model.put("search", search.get());
    model.put("countries", partners);
    model.put("names", CountryNames.of(partners));
    model.put("technologies", projects.countByTechnology());
    model.put("statuses", projects.countByStatus());
    return pages.html("projectcycle/projects", titled, model);
  }

  /// What the address asks for; empty when a value in it cannot be one.
  private static Optional<ProjectSearch> search(Frame frame) {
    var query = frame.address();
    try {
      var search = ProjectSearch.everything();
      search = query.value("q").isBlank() ? search : search.words(query.value("q"));
      search =
          query.value("country").isBlank()
              ? search
              : search.country(CountryCode.of(query.value("country")));
      search = query.value("status").isBlank() ? search : search.status(query.value("status"));
      search =
          query.value("technology").isBlank()
              ? search
              : search.technology(query.value("technology"));
      search =
          query.value("methodology").isBlank()
              ? search
              : search.methodology(query.value("methodology").strip());
      search =
          query.value("sort").isBlank()
              ? search
              : search.order(
                  ProjectSearch.Order.valueOf(query.value("sort").toUpperCase(Locale.ROOT)));
      search = query.value("before").isBlank() ? search : search.before(query.value("before"));
      search = query.value("after").isBlank() ? search : search.after(query.value("after"));
      return Optional.of(search);
    } catch (IllegalArgumentException notASearch) {
      return Optional.empty();
    }
  }

  @GetMapping(LIST + "/{reference}")
  ResponseEntity<byte[]> project(
      Frame frame, Optional<SignedIn> who, @PathVariable String reference) {
    var under = frame.under(frame.t("projectcycle.projects"), LIST);
    var officer = who.filter(each -> each.has(Role.REGISTER_OFFICER)).isPresent();
    return find(reference)
        .map(project -> page(under, project, officer))
        .orElseGet(() ->
            pages.notFound(
                under,
                frame.t("projectcycle.project.none", reference),
                frame.t("projectcycle.project.none.remedy")));
  }

  private Optional<ProjectFacts> find(String reference) {
    return reference.matches("[A-Z]{2}[0-9]{3}")
        ? projects.project(new OfficialProjectReference(reference))
        : Optional.empty();
  }

  private ResponseEntity<byte[]> page(Frame frame, ProjectFacts project, boolean officer) {
    var reference = project.reference();
    var model = new HashMap<String, Object>();
    model.put("project", project);
    model.put("names", CountryNames.of(countries.all()));
    model.put("participants", projects.participants(reference));
    model.put("methodologies", projects.methodologies(reference));
    model.put("issuances", issuances.of(reference));
    model.put("statements", issuances.thirdPartyStatements(reference));
    model.put("supported", supported.of(reference));
    model.put("cases", cases.of(reference));
    model.put("marks", marks.today());
    model.put("officer", officer);
    var title = project.title();
    return pages.html(
        "projectcycle/project", frame.titled(frame.pick(title.en(), title.ja())), model);
  }
}
