package org.openjcm.financing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;

/// The status by country computed from the register's rows for one day.
///
/// @param asOf the day; everything of that day is in
/// @param rows countries that had signed by then, in order of signature
/// @param issuancesNamingNoProject issuance lines that name no project and so enter no cell
public record ComputedTable(
    LocalDate asOf, List<ComputedRow> rows, List<IssuanceDecision> issuancesNamingNoProject) {

  public ComputedTable {
    rows = List.copyOf(rows);
    issuancesNamingNoProject = List.copyOf(issuancesNamingNoProject);
  }

  public Optional<ComputedRow> row(CountryCode country) {
    return rows.stream().filter(row -> row.signatory().country().equals(country)).findFirst();
  }

  /// The cell of the totals row.
  public ComputedCell total(StatusColumn column) {
    return rows.stream()
        .map(row -> row.cell(column))
        .reduce(new ComputedCell(asOf, List.of()), ComputedCell::and);
  }

  /// The totals row, numbers only.
  public Counts totals() {
    return rows.stream().map(ComputedRow::counts).reduce(Counts.NONE, Counts::plus);
  }
}
