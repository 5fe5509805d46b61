package org.openjcm.server.site;

import java.util.HashMap;
import java.util.Map;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.projectcycle.ProjectCases;
import org.openjcm.server.projectcycle.ThirdPartyEntities;
import org.openjcm.server.rulebook.PartnerCountries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Cases (事例) and the third-party entities (第三者機関).
@Controller
class CasePages {

  private final Pages pages;
  private final PartnerCountries countries;
  private final ProjectCases cases;
  private final ThirdPartyEntities entities;

  CasePages(
      Pages pages, PartnerCountries countries, ProjectCases cases, ThirdPartyEntities entities) {
    this.pages = pages;
    this.countries = countries;
    this.cases = cases;
    this.entities = entities;
  }

  @GetMapping("/financing/cases")
  ResponseEntity<byte[]> cases(Frame frame) {
    var all = cases.all();
    var country = frame.address().value("country");
    var technology = frame.address().value("technology");
    var shown =
        all.stream()
            .filter(each -> country.isEmpty() || each.country().alpha2().equals(country))
            .filter(each -> technology.isEmpty() || each.technology().orElse("").equals(technology))
            .toList();
    var model = new HashMap<String, Object>();
    model.put("cases", shown);
    model.put("total", all.size());
    model.put("names", CountryNames.of(countries.all()));
    model.put("countries", all.stream().map(each -> each.country()).distinct().sorted().toList());
    model.put(
        "technologies",
        all.stream().flatMap(each -> each.technology().stream()).distinct().sorted().toList());
    return pages.html("financing/cases", frame.titled(frame.t("financing.cases")), model);
  }

  @GetMapping("/projectcycle/third-party-entities")
  ResponseEntity<byte[]> entities(Frame frame) {
    return pages.html(
        "projectcycle/entities",
        frame.titled(frame.t("projectcycle.tpes")),
        Map.of("entities", entities.all(), "names", CountryNames.of(countries.all())));
  }
}
