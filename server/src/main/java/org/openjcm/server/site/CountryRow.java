package org.openjcm.server.site;

import java.util.Optional;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.rulebook.PartnerCountries.PartnerCountry;

/// One line of the list of partner countries. Japanese: 国別一覧の行.
///
/// @param issued sum of the statements whose amount is known; empty when there is none
public record CountryRow(
    PartnerCountry country,
    long registered,
    long validation,
    long methodologies,
    Optional<Tonnes> issued) {}
