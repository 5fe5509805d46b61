package org.openjcm.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.units.GuardScale;
import org.openjcm.workbook.formula.Guard;
import org.openjcm.workbook.layout.WorkbookFault;

/// What a sheet cannot honestly carry is refused with the reason in both languages; and the guard
/// scale is the same step in a sheet and here.
class HonestRefusalTest {

  private static WorkbookFault refused(Scenario scenario) {
    return switch (MonitoringWorkbook.write(scenario.blind())) {
      case WorkbookOutcome.Refused(WorkbookFault fault) -> fault;
      case WorkbookOutcome.Written _, WorkbookOutcome.Filled _ ->
          throw new AssertionError("was written");
    };
  }

  @Test
  void aThousandDaysByDayAreNoSheet() {
    Scenario time = Zoo.scenario("parts-of-time");
    MonitoringData years =
        Zoo.data(Zoo.text("parts-of-time/readings.csv").replace("2026-01-10", "2029-01-10"));
    WorkbookFault fault = refused(time.with(years));
    assertThat(fault.message().en()).contains("The index d (day) has", "elements");
    assertThat(fault.message().ja()).contains("添字d");
    assertThat(fault.remedy().ja()).isNotBlank();
  }

  @Test
  void moreDigitsThanASpreadsheetHoldsAreNotSilentlyLost() {
    Scenario chillers = Zoo.scenario("every-expression");
    MonitoringData digits =
        Zoo.data(
            Zoo.text("every-expression/readings.csv").replace("333.3,", "333.300000000000001,"));
    assertThat(digits).isNotNull();
    assertThat(refused(chillers.with(digits)).message().en()).contains("more digits");
  }

  @Test
  void withoutReadingsPartsOfTimeHaveNoLines() {
    Scenario time = Zoo.scenario("parts-of-time");
    assertThat(MonitoringWorkbook.write(time.methodology(), time.facts(), Optional.empty()))
        .isInstanceOfSatisfying(
            WorkbookOutcome.Refused.class,
            refusal -> assertThat(refusal.fault().message().en()).contains("parts of time"));
  }

  @Test
  void theGuardScaleDecidesWhereBinaryNumbersWould() {
    assertThat(rounded("3.9999999996")).isEqualByComparingTo("4");
    assertThat(rounded("3.9999999994")).isEqualByComparingTo("3");
    assertThat(rounded("4")).isEqualByComparingTo("4");
    assertThat(GuardScale.STANDARD.rounded(new BigDecimal("1.15"), 2, RoundingMode.FLOOR))
        .isEqualByComparingTo("1.15");
    assertThat(Guard.agrees(new BigDecimal("0.1000000000000001"), new BigDecimal("0.1"))).isTrue();
    assertThat(Guard.agrees(new BigDecimal("0.100000001"), new BigDecimal("0.1"))).isFalse();
    assertThat(Guard.agrees(new BigDecimal("1000000.0000000001"), new BigDecimal("1000000")))
        .isTrue();
    assertThat(Guard.agrees(new BigDecimal("2"), new BigDecimal("1.9"))).isFalse();
  }

  private static BigDecimal rounded(String exact) {
    return GuardScale.STANDARD.rounded(new BigDecimal(exact), 0, RoundingMode.FLOOR);
  }
}
