package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.ledger.Usability;
import org.openjcm.registry.ledger.Usability.Obstacle;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// What credits may be used for, and what stands in the way.
class UsabilityTest {

  private static final CountryCode MONGOLIA = CountryCode.of("MN");
  private static final ItmoMark MARK = new ItmoMark("CA0099", "MN-1", 1, 7);

  private static CreditSeries series(int vintage) {
    return new CreditSeries(Side.JAPAN, ProjectReference.parse("MN003"), Vintage.of(vintage));
  }

  private static Authorization by(CountryCode party) {
    return new Authorization(
        party.alpha2() + "-1",
        1,
        party,
        LocalDate.of(2025, 1, 1),
        "CA0099",
        ProjectReference.parse("MN003"),
        Vintage.of(2021),
        Vintage.of(2030),
        Tonnes.of(100),
        AuthorizationPurpose.NDC);
  }

  private static Usability.Verdict verdict(
      String use, int vintage, Optional<ItmoMark> mark, Authorization... given) {
    return Usability.of(ShippedRules.rules(), series(vintage), mark, List.of(given)).stream()
        .filter(v -> v.rule().use().equals(use))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void creditsCountForTheNdcOnceBothAuthorizedAndTheyWereFirstTransferred() {
    Usability.Verdict nothing = verdict("NDC", 2025, Optional.empty());
    assertThat(nothing.obstacles())
        .containsExactly(
            new Obstacle.NotAuthorizedBy(MONGOLIA),
            new Obstacle.NotAuthorizedBy(CountryCode.JAPAN),
            new Obstacle.NotFirstTransferred());
    assertThat(verdict("NDC", 2025, Optional.of(MARK), by(MONGOLIA)).obstacles())
        .containsExactly(new Obstacle.NotAuthorizedBy(CountryCode.JAPAN));
    assertThat(
            verdict("NDC", 2025, Optional.of(MARK), by(MONGOLIA), by(CountryCode.JAPAN)).usable())
        .isTrue();
  }

  @Test
  void oldVintagesServeOnlyVoluntaryUse() {
    Usability.Verdict old =
        verdict("GX_ETS", 2020, Optional.of(MARK), by(MONGOLIA), by(CountryCode.JAPAN));
    assertThat(old.obstacles()).contains(new Obstacle.VintageBefore(Vintage.of(2021)));
    assertThat(verdict("VOLUNTARY", 2020, Optional.empty()).usable()).isTrue();
  }

  @Test
  void inAPartnersBookRetirementNeedsNothing() {
    CreditSeries own =
        new CreditSeries(new Side(MONGOLIA), ProjectReference.parse("MN003"), Vintage.of(2025));
    assertThat(Usability.of(ShippedRules.rules(), own, Optional.empty(), List.of()))
        .allMatch(Usability.Verdict::usable)
        .extracting(v -> v.rule().use())
        .containsExactly("NDC", "VOLUNTARY");
  }
}
