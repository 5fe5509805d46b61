package org.openjcm.financing;

import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;

/// A project that the Ministry of the Environment finances, as far as it is known. Japanese:
/// JCM資金支援事業.
///
/// Two financed projects may be one project of the register: the farms of 2.1 MW and 8.3 MW are
/// both MN003.
///
/// @param key its stable name in the register, `support/0063`
/// @param country the partner country
/// @param fiscalYear the year of selection; empty when unknown
/// @param scheme empty when unknown
/// @param titleEnglish empty when unknown
/// @param titleJapanese empty when unknown
/// @param project its number in the register of projects; empty when it has none yet
/// @param evidence how surely the financing is known
public record SupportProject(
    String key,
    CountryCode country,
    Optional<FiscalYear> fiscalYear,
    Optional<Scheme> scheme,
    String titleEnglish,
    String titleJapanese,
    Optional<OfficialProjectReference> project,
    Evidence evidence) {}
