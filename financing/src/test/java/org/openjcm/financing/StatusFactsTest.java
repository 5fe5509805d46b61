package org.openjcm.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjcm.financing.Candidate.Standing;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;

class StatusFactsTest {

  private static final LocalDate OCTOBER_2024 = LocalDate.of(2024, 10, 31);
  private static final CountryCode MV = CountryCode.of("MV");
  private static final Optional<FiscalYear> YEAR_UNKNOWN = Optional.empty();

  private static OfficialProjectReference project(String text) {
    return new OfficialProjectReference(text);
  }

  private static SupportProject support(
      int row, Optional<FiscalYear> year, Scheme scheme, Optional<String> project, Evidence known) {
    return new SupportProject(
        "support/" + row,
        MV,
        year,
        Optional.of(scheme),
        "title " + row,
        "",
        project.map(StatusFactsTest::project),
        known);
  }

  private static Optional<FiscalYear> year(int year) {
    return Optional.of(new FiscalYear(year));
  }

  private static Registration registered(String project, String day) {
    return new Registration(project(project), project, "", Optional.of(LocalDate.parse(day)));
  }

  private static IssuanceDecision decision(int row, String project, Optional<String> day) {
    return new IssuanceDecision(
        "issuance/" + row,
        MV,
        Set.of(project(project)),
        day.map(LocalDate::parse),
        Optional.empty(),
        Evidence.A);
  }

  private static StatusFacts facts(
      List<SupportProject> support,
      List<Registration> registrations,
      List<IssuanceDecision> issuances) {
    Signing signing = new Signing(MV, "Maldives", "モルディブ", LocalDate.of(2013, 6, 29));
    return new StatusFacts(List.of(signing), support, registrations, issuances);
  }

  private static ComputedCell cell(StatusFacts facts, LocalDate asOf, StatusColumn column) {
    return facts.on(asOf).row(MV).orElseThrow().cell(column);
  }

  @Test
  void aCountryAppearsOnTheDayItSigns() {
    StatusFacts facts = facts(List.of(), List.of(), List.of());
    assertThat(facts.on(LocalDate.of(2013, 6, 28)).rows()).isEmpty();
    assertThat(facts.on(LocalDate.of(2013, 6, 29)).rows()).hasSize(1);
  }

  @Test
  void aFiscalYearThatHasEndedCountsAndOneStillRunningIsNotDatable() {
    StatusFacts facts =
        facts(
            List.of(
                support(1, year(2023), Scheme.EQUIPMENT, Optional.empty(), Evidence.A),
                support(2, year(2024), Scheme.EQUIPMENT, Optional.empty(), Evidence.A),
                support(3, year(2025), Scheme.EQUIPMENT, Optional.empty(), Evidence.A)),
            List.of(),
            List.of());
    ComputedCell cell = cell(facts, OCTOBER_2024, StatusColumn.EQUIPMENT);
    assertThat(cell.counted()).isEqualTo(1);
    assertThat(cell.datable()).isEqualTo(2);
    assertThat(cell.facts()).isEqualTo(3);
    assertThat(cell.count(Standing.UNDATABLE)).isEqualTo(1);
    assertThat(cell.count(Standing.AFTER)).isEqualTo(1);
  }

  @Test
  void aProjectOfUnknownYearIsFinancedByTheDayItWasRegistered() {
    StatusFacts facts =
        facts(
            List.of(support(1, YEAR_UNKNOWN, Scheme.ADB, Optional.of("MV002"), Evidence.A)),
            List.of(registered("MV002", "2022-03-01")),
            List.of());
    assertThat(cell(facts, LocalDate.of(2022, 3, 1), StatusColumn.ADB).counted()).isEqualTo(1);
    ComputedCell before = cell(facts, LocalDate.of(2022, 2, 28), StatusColumn.ADB);
    assertThat(before.counted()).isZero();
    assertThat(before.whollyDatable()).isFalse();
  }

  @Test
  void registeredCountsAnySchemeAsMaldivesShows() {
    StatusFacts facts =
        facts(
            List.of(
                support(1, year(2014), Scheme.EQUIPMENT, Optional.of("MV001"), Evidence.A),
                support(2, year(2015), Scheme.ADB, Optional.of("MV002"), Evidence.A)),
            List.of(registered("MV001", "2017-05-01"), registered("MV002", "2022-03-01")),
            List.of());
    assertThat(cell(facts, OCTOBER_2024, StatusColumn.REGISTERED).counted()).isEqualTo(2);
    assertThat(cell(facts, OCTOBER_2024, StatusColumn.EQUIPMENT).counted()).isEqualTo(1);
    assertThat(cell(facts, OCTOBER_2024, StatusColumn.TOTAL).counted()).isEqualTo(2);
  }

  @Test
  void twoFinancedProjectsOfOneNumberAreRegisteredOnce() {
    StatusFacts facts =
        facts(
            List.of(
                support(1, year(2015), Scheme.EQUIPMENT, Optional.of("MV001"), Evidence.A),
                support(2, year(2016), Scheme.EQUIPMENT, Optional.of("MV001"), Evidence.A)),
            List.of(registered("MV001", "2017-05-01")),
            List.of());
    assertThat(cell(facts, OCTOBER_2024, StatusColumn.EQUIPMENT).counted()).isEqualTo(2);
    assertThat(cell(facts, OCTOBER_2024, StatusColumn.REGISTERED).counted()).isEqualTo(1);
  }

  @Test
  void inferredProbableAndForeignProjectsAreShownAndNeverCounted() {
    StatusFacts facts =
        facts(
            List.of(
                support(1, YEAR_UNKNOWN, Scheme.EQUIPMENT, Optional.of("MV001"), Evidence.B),
                support(2, YEAR_UNKNOWN, Scheme.EQUIPMENT, Optional.of("MV002"), Evidence.C)),
            List.of(
                registered("MV001", "2017-05-01"),
                registered("MV002", "2022-03-01"),
                registered("MV003", "2022-03-01")),
            List.of());
    ComputedCell cell = cell(facts, OCTOBER_2024, StatusColumn.REGISTERED);
    assertThat(cell.counted()).isZero();
    assertThat(cell.count(Standing.INFERRED)).isEqualTo(1);
    assertThat(cell.count(Standing.PROBABLE)).isEqualTo(1);
    assertThat(cell.count(Standing.OUTSIDE)).isEqualTo(1);
    assertThat(facts.on(OCTOBER_2024).row(MV).orElseThrow().counts()).isEqualTo(Counts.NONE);
  }

  @Test
  void issuingCountsFromTheFirstDecisionAndAnUndatedOneIsNotDatable() {
    List<SupportProject> support =
        List.of(
            support(1, year(2014), Scheme.EQUIPMENT, Optional.of("MV001"), Evidence.A),
            support(2, year(2015), Scheme.ADB, Optional.of("MV002"), Evidence.A));
    List<Registration> registrations =
        List.of(registered("MV001", "2017-05-01"), registered("MV002", "2022-03-01"));
    StatusFacts facts =
        facts(
            support,
            registrations,
            List.of(
                decision(24, "MV001", Optional.of("2019-07-10")),
                decision(25, "MV001", Optional.of("2021-01-01")),
                decision(26, "MV002", Optional.empty())));
    ComputedCell cell = cell(facts, OCTOBER_2024, StatusColumn.ISSUING);
    assertThat(cell.standing(Standing.COUNTED))
        .extracting(Candidate::key)
        .containsExactly("project/MV001");
    assertThat(cell.datable()).isEqualTo(1);
    assertThat(cell.facts()).isEqualTo(2);
    assertThat(cell(facts, LocalDate.of(2019, 7, 9), StatusColumn.ISSUING).counted()).isZero();
  }

  @Test
  void aDecisionOnlyAnnouncedCountsFromTheAnnouncement() {
    IssuanceDecision announced =
        new IssuanceDecision(
            "issuance/1",
            MV,
            Set.of(project("MV001")),
            Optional.empty(),
            Optional.of(LocalDate.of(2020, 1, 16)),
            Evidence.A);
    StatusFacts facts =
        facts(
            List.of(support(1, year(2014), Scheme.EQUIPMENT, Optional.of("MV001"), Evidence.A)),
            List.of(registered("MV001", "2017-05-01")),
            List.of(announced));
    assertThat(cell(facts, LocalDate.of(2020, 1, 16), StatusColumn.ISSUING).counted()).isOne();
    assertThat(cell(facts, LocalDate.of(2020, 1, 15), StatusColumn.ISSUING).datable()).isZero();
  }

  @Test
  void aProjectThatIsOnlyInferredToBeIssuingIsNotCounted() {
    IssuanceDecision inferred =
        new IssuanceDecision(
            "issuance/25",
            MV,
            Set.of(project("MV001")),
            Optional.of(LocalDate.of(2020, 1, 16)),
            Optional.empty(),
            Evidence.B);
    StatusFacts facts =
        facts(
            List.of(support(1, year(2014), Scheme.EQUIPMENT, Optional.of("MV001"), Evidence.A)),
            List.of(registered("MV001", "2017-05-01")),
            List.of(inferred));
    ComputedCell cell = cell(facts, OCTOBER_2024, StatusColumn.ISSUING);
    assertThat(cell.counted()).isZero();
    assertThat(cell.count(Standing.INFERRED)).isOne();
  }

  @Test
  void anIssuanceThatNamesNoProjectEntersNoCellAndIsListed() {
    IssuanceDecision nameless =
        new IssuanceDecision(
            "issuance/36",
            MV,
            Set.of(),
            Optional.of(LocalDate.of(2020, 1, 1)),
            Optional.empty(),
            Evidence.A);
    StatusFacts facts = facts(List.of(), List.of(), List.of(nameless));
    assertThat(facts.on(OCTOBER_2024).issuancesNamingNoProject()).containsExactly(nameless);
    assertThat(cell(facts, OCTOBER_2024, StatusColumn.ISSUING).candidates()).isEmpty();
  }

  @Test
  void theTotalsRowHoldsTheCandidatesOfAllCountries() {
    StatusFacts facts =
        facts(
            List.of(support(1, year(2014), Scheme.EQUIPMENT, Optional.empty(), Evidence.A)),
            List.of(),
            List.of());
    ComputedTable table = facts.on(OCTOBER_2024);
    assertThat(table.total(StatusColumn.EQUIPMENT).counted()).isEqualTo(1);
    assertThat(StatusCsv.write(table).lines())
        .containsExactly(StatusCsv.HEADER, "Maldives,MV,2013-06,,,1,,,,,,1", "Total,,,,,1,,,,,,1");
  }
}
