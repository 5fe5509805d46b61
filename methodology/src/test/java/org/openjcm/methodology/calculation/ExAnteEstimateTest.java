package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.rulebook.Confirmations;

class ExAnteEstimateTest {

  private static ExAnteEstimate estimate(String project) {
    return new ExAnteEstimate(
        SampleMonitoring.QUICK_FREEZERS.methodology(),
        Calculations.facts(project),
        List.of(),
        Confirmations.NONE,
        Calculations.DAY);
  }

  @Test
  void aYearIsExpectedFromTheEstimatesOfTheProject() {
    Map<Integer, CalculationOutcome> years =
        estimate(SampleMonitoring.QUICK_FREEZERS.projectText()).years(2026, 2027);
    assertThat(years).hasSize(2);
    // 415 MWh × (70/43 / 1.32 − 1) × 0.814 = 78.7985… tCO2
    assertThat(years.values())
        .allSatisfy(outcome -> {
          assertThat(outcome).isInstanceOf(CalculationOutcome.Calculated.class);
          Calculation calculation = ((CalculationOutcome.Calculated) outcome).calculation();
          assertThat(calculation.exact().toPlainString()).startsWith("78.79852713");
          assertThat(calculation.reductions().total().value()).isEqualTo(78);
        });
  }

  @Test
  void equipmentThatStartsWithinTheYearGivesItsShareOfDays() {
    String later =
        SampleMonitoring.QUICK_FREEZERS
            .projectText()
            .replaceFirst("(\\| R2 \\|.*\\| )2024-04-01( \\|)", "$12026-07-02$2");
    CalculationOutcome outcome = estimate(later).year(2026);
    Calculation calculation = ((CalculationOutcome.Calculated) outcome).calculation();
    // 2026-07-02 to 12-31 are 183 of 365 days: 205 MWh × 183 / 365 = 102.78 MWh of R2
    assertThat(calculation.project().toPlainString()).startsWith("254.60");
  }

  @Test
  void severalMethodologiesOfOneProjectAddUpAndTheWeakestGradeHolds() {
    Calculation freezers = SampleMonitoring.QUICK_FREEZERS.calculation();
    ProjectCalculation one = new ProjectCalculation(List.of(freezers));
    assertThat(one.total()).isEqualTo(freezers.reductions().total());
    assertThat(one.byVintage()).isEqualTo(freezers.byVintage());
    assertThat(one.proofGrade()).isEqualTo(freezers.reductions().proofGrade());
    assertThatThrownBy(() -> new ProjectCalculation(List.of(freezers, freezers)))
        .hasMessageContaining("applied twice");
    assertThatThrownBy(() ->
            new ProjectCalculation(List.of(freezers, SampleMonitoring.SOLAR_PARK.calculation())))
        .hasMessageContaining("one project and one period");
  }
}
