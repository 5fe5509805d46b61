package org.openjcm.server.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.server.methodology.MethodologyVersions;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.pages.Paging;
import org.openjcm.server.rulebook.PartnerCountries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of approved methodologies and, for each, what the register says of all its versions.
@Controller
class MethodologyPages {

  private static final String LIST = "/methodology/methodologies";
  private static final int ON_A_PAGE = 50;

  private final Pages pages;
  private final PartnerCountries countries;
  private final MethodologyVersions methodologies;

  MethodologyPages(Pages pages, PartnerCountries countries, MethodologyVersions methodologies) {
    this.pages = pages;
    this.countries = countries;
    this.methodologies = methodologies;
  }

  @GetMapping(LIST)
  ResponseEntity<byte[]> list(Frame frame) {
    var catalogue = MethodologyCatalogue.of(methodologies.all());
    var found = catalogue.found(frame.address());
    var paging = Paging.of(frame.address().value("page"), ON_A_PAGE, found.size());
    var model = new HashMap<String, Object>();
    model.put("shown", found.subList((int) paging.offset(), (int) paging.lastRow()));
    model.put("paging", paging);
    model.put("catalogue", catalogue);
    model.put("names", CountryNames.of(countries.all()));
    return pages.html(
        "methodology/methodologies", frame.titled(frame.t("methodology.methodologies")), model);
  }

  @GetMapping(LIST + "/{id:[A-Z]{2}_[AP]M[0-9]{3}}")
  ResponseEntity<byte[]> methodology(Frame frame, @PathVariable String id) {
    var under = frame.under(frame.t("methodology.methodologies"), LIST);
    var versions = methodologies.versions(id);
    var listed = MethodologyCatalogue.listed(id, versions);
    if (versions.isEmpty() && listed.text().isEmpty()) {
      return pages.notFound(
          under, frame.t("methodology.none", id), frame.t("methodology.none.remedy"));
    }
    var users = new LinkedHashMap<String, List<OfficialProjectReference>>();
    for (var version : versions) {
      users.put(version.reference().fileName(), methodologies.projectsUsing(version.reference()));
    }
    var model = new HashMap<String, Object>();
    model.put("methodology", listed);
    model.put("users", users);
    model.put("names", CountryNames.of(countries.all()));
    return pages.html("methodology/listed", under.titled(id), model);
  }
}
