package org.openjcm.financing;

import java.time.LocalDate;
import java.time.YearMonth;
import org.openjcm.rulebook.CountryCode;

/// The signature of the bilateral document by a partner country, to the day. Japanese: 署名.
public record Signing(CountryCode country, String english, String japanese, LocalDate on) {

  /// The line head of the status table, which knows the month only.
  public Signatory signatory() {
    return new Signatory(country, english, japanese, YearMonth.from(on));
  }
}
