package org.openjcm.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.ExAnteEstimate;
import org.openjcm.methodology.calculation.TraceStep;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.workbook.draft.SheetName;
import org.openjcm.workbook.formula.Guard;
import org.openjcm.workbook.layout.WorkbookFault;

/// LibreOffice recalculates every exported workbook; each value equals the engine's.
class LiveFormulasTest {

  private static final List<Scenario> SCENARIOS = Scenario.all();

  @Test
  void everyCalculatedCellEqualsTheEnginesValue() {
    List<String> different = new ArrayList<>();
    for (Scenario scenario : SCENARIOS) {
      compare(scenario, Recalculated.file(scenario.name()), different);
    }
    assertThat(different).isEmpty();
  }

  @Test
  void whatComesBackFromLibreOfficeHasLostNothing() {
    for (Scenario scenario : SCENARIOS) {
      MonitoringData back = read(scenario, Recalculated.file(scenario.name()));
      assertThat(CanonicalJson.text(back.toJson()))
          .as(scenario.name())
          .isEqualTo(CanonicalJson.text(scenario.data().toJson()));
    }
  }

  @Test
  void changedReadingsGiveTheSameInTheSheetAndInTheEngine() {
    List<String> different = new ArrayList<>();
    for (Scenario scenario : SCENARIOS) {
      byte[] file = Recalculated.file(scenario.name() + Recalculated.CHANGED);
      MonitoringData changed = read(scenario, file);
      assertThat(changed.readings()).isNotEqualTo(scenario.data().readings());
      compare(scenario.with(changed), file, different);
    }
    assertThat(different).isEmpty();
  }

  @Test
  void theEstimateOfThePlanEqualsTheEnginesEstimateOfAYear() {
    for (Scenario sample : SCENARIOS.subList(0, 2)) {
      CalculationOutcome.Calculated estimate =
          (CalculationOutcome.Calculated)
              new ExAnteEstimate(
                      sample.methodology(),
                      sample.facts(),
                      List.of(),
                      sample.confirmations(),
                      Scenario.DAY)
                  .year(2025);
      Map<String, BigDecimal> cells =
          Sheets.calculated(Recalculated.file(sample.name()), SheetName.PLAN_CALCULATION.tab());
      assertThat(cells.get("ER_whole"))
          .isEqualByComparingTo(
              BigDecimal.valueOf(estimate.calculation().reductions().total().value()));
      BigDecimal er = cells.getOrDefault("ER", BigDecimal.ZERO);
      assertThat(Guard.agrees(er, estimate.calculation().exact())).isTrue();
    }
  }

  private static MonitoringData read(Scenario scenario, byte[] file) {
    return switch (WorkbookReader.read(file, scenario.methodology())) {
      case WorkbookRead.Sound sound -> sound.data();
      case WorkbookRead.Faulty(List<WorkbookFault> faults) ->
          throw new AssertionError(
              scenario.name() + faults.stream().map(one -> one.sentence("en")).toList());
    };
  }

  private static void compare(Scenario scenario, byte[] file, List<String> different) {
    String period = scenario.data().period().toString();
    Map<String, BigDecimal> cells = Sheets.calculated(file, SheetName.REPORT_CALCULATION.tab());
    if (scenario.outcome() instanceof CalculationOutcome.Refused refused) {
      if (cells.containsKey("ER_whole")) {
        different.add(
            "%s: ER_whole is %s in the sheet; the engine refuses: %s"
                .formatted(
                    scenario.name(),
                    cells.get("ER_whole"),
                    refused.faults().getFirst().fault().sentence("en")));
      }
      return;
    }
    int compared = 0;
    for (TraceStep step : scenario.calculation().trace().steps()) {
      boolean ofPeriod =
          step.span().equals(period)
              && (step.kind() == TraceStep.Kind.COMPUTED
                  || step.kind() == TraceStep.Kind.MONITORED
                  || step.name().equals("ER_whole"));
      if (!ofPeriod) {
        continue;
      }
      BigDecimal cell = cells.get(step.name());
      compared++;
      if (cell == null || !Guard.agrees(cell, step.value())) {
        different.add(
            "%s: %s is %s in the sheet, %s in the engine"
                .formatted(scenario.name(), step.name(), cell, step.value().toPlainString()));
      }
    }
    assertThat(compared).as(scenario.name()).isGreaterThan(3);
  }
}
