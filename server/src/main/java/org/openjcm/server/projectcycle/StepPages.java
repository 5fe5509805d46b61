package org.openjcm.server.projectcycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.projectcycle.steps.Clock;
import org.openjcm.projectcycle.steps.RulesOnDay;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.RuleValue;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.PartnerCountries;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The time limits and all steps, for the rule generation or one partner country, as they are known
/// today, each with its mark. Japanese: 期限と手続の段階表.
@Controller
public class StepPages {

  private static final String PATH = "/projectcycle/steps";

  private final Pages pages;
  private final CycleRules rules;
  private final PartnerCountries countries;

  StepPages(Pages pages, CycleRules rules, PartnerCountries countries) {
    this.pages = pages;
    this.rules = rules;
    this.countries = countries;
  }

  /// What can be confirmed of one time limit, each as it is known today.
  public record Limit(Clock clock, RuleValue days, RuleValue extendedTo, RuleValue inclusive) {

    static Limit of(Clock clock, RulesOnDay rules) {
      List<RuleValue> values =
          clock.values(rules.ruleSet()).stream()
              .map(one -> rules.find(one.fact()).orElseThrow())
              .toList();
      return new Limit(clock, values.get(0), values.get(1), values.get(2));
    }
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> steps(
      Frame frame,
      Optional<SignedIn> who,
      @RequestParam(name = "country", defaultValue = "") String country) {
    List<PartnerCountries.PartnerCountry> partners = countries.all();
    Optional<CountryCode> partner =
        partners.stream()
            .map(PartnerCountries.PartnerCountry::country)
            .filter(one -> one.alpha2().equals(country))
            .findFirst();
    Frame titled = frame.titled(frame.t("projectcycle.steps"));
    if (partner.isEmpty() && !country.isEmpty()) {
      return pages.notFound(
          titled,
          frame.t("projectcycle.steps.no-country", country),
          frame.t("projectcycle.steps.no-country.remedy"));
    }
    RulesOnDay today = rules.today().of(partner);
    Map<FactKey, FactMarks.Mark> marks = new HashMap<>();
    today
        .values()
        .forEach(
            one -> marks.put(one.fact(), FactMarks.Mark.of(one, today.inForce(), today.day())));
    return pages.html(
        "projectcycle/steps",
        titled,
        Map.of(
            "rules",
            today,
            "table",
            today.table(),
            "limits",
            today.shipped().clocks().stream().map(one -> Limit.of(one, today)).toList(),
            "marks",
            marks,
            "countries",
            partners,
            "officer",
            who.filter(each -> each.has(Role.REGISTER_OFFICER)).isPresent()));
  }
}
