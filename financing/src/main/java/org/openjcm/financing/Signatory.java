package org.openjcm.financing;

import java.time.YearMonth;
import org.openjcm.rulebook.CountryCode;

/// A country that signed the bilateral document, as the status table names it. Japanese: 署名国.
///
/// @param country ISO 3166-1 alpha-2
/// @param english name in English, `Viet Nam`
/// @param japanese name in Japanese, `ベトナム`
/// @param signed the month of the signature (署名時期)
public record Signatory(CountryCode country, String english, String japanese, YearMonth signed) {

  public Signatory {
    if (english.isBlank() || japanese.isBlank()) {
      throw new IllegalArgumentException(country + " needs its name in both languages");
    }
  }
}
