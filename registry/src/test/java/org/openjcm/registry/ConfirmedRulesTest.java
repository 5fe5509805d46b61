package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.ledger.ConfirmedRules;
import org.openjcm.registry.ledger.InMemoryJournal;
import org.openjcm.registry.ledger.RegistryRules;
import org.openjcm.registry.ledger.RulesInForce;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.log.EntityTransfers;
import org.openjcm.registry.log.Salt;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.RuleValue;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;

/// What two officers confirm about the registry's rules decides from its day on.
class ConfirmedRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final String VOLUNTARY = "rules/registry/use/VOLUNTARY#retire";
  private static final String TOGETHER = "rules/registry/together/GX_ETS#SHK";
  private static final Side MONGOLIA = Side.of("MN");

  @Test
  void withoutConfirmationsTheRulesAreThoseShipped() {
    RegistryRules rules = on(Confirmations.NONE, TODAY);
    assertThat(rules.retirement()).isEqualTo(ShippedRules.rules().retirement());
    assertThat(rules.onActs()).containsExactlyInAnyOrderElementsOf(ShippedRules.rules().onActs());
    assertThat(rules.together())
        .containsExactlyInAnyOrderElementsOf(ShippedRules.rules().together());
    assertThat(rules.inTheLog()).isEqualTo(ShippedRules.rules().inTheLog());
  }

  @Test
  void aUseThatIsConfirmedMayStandFromItsDay() {
    Confirmations confirmed = set(VOLUNTARY, "yes", TODAY);
    assertThat(on(confirmed, TODAY).mayStandOn(Use.VOLUNTARY, "retire")).isTrue();
    assertThat(on(confirmed, TODAY.minusDays(1)).mayStandOn(Use.VOLUNTARY, "retire")).isFalse();
  }

  @Test
  void ofTwoConfirmationsTheLaterStands() {
    Confirmations both =
        Confirmations.of(
            Stream.of(set(TOGETHER, "no", TODAY), set(TOGETHER, "yes", TODAY.minusDays(3)))
                .flatMap(one -> one.records().stream())
                .toList());
    assertThat(on(both, TODAY.minusDays(1)).mayStandTogether(Use.GX_ETS, Use.SHK)).isTrue();
    assertThat(on(both, TODAY).mayStandTogether(Use.SHK, Use.GX_ETS)).isFalse();
  }

  @Test
  void aValueOfTheWrongTypeDoesNotActAndLiftsNoMark() {
    Confirmations wrong = set("rules/registry/retirement/JP#first_vintage", "soon", TODAY);
    assertThat(on(wrong, TODAY).retirement(Side.JAPAN).firstVintage()).isEqualTo(Vintage.of(2021));
    Confirmations early = set("rules/registry/retirement/JP#first_vintage", "1997", TODAY);
    assertThat(on(early, TODAY).retirement(Side.JAPAN).firstVintage()).isEqualTo(Vintage.of(2021));
    Confirmations perhaps = set(TOGETHER, "perhaps", TODAY);
    assertThat(on(perhaps, TODAY).together()).isEqualTo(on(Confirmations.NONE, TODAY).together());
  }

  @Test
  void aSidesOwnDocumentChangesThatSideAlone() {
    Confirmations own = set("rules/registry/retirement/MN#both_authorized", "yes", TODAY);
    assertThat(on(own, TODAY).retirement(MONGOLIA).bothAuthorized()).isTrue();
    assertThat(on(own, TODAY).retirement(MONGOLIA).firstVintage()).isEqualTo(Vintage.of(2013));
    assertThat(on(own, TODAY).retirement(Side.of("TH")).bothAuthorized()).isFalse();
    assertThat(on(own, TODAY.minusDays(1)).retirement(MONGOLIA).bothAuthorized()).isFalse();
  }

  @Test
  void aSideInheritsWhatIsConfirmedForEverySideUntilItsOwnIsConfirmed() {
    Confirmations every = set("rules/registry/retirement/every-side#first_vintage", "2016", TODAY);
    assertThat(on(every, TODAY).retirement(MONGOLIA).firstVintage()).isEqualTo(Vintage.of(2016));
    assertThat(on(every, TODAY).retirement(Side.JAPAN).firstVintage()).isEqualTo(Vintage.of(2021));
  }

  @Test
  void whatASidesLogShowsIsAsItsOwnDocumentSays() {
    Confirmations open = set("rules/registry/log/MN#entity_transfers", "PUBLIC", TODAY);
    assertThat(on(open, TODAY).inTheLog(MONGOLIA)).isEqualTo(EntityTransfers.PUBLIC);
    assertThat(on(open, TODAY).inTheLog(Side.JAPAN)).isEqualTo(EntityTransfers.SEALED);
    assertThat(on(open, TODAY.minusDays(1)).inTheLog(MONGOLIA)).isEqualTo(EntityTransfers.SEALED);
    Confirmations wrong = set("rules/registry/log/MN#entity_transfers", "open", TODAY);
    assertThat(on(wrong, TODAY).inTheLog(MONGOLIA)).isEqualTo(EntityTransfers.SEALED);
  }

  @Test
  void everyValueIsFoundByItsNameAndNothingElseIs() {
    ConfirmedRules rules = new ConfirmedRules(ShippedRules.rules(), Confirmations.NONE, TODAY);
    assertThat(rules.values()).extracting(RuleValue::fact).doesNotHaveDuplicates().hasSize(19);
    rules.values().forEach(one -> assertThat(rules.find(one.fact())).contains(one));
    assertThat(rules.find(new FactKey("rules/registry/retirement/TH#first_vintage"))).isPresent();
    assertThat(rules.find(new FactKey("rules/registry/retirement/TH#colour"))).isEmpty();
    assertThat(rules.find(new FactKey("rules/registry/together/SHK#GX_ETS"))).isEmpty();
    assertThat(rules.find(new FactKey("rules/registry/use/CORSIA#retire"))).isEmpty();
    assertThat(rules.find(new FactKey(VOLUNTARY)).orElseThrow().confidence())
        .isEqualTo(Confidence.UNKNOWN);
  }

  @Test
  void theJournalDecidesByTheRulesOfTheDayOfTheRequest() {
    String story =
        """
        # Before the day
        open      MN-GOV
        open      MN-RET
        series    MN MN003 2025
        decide    JC-MN-012 MN003 2025-01-01/2025-12-31  2025 MN-GOV 200
        issue     MN  JC-MN-012
        retire    MN-GOV 1..10 for VOLUNTARY ACME 2026  %s
        """;
    Confirmations confirmed = set(VOLUNTARY, "yes", TODAY);
    String refused = "refused: VOLUNTARY may not stand on retire";
    assertThat(faults(story.formatted(refused), confirmed, "2026-04-30T23:59:00Z")).isEmpty();
    assertThat(faults(story.formatted(""), confirmed, "2026-05-01T00:00:00Z")).isEmpty();
  }

  private static List<String> faults(String story, Confirmations set, String at) {
    RulesInForce rules = moment -> on(set, moment.atOffset(ZoneOffset.UTC).toLocalDate());
    InMemoryJournal journal =
        new InMemoryJournal(rules, () -> Instant.parse(at), () -> new Salt("0".repeat(32)));
    return Story.read(story).getFirst().tell(journal).faults();
  }

  private static RegistryRules on(Confirmations set, LocalDate day) {
    return new ConfirmedRules(ShippedRules.rules(), set, day).rules();
  }

  private static Confirmations set(String fact, String value, LocalDate from) {
    return Confirmations.of(
        List.of(
            new Confirmation(
                new FactKey(fact),
                value,
                "Notice in force",
                "article 3",
                Sha256.of("file"),
                "officer-1",
                "officer-2",
                from)));
  }
}
