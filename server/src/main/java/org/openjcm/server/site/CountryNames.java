package org.openjcm.server.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.rulebook.PartnerCountries.PartnerCountry;

/// What the partner countries are called in the language of a page. Japanese: 国名.
public record CountryNames(Map<CountryCode, BilingualText> names) {

  public CountryNames {
    names = Map.copyOf(names);
  }

  static CountryNames of(Collection<PartnerCountry> countries) {
    var names = new HashMap<CountryCode, BilingualText>();
    countries.forEach(country -> names.put(country.country(), country.name()));
    return new CountryNames(names);
  }

  /// The name, or the code where the register does not list the country.
  public String name(Frame frame, CountryCode country) {
    var name = names.get(country);
    return name == null ? country.alpha2() : frame.pick(name.en(), name.ja());
  }
}
