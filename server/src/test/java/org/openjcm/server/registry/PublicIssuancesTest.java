package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.rulebook.RegisterFiles;
import org.openjcm.server.rulebook.RegisterLoad;

/// What is known of historic issuances, with the traps of the public record.
class PublicIssuancesTest {

  private static TestDatabase database;
  private static PublicIssuances issuances;

  @BeforeAll
  static void load() {
    database = TestDatabase.fresh();
    new RegisterLoad(database.writer(), Clock.systemUTC())
        .load(RegisterFiles.shipped(), "test", _ -> {});
    issuances = new PublicIssuances(database.reader());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void publishedTotalsStandBesideOurSumWithTheirCoverage() {
    List<IssuanceCoverage.Coverage> coverage =
        new IssuanceCoverage(database.reader(), issuances).now();
    assertThat(coverage).hasSize(2);
    IssuanceCoverage.Coverage october = coverage.get(0);
    assertThat(october.published().tonnes()).isEqualTo(Tonnes.of(700_000));
    assertThat(october.published().precision()).isEqualTo("about");
    assertThat(october.ours()).isEqualTo(Tonnes.of(80_912));
    assertThat(october.datedByInference()).isEqualTo(Tonnes.of(24_776));
    assertThat(october.share()).isEqualTo(new BigDecimal("0.115589"));
    assertThat(october.rowsOfUnknownDay()).isZero();
    IssuanceCoverage.Coverage march = coverage.get(1);
    assertThat(march.published().tonnes()).isEqualTo(Tonnes.of(817_247));
    assertThat(march.published().lastDay()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(march.published().provenance().confidence()).isEqualTo(Confidence.UNVERIFIED);
    assertThat(march.ours()).isEqualTo(Tonnes.of(156_502));
    assertThat(march.share()).isEqualTo(new BigDecimal("0.191499"));
    assertThat(march.published().provenance().sources()).isNotEmpty();
    assertThat(IssuanceCoverage.sum(issuances.all())).isEqualTo(Tonnes.of(156_502));
  }

  @Test
  void anUnknownAmountIsUnknownAndNotZero() {
    List<PublicIssuance> palau = issuances.of(new OfficialProjectReference("PW001"));
    assertThat(palau).hasSize(2).allSatisfy(row -> assertThat(row.tonnes()).isEmpty());
    assertThat(new IssuanceCoverage(database.reader(), issuances).now().getLast())
        .satisfies(coverage -> assertThat(coverage.rowsOfUnknownAmount()).isEqualTo(8));
  }

  @Test
  void aSumThatRepeatsOtherRowsIsShownAndNotCounted() {
    List<PublicIssuance> repeats = issuances.all().stream().filter(row -> !row.counted()).toList();
    assertThat(repeats)
        .extracting(row -> row.provenance().key())
        .containsExactlyInAnyOrder(
            "issuance/ID015-1", "issuance/MN-joint-1", "issuance/MN-joint-2");
    assertThat(repeats)
        .allSatisfy(row -> assertThat(row.provenance().noteEn()).contains("not counted"));
  }

  @Test
  void theJapanesePartsOfMn001AndMn002StandAtTheirOwnPeriodAndTheRebuiltPartsAreInferred() {
    PublicIssuance boiler =
        issuances.of(new OfficialProjectReference("MN001")).stream()
            .filter(row -> row.provenance().key().equals("issuance/MN001-2"))
            .findFirst()
            .orElseThrow();
    assertThat(boiler.parts().japan()).contains(Tonnes.of(94));
    assertThat(boiler.periodEnd()).contains(LocalDate.of(2018, 5, 15));
    assertThat(boiler.provenance().of("tonnes_partner")).isEqualTo(Confidence.INFERRED);
    assertThat(boiler.provenance().noteEn()).contains("wrong period");
    assertThat(boiler.provenance().noteJa()).contains("誤った期間");
    PublicIssuance soum =
        issuances.of(new OfficialProjectReference("MN002")).stream()
            .filter(row -> row.provenance().key().equals("issuance/MN002-2"))
            .findFirst()
            .orElseThrow();
    assertThat(soum.parts().japan()).contains(Tonnes.of(166));
    assertThat(soum.periodStart()).as("the right period is not known").isEmpty();
    assertThat(soum.provenance().of("tonnes_partner")).isEqualTo(Confidence.INFERRED);
  }

  @Test
  void allCountedMongolianPeriodsOfOneProjectAddUpToItsRegisterTotal() {
    assertThat(total("MN001")).isEqualTo(307);
    assertThat(total("MN002")).isEqualTo(637);
    assertThat(total("MN003")).isEqualTo(44_299);
    assertThat(total("MN004")).isEqualTo(53_764);
    assertThat(total("MN005")).isEqualTo(1);
    assertThat(total("MN006")).isEqualTo(30_312);
  }

  @Test
  void aProjectThatIsOnlyConcludedIsMarkedSo() {
    PublicIssuance maldives = issuances.of(CountryCode.of("MV")).getFirst();
    assertThat(maldives.provenance().key()).isEqualTo("issuance/MV002-1");
    assertThat(maldives.provenance().of("projects")).isEqualTo(Confidence.INFERRED);
    assertThat(maldives.tonnes()).isEmpty();
  }

  @Test
  void whatOnlyAThirdPartyStatesStaysApart() {
    assertThat(issuances.thirdPartyStatements(new OfficialProjectReference("MV002")))
        .singleElement()
        .satisfies(statement -> {
          assertThat(statement.tonnes()).isEqualTo(Tonnes.of(433));
          assertThat(statement.provenance().confidence()).isEqualTo(Confidence.UNVERIFIED);
        });
    assertThat(
            issuances.thirdPartyStatements().stream()
                .filter(statement -> statement.itmo().equals(Optional.of(true)))
                .mapToLong(statement -> statement.tonnes().value())
                .sum())
        .isEqualTo(88_200);
  }

  private static long total(String project) {
    return issuances.of(new OfficialProjectReference(project)).stream()
        .filter(PublicIssuance::counted)
        .filter(row -> !row.severalProjects())
        .flatMap(row -> row.tonnes().stream())
        .mapToLong(Tonnes::value)
        .sum();
  }
}
