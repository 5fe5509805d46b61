package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is measured is the right thing; how fast it is, [SpeedReport] says on demand.
class SpeedTest {

  @Test
  void theEngineAndTheFormulaByHandGiveTheSameTonnes() {
    EvaluationSpeed measured = new EvaluationSpeed();
    // 12,345.678 MWh × (5.87 / 4.92 - 1) × 0.5821, fuel 321.45 t × 38.4 × 0.0561, auxiliaries
    assertThat(measured.engine()).isEqualByComparingTo(measured.byHand());
    assertThat(measured.engine().toPlainString()).startsWith("1997.");
  }

  @Test
  void aProjectOfThousandsOfDevicesIsCalculatedAndEachHasItsPart() {
    Calculation calculation = Calculations.calculated(new CalculationSpeed.Transformers().inputs);
    assertThat(calculation.parts()).hasSize(LargeProjects.TRANSFORMERS);
    assertThat(calculation.reductions().total().value()).isPositive();
  }
}
