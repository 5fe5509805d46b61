package org.openjcm.server.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.methodology.MethodologyVersions;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.projectcycle.ProjectFacts;
import org.openjcm.server.projectcycle.ProjectSearch;
import org.openjcm.server.projectcycle.RegisteredProjects;
import org.openjcm.server.registry.PublicIssuance;
import org.openjcm.server.registry.PublicIssuances;
import org.openjcm.server.rulebook.PartnerCountries;
import org.openjcm.server.rulebook.PartnerCountries.PartnerCountry;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of partner countries and one page for each.
@Controller
class CountryPages {

  private static final String LIST = "/rulebook/countries";

  private final Pages pages;
  private final PartnerCountries countries;
  private final RegisteredProjects projects;
  private final MethodologyVersions methodologies;
  private final PublicIssuances issuances;
  private final FactMarks marks;

  CountryPages(
      Pages pages,
      PartnerCountries countries,
      RegisteredProjects projects,
      MethodologyVersions methodologies,
      PublicIssuances issuances,
      FactMarks marks) {
    this.pages = pages;
    this.countries = countries;
    this.projects = projects;
    this.methodologies = methodologies;
    this.issuances = issuances;
    this.marks = marks;
  }

  @GetMapping(LIST)
  ResponseEntity<byte[]> list(Frame frame) {
    var rows =
        countries.all().stream().collect(CountryRows::new, CountryRows::add, CountryRows::merge);
    projects.all().forEach(rows::count);
    methodologies
        .all()
        .forEach(each -> rows.countMethodology(each.country(), each.reference().id()));
    issuances.all().forEach(rows::count);
    return pages.html(
        "rulebook/countries",
        frame.titled(frame.t("rulebook.countries")),
        Map.of("partners", rows.signed(), "others", rows.unsigned()));
  }

  @GetMapping(LIST + "/{code}")
  ResponseEntity<byte[]> country(Frame frame, @PathVariable String code) {
    var under = frame.under(frame.t("rulebook.countries"), LIST);
    return find(code)
        .map(country -> page(under, country))
        .orElseGet(() ->
            pages.notFound(
                under,
                frame.t("rulebook.country.none", code),
                frame.t("rulebook.country.none.remedy")));
  }

  private Optional<PartnerCountry> find(String code) {
    // The official site writes the code in lower case in its addresses; both forms lead here.
    return code.matches("[A-Za-z]{2}")
        ? countries.find(CountryCode.of(code.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  private ResponseEntity<byte[]> page(Frame frame, PartnerCountry country) {
    var name = country.name();
    var listed =
        projects.find(
            ProjectSearch.everything().country(country.country()).size(ProjectSearch.LARGEST_PAGE));
    var statements = issuances.of(country.country());
    var model = new HashMap<String, Object>();
    model.put("country", country);
    model.put("marks", marks.today());
    model.put("documents", countries.ruleDocuments(country.country()));
    model.put("projects", listed);
    model.put("methodologies", methodologies.of(country.country()));
    model.put("issuances", statements);
    model.put("issued", sum(statements));
    model.put("expected", expected(listed.projects()));
    return pages.html("rulebook/country", frame.titled(frame.pick(name.en(), name.ja())), model);
  }

  private static Tonnes sum(List<PublicIssuance> statements) {
    return Tonnes.sum(
        statements.stream()
            .filter(PublicIssuance::counted)
            .flatMap(each -> each.tonnes().stream())
            .toList());
  }

  private static Tonnes expected(List<ProjectFacts> projects) {
    return Tonnes.sum(
        projects.stream()
            .filter(each -> each.status().equals("registered"))
            .flatMap(each -> each.expectedPerYear().stream())
            .toList());
  }
}
