package org.openjcm.financing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Source;

/// The status by country as the ministry published it, kept exactly as printed, totals row
/// included: [TableChecks] says whether it adds up, and nothing is corrected. Japanese:
/// JCMパートナー国及び国別の実施状況.
///
/// @param edition the month the table speaks of, 2024-10
/// @param source the page it was read on
/// @param rows the countries in order of signature
/// @param statedCountries the number of countries printed in the totals row
/// @param printedTotals the totals row as printed
public record PublishedTable(
    YearMonth edition,
    Source source,
    List<StatusRow> rows,
    int statedCountries,
    Counts printedTotals) {

  public PublishedTable {
    rows = List.copyOf(rows);
    Set<CountryCode> seen = new HashSet<>();
    for (StatusRow row : rows) {
      if (!seen.add(row.signatory().country())) {
        throw new IllegalArgumentException(row.signatory().country() + " stands in two rows");
      }
    }
  }

  public Optional<StatusRow> row(CountryCode country) {
    return rows.stream().filter(row -> row.signatory().country().equals(country)).findFirst();
  }

  /// The day the table is compared at. The ministry states only the month, so its last day is
  /// taken: a project of that month may or may not have been counted.
  public LocalDate asOf() {
    return edition.atEndOfMonth();
  }
}
