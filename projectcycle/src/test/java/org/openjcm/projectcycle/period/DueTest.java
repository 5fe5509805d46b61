package org.openjcm.projectcycle.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.projectcycle.steps.PackedTables;
import org.openjcm.projectcycle.steps.RulesOnDay;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;

/// Due dates are counted by the rules as they are known on the day somebody looks.
class DueTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
  private static final CountryCode MN = CountryCode.of("MN");
  private static final TpeNumber TPE = SampleProject.VERIFIER;
  private static final EmissionReductions RIGHT = CaseStory.reductions(5_000, 6_000);

  @Test
  void asShippedTheCompletenessCheckTakesSevenDaysFromTheRequest() {
    CaseStory story = requested();
    Due due = due(story, Confirmations.NONE).orElseThrow();
    assertThat(due.last()).isEqualTo(due.start().plusDays(7));
    assertThat(due.limit().confidence()).isEqualTo(Confidence.UNVERIFIED);
  }

  @Test
  void aConfirmedNumberOfDaysIsCountedWithFromItsDay() {
    CaseStory story = requested();
    Confirmations confirmed = set("rules/G3#T7.days", "10", TODAY);
    Due due = due(story, confirmed).orElseThrow();
    assertThat(due.last()).isEqualTo(due.start().plusDays(10));
    assertThat(due.limit().confidence()).isEqualTo(Confidence.VERIFIED);
    assertThat(due.limit().source().document()).isEqualTo("Project Cycle Procedure, signed");
  }

  @Test
  void whatIsConfirmedFromTomorrowHasNoEffectToday() {
    CaseStory story = requested();
    Confirmations tomorrow = set("rules/G3#T7.days", "10", TODAY.plusDays(1));
    assertThat(due(story, tomorrow)).isEqualTo(due(story, Confirmations.NONE));
    assertThat(Due.of(rules(tomorrow, TODAY.plusDays(1)), story.now()).orElseThrow().last())
        .isEqualTo(story.now().header().since().plusDays(10));
  }

  @Test
  void ofTwoConfirmationsTheLaterStands() {
    Confirmations both =
        Confirmations.of(
            Stream.of(
                    set("rules/G3#T7.days", "14", TODAY.minusDays(1)),
                    set("rules/G3#T7.days", "10", TODAY.minusDays(5)))
                .flatMap(one -> one.records().stream())
                .toList());
    assertThat(days(both)).isEqualTo(14);
  }

  @Test
  void aCountrysOwnDocumentStandsAboveItsGenerationAndBindsNoOtherCountry() {
    assertThat(days(set("rules/MN#T7.days", "5", TODAY))).isEqualTo(5);
    assertThat(days(set("rules/TH#T7.days", "5", TODAY))).isEqualTo(7);
    assertThat(
            days(
                Confirmations.of(
                    Stream.of(
                            set("rules/MN#T7.days", "5", TODAY.minusDays(9)),
                            set("rules/G3#T7.days", "14", TODAY))
                        .flatMap(one -> one.records().stream())
                        .toList())))
        .isEqualTo(5);
  }

  @Test
  void aValueThatIsNoNumberOfDaysNeitherActsNorLiftsTheMark() {
    for (String wrong : List.of("seven", "0", "-7", "7.5", "7 days", "99999999999", "")) {
      if (!wrong.isEmpty()) {
        assertThat(due(requested(), set("rules/G3#T7.days", wrong, TODAY)))
            .as(wrong)
            .isEqualTo(due(requested(), Confirmations.NONE));
      }
    }
  }

  @Test
  void thatTheDocumentNamesNoLimitCanBeConfirmedToo() {
    assertThat(due(requested(), set("rules/G3#T7.days", "none", TODAY))).isEmpty();
  }

  @Test
  void aLimitNobodyKnewBeginsToCountOnceItIsConfirmed() {
    CaseStory story = requested().then(new Act.ConfirmComplete(LocalDate.of(2026, 1, 10)));
    assertThat(due(story, Confirmations.NONE)).isEmpty();
    assertThat(due(story, set("rules/G3#T8.days", "90", TODAY)).orElseThrow().last())
        .isEqualTo(LocalDate.of(2026, 4, 10));
  }

  @Test
  void anActThatLeavesTheStateAsItIsDoesNotStartTheLimitAnew() {
    CaseStory story =
        requested()
            .then(new Act.ConfirmComplete(LocalDate.of(2026, 1, 10)))
            .then(new Act.Affirm(LocalDate.of(2026, 1, 15), Side.JAPAN, SampleProject.DECISION));
    assertThat(story.now().header().lastAct()).isEqualTo(LocalDate.of(2026, 1, 15));
    assertThat(due(story, set("rules/G3#T8.days", "90", TODAY)).orElseThrow().start())
        .isEqualTo(LocalDate.of(2026, 1, 10));
  }

  @Test
  void eachSideHasItsOwnDaysToIssueFromItsOwnNotice() {
    Side mongolia = new Side(MN);
    LocalDate day = LocalDate.of(2026, 1, 10);
    CaseStory story =
        requested()
            .then(new Act.ConfirmComplete(day))
            .then(new Act.Affirm(day, Side.JAPAN, SampleProject.DECISION))
            .then(new Act.Affirm(day, mongolia, SampleProject.DECISION))
            .then(new Act.NotifySide(day.plusDays(1), Side.JAPAN))
            .then(new Act.NotifySide(day.plusDays(5), mongolia))
            .then(new Act.ReportIssuance(day.plusDays(6), Side.JAPAN, Tonnes.of(8_800), 1));
    RulesOnDay rules = rules(set("rules/G3#T9.days", "30", TODAY), TODAY);
    assertThat(Due.of(rules, story.now()).orElseThrow().last())
        .isEqualTo(day.plusDays(5).plusDays(30));
  }

  @Test
  void anExtensionThatIsNoLongerThanItsLimitFallsAway() {
    RulesOnDay rules = rules(set("rules/G3#T3.days", "100", TODAY), TODAY);
    var consideration = rules.table().clock("T3").orElseThrow();
    assertThat(consideration.days()).hasValue(100);
    assertThat(consideration.extendedTo()).isEmpty();
  }

  @Test
  void anExtensionAndItsLimitAreHeldAgainstEachOtherWhenTheyAreEntered() {
    RulesOnDay rules = rules(Confirmations.NONE, TODAY);
    assertThat(rules.wrong(new FactKey("rules/MN#T3.days"), "90").orElseThrow().en())
        .contains("90 days", "confirm T3.extended_to first");
    assertThat(rules.wrong(new FactKey("rules/MN#T3.days"), "89")).isEmpty();
    assertThat(rules.wrong(new FactKey("rules/MN#T3.extended_to"), "60").orElseThrow().en())
        .contains("limit of 60 days");
    assertThat(rules.wrong(new FactKey("rules/MN#T3.extended_to"), "none")).isEmpty();
    assertThat(rules.wrong(new FactKey("rules/MN#T2.inclusive"), "15").orElseThrow().en())
        .isEqualTo("write yes or no");
  }

  @Test
  void anExtensionNobodyReadIsUnknownHoweverSurelyItsLimitIsKnown() {
    RulesOnDay rules = rules(Confirmations.NONE, TODAY);
    assertThat(rules.find(new FactKey("rules/MN#T1.days")).orElseThrow().confidence())
        .isEqualTo(Confidence.VERIFIED);
    assertThat(rules.find(new FactKey("rules/MN#T1.extended_to")).orElseThrow().confidence())
        .isEqualTo(Confidence.UNKNOWN);
  }

  @Test
  void aStepIsConfirmedAsShippedOrNotAtAll() {
    String fact = "rules/G3/PERIOD.AWAITING_DECISION.affirm.DECIDED#step";
    assertThat(affirming(set(fact, "JOINT_COMMITTEE BOTH", TODAY))).isEqualTo(Confidence.VERIFIED);
    assertThat(affirming(set(fact, "SECRETARIAT BOTH", TODAY))).isEqualTo(Confidence.UNVERIFIED);
  }

  @Test
  void everyValueHasAStableNameOfItsOwnAndIsFoundByIt() {
    RulesOnDay mongolia = rules(Confirmations.NONE, TODAY);
    assertThat(mongolia.values()).extracting(one -> one.fact().text()).doesNotHaveDuplicates();
    mongolia
        .values()
        .forEach(one ->
            assertThat(
                    RulesOnDay.about(
                        one.fact(), PackedTables.parisAligned(), Confirmations.NONE, TODAY))
                .contains(mongolia));
    assertThat(
            RulesOnDay.about(
                new FactKey("rules/JP#T7.days"),
                PackedTables.parisAligned(),
                Confirmations.NONE,
                TODAY))
        .as("Japan is a side of every country's rules and has none alone")
        .isEmpty();
  }

  private static Confidence affirming(Confirmations set) {
    return rules(set, TODAY).table().steps().stream()
        .filter(s -> s.event().equals("affirm") && s.to().equals("DECIDED"))
        .findFirst()
        .orElseThrow()
        .confidence();
  }

  private static int days(Confirmations set) {
    return due(requested(), set).orElseThrow().limit().days().getAsInt();
  }

  private static Optional<Due> due(CaseStory story, Confirmations set) {
    return Due.of(rules(set, TODAY), story.now());
  }

  private static RulesOnDay rules(Confirmations set, LocalDate day) {
    return RulesOnDay.of(PackedTables.parisAligned(), MN, set, day);
  }

  private static Confirmations set(String fact, String value, LocalDate from) {
    return Confirmations.of(
        List.of(
            new Confirmation(
                new FactKey(fact),
                value,
                "Project Cycle Procedure, signed",
                "paragraph 9",
                Sha256.of("file"),
                "officer-1",
                "officer-2",
                from)));
  }

  /// The issuance request is in, and the secretariats check it.
  private static CaseStory requested() {
    CaseStory story = CaseStory.begin();
    Sha256 recomputation = Sha256.of("recomputation");
    return story
        .then(new Act.SubmitReport(story.day(), CaseStory.report(RIGHT)))
        .then(
            new Act.Verify(
                story.day(), TPE, RIGHT, recomputation, Opinion.UNQUALIFIED, "Reasonable."))
        .then(new Act.RequestIssuance(story.day(), CaseStory.everything(), ""));
  }
}
