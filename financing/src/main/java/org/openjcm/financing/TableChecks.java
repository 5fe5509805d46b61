package org.openjcm.financing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.financing.TableCheck.ColumnSum;
import org.openjcm.financing.TableCheck.CountryCount;
import org.openjcm.financing.TableCheck.IssuingWithinRegistered;
import org.openjcm.financing.TableCheck.RegisteredWithinEquipment;
import org.openjcm.financing.TableCheck.RegisteredWithinTotal;
import org.openjcm.financing.TableCheck.RowSum;
import org.openjcm.financing.TableCheck.SignatureOrder;
import org.openjcm.financing.TableCheck.TotalsRowSum;
import org.openjcm.rulebook.CountryCode;

/// Everything that was checked in one published table, held or not.
public record TableChecks(List<TableCheck> all) {

  public TableChecks {
    all = List.copyOf(all);
  }

  /// Checks each row, each column, the totals row and the order of the countries.
  public static TableChecks of(PublishedTable table) {
    List<TableCheck> checks = new ArrayList<>();
    checks.add(new CountryCount(table.statedCountries(), table.rows().size()));
    YearMonth above = null;
    for (StatusRow row : table.rows()) {
      checks.addAll(ofRow(row));
      Signatory signatory = row.signatory();
      if (above != null) {
        checks.add(new SignatureOrder(signatory.country(), signatory.signed(), above));
      }
      above = signatory.signed();
    }
    for (StatusColumn column : StatusColumn.values()) {
      int summed = table.rows().stream().mapToInt(row -> row.counts().addend(column)).sum();
      checks.add(new ColumnSum(column, table.printedTotals().addend(column), summed));
    }
    checks.add(
        new TotalsRowSum(
            table.printedTotals().addend(StatusColumn.TOTAL),
            table.printedTotals().schemesTogether()));
    return new TableChecks(checks);
  }

  private static List<TableCheck> ofRow(StatusRow row) {
    CountryCode country = row.signatory().country();
    Counts counts = row.counts();
    int registered = counts.addend(StatusColumn.REGISTERED);
    int total = counts.addend(StatusColumn.TOTAL);
    return List.of(
        new RowSum(country, total, counts.schemesTogether()),
        new RegisteredWithinTotal(country, registered, total),
        new IssuingWithinRegistered(country, counts.addend(StatusColumn.ISSUING), registered),
        new RegisteredWithinEquipment(country, registered, counts.addend(StatusColumn.EQUIPMENT)));
  }

  /// The checks of one kind, in the order of the table.
  public <T extends TableCheck> List<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Sums, order and bounds that do not hold: the table contradicts itself.
  public List<TableCheck> contradictions() {
    return all.stream()
        .filter(check -> !check.holds() && !(check instanceof RegisteredWithinEquipment))
        .toList();
  }

  /// Rows in which the numbers do not follow the column's heading.
  public List<RegisteredWithinEquipment> remarks() {
    return of(RegisteredWithinEquipment.class).stream().filter(check -> !check.holds()).toList();
  }
}
