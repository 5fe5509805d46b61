package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.instruction.Deciding;
import org.openjcm.registry.instruction.Instruction;
import org.openjcm.registry.instruction.InstructionRefusal;
import org.openjcm.registry.instruction.InstructionRule;
import org.openjcm.registry.instruction.InstructionState;
import org.openjcm.registry.instruction.Right;
import org.openjcm.registry.instruction.Step;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// The life of an instruction, decided without a journal.
class InstructionTest {

  private static final Instant NOON = Instant.parse("2026-11-25T03:00:00Z");
  private static final AccountNumber FROM = AccountNumber.of(CountryCode.JAPAN, "ENT", 1);
  private static final AccountNumber TO = AccountNumber.of(CountryCode.JAPAN, "ENT", 2);
  private static final Transfer TRANSFER =
      new Transfer(
          FROM,
          TO,
          new Parcel.Quantity(
              new CreditSeries(Side.JAPAN, ProjectReference.parse("MN003"), Vintage.of(2025)),
              Tonnes.of(10)));
  private static final InstructionRule RULE =
      ShippedRules.rules().instructions(Book.of(Side.JAPAN));
  private static final Deciding.Person FIRST =
      new Deciding.Person("person 1", Set.of(Right.values()));
  private static final Deciding.Person SECOND =
      new Deciding.Person("person 2", Set.of(Right.values()));

  private static Instruction proposed() {
    return new Instruction(
        7,
        Book.of(Side.JAPAN),
        Optional.of(FROM),
        TRANSFER,
        List.of(new Step(InstructionState.PROPOSED, NOON, "person 1", "", 0)));
  }

  private static Step moved(Deciding.Outcome outcome) {
    return ((Deciding.Outcome.Moved) outcome).step();
  }

  private static InstructionRefusal refused(Deciding.Outcome outcome) {
    return ((Deciding.Outcome.Refused) outcome).why();
  }

  @Test
  void aSecondPersonApprovesAndNeverTheFirst() {
    assertThat(RULE.fourEyes()).isTrue();
    assertThat(refused(Deciding.approve(proposed(), FIRST, RULE, "", NOON)))
        .isEqualTo(new InstructionRefusal.SecondPersonNeeded(7));
    assertThat(refused(Deciding.decline(proposed(), FIRST, RULE, "", NOON)))
        .isEqualTo(new InstructionRefusal.SecondPersonNeeded(7));
    Step step = moved(Deciding.approve(proposed(), SECOND, RULE, "seen", NOON));
    assertThat(step.state()).isEqualTo(InstructionState.APPROVED);
    assertThat(step.by()).isEqualTo("person 2");
    InstructionRule off = RULE.withFourEyes(false);
    assertThat(moved(Deciding.approve(proposed(), FIRST, off, "", NOON)).by())
        .isEqualTo("person 1");
  }

  @Test
  void eachRightIsSeparate() {
    Deciding.Person looker = new Deciding.Person("person 3", Set.of(Right.VIEW));
    Deciding.Person proposer = new Deciding.Person("person 3", Set.of(Right.PROPOSE));
    assertThat(Deciding.mayPropose(TRANSFER, looker, RULE, Set.of()))
        .contains(new InstructionRefusal.RightNeeded(Right.PROPOSE));
    assertThat(Deciding.mayPropose(TRANSFER, proposer, RULE, Set.of())).isEmpty();
    assertThat(refused(Deciding.approve(proposed(), proposer, RULE, "", NOON)))
        .isEqualTo(new InstructionRefusal.RightNeeded(Right.APPROVE));
  }

  @Test
  void anAccountMaySendOnlyToTheAccountsOnItsList() {
    InstructionRule trusted = RULE.withTrustedOnly(true);
    assertThat(Deciding.mayPropose(TRANSFER, FIRST, trusted, Set.of()))
        .contains(new InstructionRefusal.NotTrusted(FROM, TO));
    assertThat(Deciding.mayPropose(TRANSFER, FIRST, trusted, Set.of(TO))).isEmpty();
  }

  @Test
  void aProposalThatNobodyApprovesExpires() {
    Instant late = NOON.plus(Duration.ofDays(30));
    assertThat(Deciding.expire(proposed(), RULE, late.minusMillis(1))).isEmpty();
    assertThat(refused(Deciding.approve(proposed(), SECOND, RULE, "", late)))
        .isEqualTo(new InstructionRefusal.TooLate(7, late));
    Step expired = Deciding.expire(proposed(), RULE, late).orElseThrow();
    assertThat(expired.by()).isEqualTo(Step.SYSTEM);
    assertThat(refused(Deciding.approve(proposed().with(expired), SECOND, RULE, "", late)))
        .isEqualTo(new InstructionRefusal.AlreadyDecided(7, InstructionState.EXPIRED, late));
  }

  @Test
  void onlyWhoeverProposedTakesItBackAndOnlyBeforeItsEnd() {
    assertThat(refused(Deciding.withdraw(proposed(), SECOND, "", NOON)))
        .isEqualTo(new InstructionRefusal.NotYourProposal(7));
    Instruction approved =
        proposed().with(moved(Deciding.approve(proposed(), SECOND, RULE, "", NOON)));
    assertThat(moved(Deciding.withdraw(approved, FIRST, "mistake", NOON)).state())
        .isEqualTo(InstructionState.WITHDRAWN);
    Instruction executed =
        approved.with(new Step(InstructionState.EXECUTED, NOON, Step.SYSTEM, "", 12));
    assertThat(refused(Deciding.withdraw(executed, FIRST, "", NOON)))
        .isEqualTo(new InstructionRefusal.AlreadyDecided(7, InstructionState.EXECUTED, NOON));
    assertThat(executed.entry()).contains(12L);
    assertThat(executed.request().key().text()).isEqualTo("instruction-7");
  }

  @Test
  void nothingFollowsAnEndAndNothingIsSkipped() {
    for (InstructionState from : InstructionState.values()) {
      for (InstructionState to : InstructionState.values()) {
        long entry = to == InstructionState.EXECUTED ? 3 : 0;
        boolean allowed = from == InstructionState.PROPOSED && from.next().contains(to);
        Instruction begun = proposed();
        if (from == InstructionState.PROPOSED && !allowed) {
          Step step = new Step(to, NOON, "person 2", "", entry);
          assertThatThrownBy(() -> begun.with(step)).isInstanceOf(IllegalArgumentException.class);
        }
      }
      assertThat(from.isEnd()).isEqualTo(from.next().isEmpty());
    }
    assertThat(InstructionState.PROPOSED.next()).doesNotContain(InstructionState.EXECUTED);
  }

  @Test
  void approvedInstructionsWaitForTheDelayAndTheWindowOfTheSide() {
    InstructionRule waiting =
        new InstructionRule(
            true,
            Duration.ofHours(24),
            Optional.of(InstructionRule.Window.parse("09:00-17:00 Asia/Tokyo")),
            false,
            30,
            "test",
            Confidence.INFERRED);
    // Noon in Tokyo, and one day later still noon.
    assertThat(waiting.due(NOON)).isEqualTo(NOON.plus(Duration.ofHours(24)));
    // 17:00 in Tokyo is too late: the next morning at nine.
    assertThat(waiting.due(Instant.parse("2026-11-25T08:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-27T00:00:00Z"));
    // 08:59 in Tokyo is too early: one minute later.
    assertThat(waiting.due(Instant.parse("2026-11-24T23:59:00Z")))
        .isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
    assertThat(RULE.due(NOON)).isEqualTo(NOON);
    assertThat(waiting.isImmediate()).isFalse();
    assertThat(ShippedRules.rules().instructions(Book.sample(Side.JAPAN)).isImmediate()).isTrue();
  }
}
