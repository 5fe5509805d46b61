package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.methodology.calculation.CriterionFinding.Finding;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.library.WorkedCase;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;

/// What a result can claim follows from the evidence its values name, and from what its facts say
/// about the eligibility criteria.
class EvidenceTest {

  private static final SampleMonitoring PARK = SampleMonitoring.SOLAR_PARK;

  private static Calculation park(String csv) {
    return Calculations.calculated(
        Calculations.inputs(PARK.methodology(), PARK.projectText(), csv));
  }

  @Test
  void valuesThatAllNameTheirEvidenceMakeAResultOfGradeA() {
    assertThat(PARK.calculation().reductions().proofGrade()).isEqualTo(ProofGrade.A);
  }

  @Test
  void oneValueWithoutEvidenceMakesTheResultGradeBAndChangesNoTonne() {
    List<String> lines = PARK.readingsCsv().lines().toList();
    String last = lines.getLast();
    String bare = last.substring(0, last.lastIndexOf(',') + 1);
    Calculation calculation = park(PARK.readingsCsv().replace(last, bare));
    assertThat(calculation.reductions().proofGrade()).isEqualTo(ProofGrade.B);
    assertThat(calculation.reductions().total()).isEqualTo(PARK.calculation().reductions().total());
    assertThat(calculation.warnings())
        .filteredOn(one -> one.kind().equals("no-evidence"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.about()).startsWith("EG[");
          assertThat(one.message().en()).contains("grade B");
          assertThat(one.message().in("ja")).contains("証明度はB");
        });
  }

  @Test
  void aListedMeterIsEvidenceOfAMeasurementButNotOfAnInvoice() {
    Reading reading = PARK.data().readings().getFirst();
    assertThat(grade(with(reading, "C", "", "M1"))).isEqualTo(ProofGrade.A);
    assertThat(grade(with(reading, "B", "", "M1"))).isEqualTo(ProofGrade.B);
    assertThat(grade(with(reading, "B", "invoice 12", ""))).isEqualTo(ProofGrade.A);
    assertThat(grade(with(reading, "A", " ", ""))).isEqualTo(ProofGrade.B);
  }

  @Test
  void whatAPeriodStatesAboutItselfNamesItsEvidenceToo() {
    Reading reading = PARK.data().readings().getFirst();
    for (String evidence : List.of("operation log", "")) {
      PeriodFact fact =
          new PeriodFact("", "route", reading.span(), "metered", evidence, reading.at());
      MonitoringData data =
          new MonitoringData(PARK.data().period(), List.of(reading), List.of(fact));
      assertThat(new EvidenceCheck(new ArrayList<>()).proofGrade(data))
          .isEqualTo(evidence.isEmpty() ? ProofGrade.B : ProofGrade.A);
    }
  }

  private static ProofGrade grade(Reading reading) {
    return new EvidenceCheck(new ArrayList<>())
        .proofGrade(new MonitoringData(PARK.data().period(), List.of(reading)));
  }

  private static Reading with(Reading of, String option, String evidence, String meter) {
    return new Reading(
        of.equipment(),
        of.parameter(),
        of.span(),
        of.value(),
        of.unit(),
        option,
        evidence,
        meter,
        of.at());
  }

  @Test
  void eachEligibilityCriterionIsMetNotMetOrLeftToEvidence() {
    Methodology boiler = ApprovedMethodologies.shipped().find("MN_AM002").orElseThrow();
    WorkedCase worked = ApprovedMethodologies.shipped().workedCases(boiler.reference()).getFirst();
    Calculation met = calculated(boiler, worked, worked.facts());
    assertThat(met.criteria()).hasSameSizeAs(boiler.criteria());
    assertThat(met.criteria())
        .extracting(CriterionFinding::finding)
        .contains(Finding.MET, Finding.BY_EVIDENCE)
        .doesNotContain(Finding.NOT_MET, Finding.NOT_JUDGED);
    for (CriterionFinding one : met.criteria()) {
      assertThat(one.finding() == Finding.BY_EVIDENCE)
          .as(one.criterion().number())
          .isEqualTo(one.criterion().check().isEmpty());
    }
    Calculation failed =
        calculated(boiler, worked, withCapacity(worked.facts(), new BigDecimal("9000")));
    assertThat(failed.criteria())
        .filteredOn(one -> one.finding() == Finding.NOT_MET)
        .singleElement()
        .satisfies(one -> assertThat(one.elements()).isNotEmpty());
    assertThat(failed.warnings()).extracting(Warning::kind).contains("criterion-not-met");
  }

  /// The same project with this capacity in every unit it states one in.
  private static ProjectFacts withCapacity(ProjectFacts of, BigDecimal capacity) {
    return new ProjectFacts(
        of.project(),
        of.methodology(),
        of.title(),
        of.equipment(),
        of.facts(),
        of.fixed().stream()
            .map(one ->
                one.symbol().equals("CAP_PJ")
                    ? new ProjectFacts.FixedValue(
                        one.symbol(), one.equipment(), capacity, one.unit(), one.source(), one.at())
                    : one)
            .toList(),
        of.estimates(),
        of.meters(),
        of.corrections());
  }

  private static Calculation calculated(
      Methodology methodology, WorkedCase worked, ProjectFacts facts) {
    return Calculations.calculated(
        new CalculationInputs(
            methodology, facts, worked.data(), worked.confirmations(), Calculations.DAY));
  }
}
