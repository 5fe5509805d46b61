package org.openjcm.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.financing.TableCheck.ColumnSum;
import org.openjcm.financing.TableCheck.RegisteredWithinEquipment;
import org.openjcm.financing.TableCheck.RowSum;
import org.openjcm.rulebook.CountryCode;

class PublishedTableTest {

  private static final CountryCode MALDIVES = CountryCode.of("MV");

  private final PublishedTable table = October2024.table();

  @Test
  void theTableOfOctober2024IsTheMinistrysCellByCell() {
    Approvals.verify(StatusCsv.write(table));
  }

  @Test
  void itsTotalsRowIsThePrintedOne() {
    assertThat(table.rows()).hasSize(29);
    assertThat(table.statedCountries()).isEqualTo(29);
    assertThat(StatusCsv.write(table).lines())
        .startsWith(
            "country,iso,signed,registered,issuing,equipment,fgas,adb,unido,newtech,redd,total")
        .endsWith("Total,,,72,31,235,4,8,1,2,2,252");
    assertThat(table.asOf()).isEqualTo(LocalDate.of(2024, 10, 31));
  }

  @Test
  void aBlankCellIsAbsentAndNeverZero() {
    Counts ethiopia = table.row(CountryCode.of("ET")).orElseThrow().counts();
    assertThat(ethiopia.byColumn()).isEmpty();
    assertThat(ethiopia.of(StatusColumn.TOTAL)).isEmpty();
  }

  @Test
  void everyRowAndEveryColumnAddsUp() {
    TableChecks checks = TableChecks.of(table);
    assertThat(checks.of(RowSum.class)).hasSize(29).allMatch(TableCheck::holds);
    assertThat(checks.of(ColumnSum.class)).hasSize(9).allMatch(TableCheck::holds);
    assertThat(checks.contradictions()).isEmpty();
  }

  @Test
  void maldivesIsTheOneRemarkOnTheHeading() {
    assertThat(TableChecks.of(table).remarks())
        .containsExactly(new RegisteredWithinEquipment(MALDIVES, 2, 1));
  }

  @Test
  void aWrongCellShowsInItsRowAndInItsColumn() {
    PublishedTable wrong = with(MALDIVES, StatusColumn.ADB, 2);
    assertThat(TableChecks.of(wrong).contradictions())
        .containsExactly(new RowSum(MALDIVES, 4, 3), new ColumnSum(StatusColumn.ADB, 8, 7));
  }

  @Test
  void moreIssuingThanRegisteredIsAContradiction() {
    PublishedTable wrong = with(CountryCode.of("KE"), StatusColumn.ISSUING, 2);
    assertThat(TableChecks.of(wrong).contradictions())
        .contains(new TableCheck.IssuingWithinRegistered(CountryCode.of("KE"), 2, 1));
  }

  @Test
  void aCountryOutOfOrderOrLeftOutIsSeen() {
    List<StatusRow> rows = new java.util.ArrayList<>(table.rows());
    rows.addLast(rows.removeFirst());
    rows.removeFirst();
    PublishedTable shuffled =
        new PublishedTable(table.edition(), table.source(), rows, 29, table.printedTotals());
    assertThat(TableChecks.of(shuffled).contradictions())
        .hasAtLeastOneElementOfType(TableCheck.SignatureOrder.class)
        .contains(new TableCheck.CountryCount(29, 28));
  }

  private PublishedTable with(CountryCode country, StatusColumn column, int count) {
    List<StatusRow> rows =
        table.rows().stream()
            .map(row -> {
              if (!row.signatory().country().equals(country)) {
                return row;
              }
              Map<StatusColumn, Integer> counts = new EnumMap<>(row.counts().byColumn());
              counts.put(column, count);
              return new StatusRow(row.signatory(), new Counts(counts));
            })
            .toList();
    return new PublishedTable(
        table.edition(), table.source(), rows, table.statedCountries(), table.printedTotals());
  }
}
