package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Tonnes;

class CalculatorTest {

  private static final SampleMonitoring PARK = SampleMonitoring.SOLAR_PARK;
  private static final SampleMonitoring FREEZERS = SampleMonitoring.QUICK_FREEZERS;

  private static CalculationInputs with(SampleMonitoring sample, String csv) {
    return new CalculationInputs(
        sample.methodology(),
        sample.facts(),
        Calculations.data(csv),
        Confirmations.NONE,
        Calculations.DAY);
  }

  private static List<String> kinds(List<InputFault> faults) {
    return faults.stream().map(one -> one.input() + " " + one.fault().kind()).toList();
  }

  @Test
  void theSampleSolarParkIsComputedInTwoVintagesThatAddUp() {
    Calculation park = PARK.calculation();
    assertThat(park.exact()).isEqualByComparingTo("17974.8207");
    assertThat(park.reductions().total()).isEqualTo(Tonnes.of(17_974));
    assertThat(park.byVintage()).hasSize(2);
    assertThat(
            park.byVintage().stream()
                .map(VintageEmissions::reductions)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(park.exact());
    assertThat(park.warnings()).isEmpty();
  }

  @Test
  void theResultOfTheSampleSolarParkIsTheApprovedBytes() {
    Approvals.verify(
        new String(PARK.calculation().bytes(), java.nio.charset.StandardCharsets.UTF_8)
            .replace(",\"", ",\n\""));
  }

  @Test
  void theTraceOfTheSampleFreezersShowsEveryStep() {
    StringBuilder story = new StringBuilder();
    for (TraceStep step : FREEZERS.calculation().trace().steps()) {
      story.append(step.kind()).append(' ').append(step.name()).append(" = ");
      story.append(step.value().toPlainString()).append(' ').append(step.unit());
      story.append("   (line ").append(step.line()).append(")\n");
      if (!step.formula().isEmpty()) {
        story.append("    ").append(step.formula()).append('\n');
      }
      step.operations()
          .forEach(one ->
              story
                  .append("      ")
                  .append(one.text())
                  .append(" = ")
                  .append(one.value().toPlainString())
                  .append(' ')
                  .append(one.unit())
                  .append("  ")
                  .append(one.rounding())
                  .append('\n'));
      step.notes().forEach(note -> story.append("      note: ").append(note).append('\n'));
    }
    Approvals.verify(story.toString());
  }

  @Test
  void theOrderOfRowsChangesNoByteOfResultOrTrace() {
    List<String> lines = PARK.readingsCsv().lines().filter(line -> !line.startsWith("#")).toList();
    for (int seed = 0; seed < 20; seed++) {
      List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
      Collections.shuffle(rows, new Random(seed));
      Calculation shuffled =
          Calculations.calculated(with(PARK, lines.getFirst() + "\n" + String.join("\n", rows)));
      assertThat(shuffled.hash()).isEqualTo(PARK.calculation().hash());
      assertThat(shuffled.trace().bytes()).isEqualTo(PARK.calculation().trace().bytes());
    }
  }

  @Test
  void kilowattHoursWrittenAsSuchGiveTheSameTonnes() {
    String first = PARK.readingsCsv().lines().skip(3).findFirst().orElseThrow();
    String[] cells = first.split(",", -1);
    String kwh =
        first.replace(
            "," + cells[5] + ",MWh,",
            "," + new BigDecimal(cells[5]).scaleByPowerOfTen(3).toPlainString() + ",kWh,");
    Calculation converted =
        Calculations.calculated(with(PARK, PARK.readingsCsv().replace(first, kwh)));
    assertThat(converted.exact()).isEqualByComparingTo(PARK.calculation().exact());
    assertThat(converted.reductions().inputs())
        .isNotEqualTo(PARK.calculation().reductions().inputs());
  }

  /// The published case: kilowatt hours under a megawatt-hour label.
  @Test
  void kilowattHoursUnderAMegawattHourLabelAreCaughtAsAWarning() {
    String first = PARK.readingsCsv().lines().skip(3).findFirst().orElseThrow();
    String[] cells = first.split(",", -1);
    String wrong =
        first.replace(
            "," + cells[5] + ",MWh,",
            "," + new BigDecimal(cells[5]).scaleByPowerOfTen(3).toPlainString() + ",MWh,");
    Calculation calculation =
        Calculations.calculated(with(PARK, PARK.readingsCsv().replace(first, wrong)));
    assertThat(calculation.warnings()).hasSize(1);
    assertThat(calculation.warnings().getFirst().kind()).isEqualTo("implausible");
    assertThat(calculation.warnings().getFirst().message().en()).endsWith("Is the value in kWh?");
    assertThat(calculation.warnings().getFirst().message().ja()).contains("kWh");
  }

  @Test
  void aReadingThatSpansANewYearIsApportionedByDaysAndSaysSo() {
    String csv =
        Calculations.HEADER
            + "2024-12-01/2025-01-31,PV1,EG,2024-12-01,2025-01-31,1000,MWh,C,m\n"
            + "2024-12-01/2025-01-31,PV2,EG,2024-12-01,2024-12-31,100,MWh,C,m\n"
            + "2024-12-01/2025-01-31,PV2,EG,2025-01-01,2025-01-31,100,MWh,C,m\n";
    Calculation calculation = Calculations.calculated(with(PARK, csv));
    assertThat(calculation.exact()).isEqualByComparingTo("956.4");
    assertThat(calculation.byVintage().get(0).reductions()).isEqualByComparingTo("478.2");
    assertThat(calculation.byVintage().get(1).reductions()).isEqualByComparingTo("478.2");
    assertThat(calculation.byVintage())
        .extracting(one -> one.whole().value())
        .containsExactly(478L, 478L);
    assertThat(calculation.warnings()).extracting(Warning::kind).containsExactly("apportioned");
    assertThat(calculation.trace().steps())
        .anySatisfy(step ->
            assertThat(step.notes()).contains("apportioned by days: 2024-12-01/2025-01-31"));
  }

  @Test
  void sharesOfAnUnevenReadingStillAddUpExactly() {
    String csv =
        Calculations.HEADER
            + "2024-12-31/2025-01-06,PV1,EG,2024-12-31,2025-01-06,1,MWh,C,m\n"
            + "2024-12-31/2025-01-06,PV2,EG,2024-12-31,2025-01-06,1,MWh,C,m\n";
    Calculation calculation = Calculations.calculated(with(PARK, csv));
    assertThat(
            calculation.byVintage().stream()
                .map(VintageEmissions::reductions)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1.594");
    assertThat(calculation.reductions().total()).isEqualTo(Tonnes.of(1));
  }

  @Test
  void overlappingReadingsAreRefusedWithBothLines() {
    String csv =
        Calculations.HEADER
            + "2025-01-01/2025-01-31,PV1,EG,2025-01-01,2025-01-20,1,MWh,C,m\n"
            + "2025-01-01/2025-01-31,PV1,EG,2025-01-20,2025-01-31,1,MWh,C,m\n"
            + "2025-01-01/2025-01-31,PV2,EG,2025-01-01,2025-01-31,1,MWh,C,m\n";
    List<InputFault> faults = Calculations.refused(with(PARK, csv));
    assertThat(kinds(faults)).containsExactly("READINGS readings-overlap");
    assertThat(faults.getFirst().fault().at().line()).isEqualTo(3);
    assertThat(faults.getFirst().fault().message().en()).contains("line 2");
  }

  @Test
  void gapsAreListedAndNothingIsCountedForThem() {
    String csv =
        Calculations.HEADER
            + "2025-01-01/2025-01-31,PV1,EG,2025-01-03,2025-01-20,1,MWh,C,m\n"
            + "2025-01-01/2025-01-31,PV2,EG,2025-01-01,2025-01-31,230,MWh,C,m\n";
    Calculation calculation = Calculations.calculated(with(PARK, csv));
    assertThat(calculation.warnings().stream().filter(one -> one.kind().equals("gap")))
        .extracting(one -> one.message().en())
        .containsExactly(
            "EG[PV1] has no reading from 2025-01-01 to 2025-01-02; nothing is counted for this"
                + " time.",
            "EG[PV1] has no reading from 2025-01-21 to 2025-01-31; nothing is counted for this"
                + " time.");
  }

  @Test
  void equipmentThatDoesNotOperateInThePeriodCountsNothingAndNeedsNoReading() {
    String later =
        PARK.projectText().replaceFirst("(\\| PV2 \\|.*\\| )[0-9-]{10}( \\|)", "$12030-01-01$2");
    assertThat(later).contains("2030-01-01");
    String csv =
        Calculations.HEADER + "2025-01-01/2025-01-31,PV1,EG,2025-01-01,2025-01-31,100,MWh,C,m\n";
    Calculation calculation =
        Calculations.calculated(Calculations.inputs(PARK.methodology(), later, csv));
    assertThat(calculation.exact()).isEqualByComparingTo("79.7");
    assertThat(calculation.trace().steps())
        .filteredOn(step -> step.name().equals("EG[PV2]"))
        .allSatisfy(step -> assertThat(step.notes()).containsExactly("not in operation"));
    String before = csv + "2025-01-01/2025-01-31,PV2,EG,2025-01-01,2025-01-31,1,MWh,C,m\n";
    assertThat(kinds(Calculations.refused(Calculations.inputs(PARK.methodology(), later, before))))
        .containsExactly("READINGS not-in-operation");
  }

  @Test
  void everythingThatDoesNotFitIsRefusedAtOnce() {
    String csv =
        Calculations.HEADER
            + "2025-01-01/2025-01-31,PV1,EGG,2025-01-01,2025-01-31,1,MWh,C,m\n"
            + "2025-01-01/2025-01-31,PV3,EG,2025-01-01,2025-01-31,1,MWh,C,m\n"
            + "2025-01-01/2025-01-31,PV2,EG,2025-01-01,2025-01-31,1,t,C,m\n"
            + "2025-01-01/2025-01-31,PV2,EG,2025-01-01,2025-01-31,1,MWh,B,m\n";
    assertThat(kinds(Calculations.refused(with(PARK, csv))))
        .containsExactlyInAnyOrder(
            "READINGS undefined-symbol",
            "READINGS unknown-equipment",
            "READINGS unit-mismatch",
            "READINGS option-not-allowed",
            "READINGS no-reading");
  }

  @Test
  void equipmentThatJoinsWithinThePeriodHasNoGapBeforeItsFirstDay() {
    String project = PARK.projectText().replace("4MW | 2024-03-01 |", "4MW | 2025-01-16 |");
    String csv =
        Calculations.HEADER
            + "2025-01-01/2025-01-31,PV1,EG,2025-01-01,2025-01-31,700,MWh,C,m\n"
            + "2025-01-01/2025-01-31,PV2,EG,2025-01-16,2025-01-31,250,MWh,C,m\n";
    Calculation calculation =
        Calculations.calculated(Calculations.inputs(PARK.methodology(), project, csv));
    assertThat(calculation.warnings()).isEmpty();
    assertThat(
            kinds(
                Calculations.refused(
                    Calculations.inputs(
                        PARK.methodology(), project, csv.replace("2025-01-16", "2025-01-15")))))
        .containsExactly("READINGS not-in-operation");
  }

  @Test
  void unverifiedConstantsMarkTheResultUntilTheyAreConfirmed() {
    Calculation shipped = FREEZERS.calculation();
    FactKey factor = new FactKey("methodology/ID_AM003_ver01.0#EF_elec");
    assertThat(shipped.reductions().unverified()).contains(factor);
    Confirmations confirmed = Confirmations.of(List.of(confirmation(factor, "0.814")));
    CalculationInputs inputs = FREEZERS.inputs();
    Calculation after =
        Calculations.calculated(
            new CalculationInputs(
                inputs.methodology(),
                inputs.facts(),
                inputs.data(),
                confirmed,
                LocalDate.of(2026, 4, 1)));
    assertThat(after.reductions().unverified()).doesNotContain(factor);
    assertThat(after.exact()).isEqualByComparingTo(shipped.exact());
    assertThat(after.reductions().confirmations())
        .isNotEqualTo(shipped.reductions().confirmations());
    Calculation before =
        Calculations.calculated(
            new CalculationInputs(
                inputs.methodology(),
                inputs.facts(),
                inputs.data(),
                confirmed,
                LocalDate.of(2026, 3, 31)));
    assertThat(before.hash()).isEqualTo(shipped.hash());
  }

  private static Confirmation confirmation(FactKey fact, String value) {
    return new Confirmation(
        fact,
        value,
        "Official document",
        "Table 1",
        Sha256.of("file"),
        "Officer A",
        "Officer B",
        LocalDate.of(2026, 4, 1));
  }

  @Test
  void anUnknownConstantRefusesUntilItIsConfirmed() {
    String project =
        FREEZERS
            .projectText()
            .replace("| use | R2 | quick_freezer |", "| use | R2 | cold_storage |");
    Methodology methodology = FREEZERS.methodology();
    CalculationInputs inputs = Calculations.inputs(methodology, project, FREEZERS.readingsCsv());
    List<InputFault> faults = Calculations.refused(inputs);
    assertThat(kinds(faults)).containsExactly("METHODOLOGY constant-unknown");
    assertThat(faults.getFirst().fault().remedy().en())
        .contains("methodology/ID_AM003_ver01.0#COP_RE_by_use.cold_storage");
    Confirmations confirmed =
        Confirmations.of(
            List.of(
                confirmation(
                    new FactKey("methodology/ID_AM003_ver01.0#COP_RE_by_use.cold_storage"),
                    "1.5")));
    Calculation calculation =
        Calculations.calculated(
            new CalculationInputs(
                methodology, inputs.facts(), inputs.data(), confirmed, Calculations.DAY));
    assertThat(calculation.exact()).isPositive();
  }

  @Test
  void reductionsBelowZeroCreditNothingAndSaySo() {
    String project = FREEZERS.projectText().replace("| 70 | kW |", "| 40 | kW |");
    Calculation calculation =
        Calculations.calculated(
            Calculations.inputs(FREEZERS.methodology(), project, FREEZERS.readingsCsv()));
    assertThat(calculation.exact()).isNegative();
    assertThat(calculation.reductions().total()).isEqualTo(Tonnes.ZERO);
    assertThat(calculation.warnings())
        .extracting(Warning::kind)
        .containsExactly("negative-reductions");
  }

  @Test
  void dividingByZeroIsARefusalWithItsPlaceInTheText() {
    String project = FREEZERS.projectText().replace("| 43 | kW |", "| 0 | kW |");
    List<InputFault> faults =
        Calculations.refused(
            Calculations.inputs(FREEZERS.methodology(), project, FREEZERS.readingsCsv()));
    assertThat(kinds(faults)).containsExactly("METHODOLOGY division-by-zero");
    assertThat(faults.getFirst().fault().at().line()).isGreaterThan(100);
  }

  @Test
  void aProjectThatDoesNotStateItsFactsIsRefused() {
    String project = PARK.projectText().replace("| connection | PV2 | national_grid |\n", "");
    assertThat(
            kinds(
                Calculations.refused(
                    Calculations.inputs(PARK.methodology(), project, PARK.readingsCsv()))))
        .containsExactly("PROJECT fact-missing");
    String other = PARK.projectText().replace("national_grid", "solar");
    assertThat(
            kinds(
                Calculations.refused(
                    Calculations.inputs(PARK.methodology(), other, PARK.readingsCsv()))))
        .containsExactly("PROJECT unknown-category", "PROJECT unknown-category");
  }

  @Test
  void splittingAReadingWithinAYearChangesNoTonne() {
    MonitoringData whole = PARK.data();
    String row = PARK.readingsCsv().lines().skip(3).findFirst().orElseThrow();
    String[] cells = row.split(",", -1);
    BigDecimal value = new BigDecimal(cells[5]);
    String part = row.replace("2024-07-31," + cells[5], "2024-07-10,%s");
    String rest = row.replace("2024-07-01,2024-07-31," + cells[5], "2024-07-11,2024-07-31,%s");
    String split =
        part.formatted("100.25")
            + "\n"
            + rest.formatted(value.subtract(new BigDecimal("100.25")).toPlainString());
    Calculation calculation =
        Calculations.calculated(with(PARK, PARK.readingsCsv().replace(row, split)));
    assertThat(calculation.exact()).isEqualByComparingTo(PARK.calculation().exact());
    assertThat(whole.readings()).hasSize(36);
  }
}
