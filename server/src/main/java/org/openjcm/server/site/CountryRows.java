package org.openjcm.server.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.projectcycle.ProjectFacts;
import org.openjcm.server.registry.PublicIssuance;
import org.openjcm.server.rulebook.PartnerCountries.PartnerCountry;

/// The list of partner countries with what is counted for each, in order of signature.
final class CountryRows {

  private static final class Counting {
    long registered;
    long validation;
    final Set<String> methodologies = new HashSet<>();
    final List<Tonnes> issued = new ArrayList<>();
  }

  private final Map<CountryCode, PartnerCountry> countries = new LinkedHashMap<>();
  private final Map<CountryCode, Counting> counts = new LinkedHashMap<>();

  void add(PartnerCountry country) {
    countries.put(country.country(), country);
  }

  void merge(CountryRows others) {
    countries.putAll(others.countries);
  }

  void count(ProjectFacts project) {
    switch (project.status()) {
      case "registered" -> of(project.country()).registered++;
      case "validation" -> of(project.country()).validation++;
      default -> {}
    }
  }

  void countMethodology(CountryCode country, String id) {
    of(country).methodologies.add(id);
  }

  void count(PublicIssuance statement) {
    if (statement.counted()) {
      statement.tonnes().ifPresent(of(statement.country()).issued::add);
    }
  }

  List<CountryRow> signed() {
    return countries.values().stream().filter(PartnerCountry::signed).map(this::row).toList();
  }

  List<CountryRow> unsigned() {
    return countries.values().stream().filter(each -> !each.signed()).map(this::row).toList();
  }

  private CountryRow row(PartnerCountry country) {
    var counting = of(country.country());
    return new CountryRow(
        country,
        counting.registered,
        counting.validation,
        counting.methodologies.size(),
        counting.issued.isEmpty() ? Optional.empty() : Optional.of(Tonnes.sum(counting.issued)));
  }

  private Counting of(CountryCode country) {
    return counts.computeIfAbsent(country, _ -> new Counting());
  }
}
