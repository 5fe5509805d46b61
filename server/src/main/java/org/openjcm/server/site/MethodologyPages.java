package org.openjcm.server.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.server.methodology.MethodologyVersions;
import org.openjcm.server.methodology.MethodologyVersions.MethodologyVersion;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.PartnerCountries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of approved methodologies and, for each, what the register says of all its versions.
@Controller
class MethodologyPages {

  private static final String LIST = "/methodology/methodologies";

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
    var all = grouped(methodologies.all());
    var country = frame.address().value("country");
    var words = frame.address().value("q").strip().toLowerCase(Locale.ROOT);
    var shown =
        all.stream()
            .filter(each -> country.isEmpty() || each.country().alpha2().equals(country))
            .filter(each -> words.isEmpty() || text(each).contains(words))
            .toList();
    var model = new HashMap<String, Object>();
    model.put("methodologies", shown);
    model.put("total", all.size());
    model.put("names", CountryNames.of(countries.all()));
    model.put(
        "countries",
        List.copyOf(new TreeSet<>(all.stream().map(ListedMethodology::country).toList())));
    return pages.html(
        "methodology/methodologies", frame.titled(frame.t("methodology.methodologies")), model);
  }

  @GetMapping(LIST + "/{id:[A-Z]{2}_[AP]M[0-9]{3}}")
  ResponseEntity<byte[]> methodology(Frame frame, @PathVariable String id) {
    var under = frame.under(frame.t("methodology.methodologies"), LIST);
    var versions = methodologies.versions(id);
    if (versions.isEmpty()) {
      return pages.notFound(
          under, frame.t("methodology.none", id), frame.t("methodology.none.remedy"));
    }
    var users = new LinkedHashMap<String, List<OfficialProjectReference>>();
    for (var version : versions) {
      users.put(version.reference().fileName(), methodologies.projectsUsing(version.reference()));
    }
    var model = new HashMap<String, Object>();
    model.put("methodology", new ListedMethodology(id, versions));
    model.put("users", users);
    model.put("names", CountryNames.of(countries.all()));
    return pages.html("methodology/listed", under.titled(id), model);
  }

  private static List<ListedMethodology> grouped(List<MethodologyVersion> versions) {
    var byId = new LinkedHashMap<String, List<MethodologyVersion>>();
    versions.forEach(
        each -> byId.computeIfAbsent(each.reference().id(), _ -> new ArrayList<>()).add(each));
    return byId.entrySet().stream()
        .map(entry -> new ListedMethodology(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private static String text(ListedMethodology methodology) {
    return (methodology.id()
            + " "
            + methodology.title().orElse("")
            + " "
            + methodology.hint().orElse(""))
        .toLowerCase(Locale.ROOT);
  }
}
