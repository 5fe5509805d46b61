package org.openjcm.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.ExAnteEstimate;
import org.openjcm.methodology.calculation.SegmentEmissions;
import org.openjcm.methodology.calculation.TraceStep;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.workbook.draft.PlanYear;
import org.openjcm.workbook.draft.SheetName;
import org.openjcm.workbook.formula.Guard;

/// LibreOffice recalculates every exported workbook, as exported and with every open cell of a kind
/// changed; each value equals what the engine makes of the same file.
class LiveFormulasTest {

  private static final List<Scenario> SCENARIOS = Scenario.all();

  private final List<String> different = new ArrayList<>();

  @Test
  void everyCalculatedCellEqualsTheEnginesValueWhateverIsEntered() {
    int compared = 0;
    for (Scenario scenario : SCENARIOS) {
      // There a difference of 0.0000000003 tonnes is looked for; its digits are the sheet's own.
      boolean edge = Zoo.EDGES.containsKey(scenario.name());
      for (Variant variant : edge ? List.<Variant>of() : Recalculated.variants(scenario)) {
        byte[] file = Recalculated.file(scenario, variant);
        compared += compare(scenario.as(scenario.read(file)), variant, file);
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThan(SCENARIOS.size() * 10);
  }

  @Test
  void whatComesBackHasLostNothing() {
    for (Scenario scenario : SCENARIOS) {
      boolean recalculated = Recalculated.variants(scenario).contains(Variant.AS_EXPORTED);
      WorkbookRead.Sound back =
          scenario.read(
              recalculated ? Recalculated.file(scenario, Variant.AS_EXPORTED) : scenario.file());
      assertThat(CanonicalJson.text(back.data().toJson()))
          .as(scenario.name())
          .isEqualTo(CanonicalJson.text(scenario.data().toJson()));
      assertThat(CanonicalJson.text(scenario.as(back).facts().toJson()))
          .as(scenario.name())
          .isEqualTo(CanonicalJson.text(scenario.facts().toJson()));
    }
  }

  @Test
  void aBlankWorkbookThatIsFilledInEqualsTheEngine() {
    Scenario going = Zoo.scenario("coming-and-going");
    byte[] file = Recalculated.blankFilled();
    WorkbookRead.Sound read = going.read(file);
    assertThat(read.data().readings().stream().map(one -> one.equipment() + " " + one.span()))
        .contains("B 2025-06-01/2025-12-31", "D 2025-01-01/2025-09-30");
    int compared = compare(going.as(read), Variant.AS_EXPORTED, file);
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThan(20);
    assertThat(read.shownTonnes().orElseThrow())
        .isEqualByComparingTo(
            BigDecimal.valueOf(going.as(read).calculation().reductions().total().value()));
  }

  @Test
  void changesChangeWhatIsRead() {
    for (Scenario scenario : Zoo.scenarios()) {
      WorkbookRead.Sound changed = scenario.read(Recalculated.file(scenario, Variant.NUMBERS));
      assertThat(changed.data().readings()).isNotEqualTo(scenario.data().readings());
    }
    Scenario going = Zoo.scenario("coming-and-going");
    WorkbookRead.Sound other = going.read(Recalculated.file(going, Variant.CATEGORIES));
    assertThat(going.as(other).outcome()).isInstanceOf(CalculationOutcome.Refused.class);
    WorkbookRead.Sound blank = going.read(Recalculated.file(going, Variant.A_READING_BLANK));
    assertThat(going.as(blank).calculation().exact())
        .isNotEqualByComparingTo(going.calculation().exact());
    assertThat(
            Sheets.words(
                Recalculated.file(going, Variant.CATEGORIES),
                SheetName.REPORT_CALCULATION.tab(),
                5))
        .contains("missing / 未記入", "leave empty / 記入不要");
  }

  @Test
  void atTheEdgeOfAWholeTonneSheetAndEngineTakeTheSameSide() {
    for (Scenario edge : Zoo.edges()) {
      long expected = Zoo.EDGES.getOrDefault(edge.name(), -1L);
      assertThat(edge.calculation().reductions().total().value())
          .as(edge.name())
          .isEqualTo(expected);
      assertThat(
              Sheets.calculated(
                      Recalculated.file(edge, Variant.AS_EXPORTED),
                      SheetName.REPORT_CALCULATION.tab())
                  .get("ER_whole"))
          .as(edge.name())
          .isEqualByComparingTo(BigDecimal.valueOf(expected));
    }
  }

  @Test
  void theEstimateOfThePlanEqualsTheEnginesEstimateOfAYear() {
    int compared = 0;
    for (Scenario scenario : SCENARIOS) {
      for (Variant variant : Recalculated.variants(scenario)) {
        byte[] file = Recalculated.file(scenario, variant);
        Scenario entered = scenario.as(scenario.read(file));
        Map<String, BigDecimal> cells = Sheets.calculated(file, SheetName.PLAN_CALCULATION.tab());
        switch (estimate(entered, PlanYear.of(scenario.blind()).year())) {
          case CalculationOutcome.Refused _ -> {
            if (cells.containsKey("ER_whole")) {
              different.add(scenario.name() + " " + variant + ": estimate where engine refuses");
            }
          }
          case CalculationOutcome.Calculated(Calculation calculation) -> {
            String year = calculation.reductions().period().toString();
            String tab = SheetName.PLAN_CALCULATION.tab();
            if (!abstains(entered, variant, file, tab, cells)) {
              compared += steps(entered.name() + " plan " + variant, calculation, year, cells);
            }
          }
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThan(100);
  }

  private static CalculationOutcome estimate(Scenario scenario, int year) {
    List<Reading> past =
        scenario.data().readings().stream()
            .filter(one ->
                scenario.methodology().declaration(one.parameter()).orElseThrow()
                        instanceof Declaration.Monitored declared
                    && declared.past())
            .toList();
    return new ExAnteEstimate(
            scenario.methodology(), scenario.facts(), past, scenario.confirmations(), Scenario.DAY)
        .year(year);
  }

  private int compare(Scenario scenario, Variant variant, byte[] file) {
    String name = scenario.name() + " " + variant;
    Map<String, BigDecimal> cells = Sheets.calculated(file, SheetName.REPORT_CALCULATION.tab());
    if (scenario.outcome() instanceof CalculationOutcome.Refused refused) {
      if (cells.containsKey("ER_whole")) {
        different.add(
            "%s: ER_whole is %s in the sheet; the engine refuses: %s"
                .formatted(
                    name,
                    cells.get("ER_whole"),
                    refused.faults().getFirst().fault().sentence("en")));
      }
      return 0;
    }
    if (abstains(scenario, variant, file, SheetName.REPORT_CALCULATION.tab(), cells)) {
      return 0;
    }
    Calculation calculation = scenario.calculation();
    int compared = steps(name, calculation, scenario.data().period().toString(), cells);
    if (calculation.byVintage().size() > 1) {
      for (SegmentEmissions part : calculation.bySegment()) {
        String tab = "MRS(calc " + part.span().first() + ")";
        Map<String, BigDecimal> own = Sheets.calculated(file, tab);
        if (own.containsKey("ER")) {
          compared += steps(name, calculation, part.span().toString(), own);
        }
      }
    }
    return compared;
  }

  /// Without the reading there would be a line less; the sheet says what is missing instead.
  private static boolean abstains(
      Scenario scenario, Variant variant, byte[] file, String tab, Map<String, BigDecimal> cells) {
    boolean abstains =
        !cells.containsKey("ER_whole")
            && variant == Variant.A_READING_BLANK
            && makesLines(scenario);
    if (abstains) {
      assertThat(Sheets.words(file, tab, 5)).contains("missing / 未記入");
    }
    return abstains;
  }

  private static boolean makesLines(Scenario scenario) {
    return scenario.methodology().indices().stream()
        .map(Index::kind)
        .anyMatch(kind -> kind == Index.Kind.STEP || kind == Index.Kind.PAST_STEP);
  }

  /// Compares every step of a run of days with its cell.
  private int steps(
      String name, Calculation calculation, String span, Map<String, BigDecimal> cells) {
    int compared = 0;
    for (TraceStep step : calculation.trace().steps()) {
      boolean vintage = step.kind() == TraceStep.Kind.VINTAGE && calculation.byVintage().size() > 1;
      boolean wanted =
          step.kind() == TraceStep.Kind.COMPUTED
              || step.kind() == TraceStep.Kind.MONITORED
              || step.name().equals("ER_whole")
              || (vintage && step.name().matches("ER_[0-9]{4}"));
      if (!wanted || !step.span().equals(span)) {
        continue;
      }
      BigDecimal cell = cells.get(step.name());
      compared++;
      if (cell == null || !Guard.agrees(cell, step.value())) {
        different.add(
            "%s: %s of %s is %s in the sheet, %s in the engine"
                .formatted(name, step.name(), span, cell, step.value().toPlainString()));
      }
    }
    return compared;
  }
}
