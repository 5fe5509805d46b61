package org.openjcm.server.financing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjcm.server.financing.SupportedProjects.SupportedProject;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.pages.Paging;
import org.openjcm.server.rulebook.PartnerCountries;
import org.openjcm.server.rulebook.PartnerCountries.PartnerCountry;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of projects that the Ministry of the Environment finances, each with how surely that is
/// known. Japanese: JCM資金支援事業の一覧.
@Controller
class SupportProjectPages {

  private static final int ROWS = 50;

  private final Pages pages;
  private final SupportedProjects projects;
  private final PartnerCountries countries;

  SupportProjectPages(Pages pages, SupportedProjects projects, PartnerCountries countries) {
    this.pages = pages;
    this.projects = projects;
    this.countries = countries;
  }

  @GetMapping("/financing/support-projects")
  ResponseEntity<byte[]> supportProjects(
      Frame frame,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String scheme,
      @RequestParam(required = false) @Nullable String evidence,
      @RequestParam(required = false) @Nullable String fiscalYear,
      @RequestParam(required = false) @Nullable String page) {
    SupportSearch search = SupportSearch.of(q, country, scheme, evidence, fiscalYear);
    List<SupportedProject> all = projects.all();
    List<SupportedProject> found = search.in(all);
    Paging paging = Paging.of(page == null ? "" : page, ROWS, found.size());
    Map<String, String> names = new LinkedHashMap<>();
    for (PartnerCountry one : countries.all()) {
      names.put(one.country().alpha2(), frame.pick(one.name().en(), one.name().ja()));
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("search", search);
    model.put("rows", found.subList((int) paging.offset(), (int) paging.lastRow()));
    model.put("paging", paging);
    model.put("countries", names);
    model.put(
        "years",
        all.stream().flatMap(one -> one.fiscalYear().stream()).distinct().sorted().toList());
    return pages.html(
        "financing/support-projects",
        frame
            .titled(frame.t("financing.support"))
            .under(frame.t("financing.status"), "/financing/status"),
        model);
  }
}
