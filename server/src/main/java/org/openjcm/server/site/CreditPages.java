package org.openjcm.server.site;

import java.util.HashMap;
import java.util.List;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.financing.PublishedTotals;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.registry.PublicIssuance;
import org.openjcm.server.registry.PublicIssuances;
import org.openjcm.server.rulebook.PartnerCountries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What was published about credits issued, line by line, beside the published totals.
@Controller
class CreditPages {

  private final Pages pages;
  private final PartnerCountries countries;
  private final PublicIssuances issuances;
  private final PublishedTotals totals;

  CreditPages(
      Pages pages, PartnerCountries countries, PublicIssuances issuances, PublishedTotals totals) {
    this.pages = pages;
    this.countries = countries;
    this.issuances = issuances;
    this.totals = totals;
  }

  @GetMapping("/registry/credits")
  ResponseEntity<byte[]> credits(Frame frame) {
    var titled = frame.titled(frame.t("registry.credits"));
    var asked = frame.address().value("country");
    if (!asked.isEmpty() && !asked.matches("[A-Z]{2}")) {
      return pages.badRequest(
          titled,
          frame.t("registry.credits.unreadable", asked),
          frame.t("registry.credits.unreadable.remedy"));
    }
    var all = issuances.all();
    var partners = countries.all();
    var model = new HashMap<String, Object>();
    model.put("figures", CreditFigures.of(totals.of("all", "credits-issued"), all));
    model.put("rows", asked.isEmpty() ? all : of(all, CountryCode.of(asked)));
    model.put("statements", issuances.thirdPartyStatements());
    model.put("names", CountryNames.of(partners));
    model.put("countries", all.stream().map(PublicIssuance::country).distinct().sorted().toList());
    model.put("asked", asked);
    return pages.html("registry/credits", titled, model);
  }

  private static List<PublicIssuance> of(List<PublicIssuance> all, CountryCode country) {
    return all.stream().filter(each -> each.country().equals(country)).toList();
  }
}
