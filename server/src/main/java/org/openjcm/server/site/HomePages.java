package org.openjcm.server.site;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.financing.PublishedTotals;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.projectcycle.RegisteredProjects;
import org.openjcm.server.projectcycle.RegisteredProjects.Count;
import org.openjcm.server.registry.PublicIssuance;
import org.openjcm.server.registry.PublicIssuances;
import org.openjcm.server.rulebook.Editions;
import org.openjcm.server.rulebook.PartnerCountries;
import org.openjcm.server.rulebook.PartnerCountries.PartnerCountry;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The home page: what the mechanism is, where it works, four series, targets, ways in.
@Controller
class HomePages {

  private final Pages pages;
  private final DotMap map;
  private final PartnerCountries countries;
  private final RegisteredProjects projects;
  private final PublicIssuances issuances;
  private final PublishedTotals totals;
  private final Editions editions;

  HomePages(
      Pages pages,
      DotMap map,
      PartnerCountries countries,
      RegisteredProjects projects,
      PublicIssuances issuances,
      PublishedTotals totals,
      Editions editions) {
    this.pages = pages;
    this.map = map;
    this.countries = countries;
    this.projects = projects;
    this.issuances = issuances;
    this.totals = totals;
    this.editions = editions;
  }

  @GetMapping("/")
  ResponseEntity<byte[]> home(Frame frame) {
    var partners = countries.all();
    var counts = new HashMap<CountryCode, Long>();
    partners.stream()
        .filter(PartnerCountry::signed)
        .forEach(each -> counts.put(each.country(), 0L));
    for (Count count : projects.countByCountry()) {
      counts.put(CountryCode.of(count.word()), count.projects());
    }
    return pages.html(
        "site/home",
        frame.titled(frame.t("home.title")),
        Map.of(
            "figures",
            figures(),
            "map",
            map,
            "marks",
            map.marks(counts),
            "counts",
            counts,
            "countries",
            partners,
            "names",
            CountryNames.of(partners)));
  }

  @GetMapping("/about")
  ResponseEntity<byte[]> about(Frame frame) {
    return pages.html(
        "site/about", frame.titled(frame.t("about.title")), Map.of("editions", editions.all()));
  }

  private HomeFigures figures() {
    var registered =
        projects.all().stream().filter(each -> each.status().equals("registered")).toList();
    var expected = registered.stream().flatMap(each -> each.expectedPerYear().stream()).toList();
    var counted =
        issuances.all().stream()
            .filter(PublicIssuance::counted)
            .flatMap(each -> each.tonnes().stream())
            .toList();
    return new HomeFigures(
        counts(),
        Tonnes.sum(expected),
        expected.size(),
        totals.latest("all", "credits-issued"),
        Tonnes.sum(counted),
        issuances.thirdPartyStatements().stream()
            .filter(each -> each.itmo().orElse(false))
            .toList(),
        totals.latest("moej", "expected-cumulative-to-2030"),
        Stream.of("target-by-fy2030", "target-by-fy2040")
            .flatMap(metric -> totals.latest("all", metric).stream())
            .toList());
  }

  private HomeFigures.ProjectCounts counts() {
    var byStatus = new HashMap<String, Long>();
    projects.countByStatus().forEach(each -> byStatus.put(each.word(), each.projects()));
    return new HomeFigures.ProjectCounts(
        byStatus.values().stream().mapToLong(Long::longValue).sum(),
        byStatus.getOrDefault("registered", 0L),
        byStatus.getOrDefault("validation", 0L),
        byStatus.getOrDefault("withdrawn", 0L));
  }
}
