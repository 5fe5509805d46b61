package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.Book;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Order;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Request;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.RestrictionGround;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.instruction.Deciding;
import org.openjcm.registry.instruction.Instruction;
import org.openjcm.registry.instruction.InstructionRefusal;
import org.openjcm.registry.instruction.InstructionState;
import org.openjcm.registry.instruction.Right;
import org.openjcm.registry.instruction.Step;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.database.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;

/// Instructions on PostgreSQL: one person proposes, another approves, the journal executes once,
/// whatever breaks in between.
class InstructionDeskTest {

  private static final Book BOOK = Book.of(Side.JAPAN);
  private static final AccountNumber FROM = AccountNumber.of(CountryCode.JAPAN, "ENT", 1);
  private static final AccountNumber TO = AccountNumber.of(CountryCode.JAPAN, "ENT", 2);
  private static final CreditSeries SERIES =
      new CreditSeries(Side.JAPAN, ProjectReference.parse("MN003"), Vintage.of(2025));
  private static final Deciding.Person FIRST =
      new Deciding.Person("person 1", Set.of(Right.values()));
  private static final Deciding.Person SECOND =
      new Deciding.Person("person 2", Set.of(Right.values()));

  /// A clock that stands still until it is moved.
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-05-02T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Hands clock = new Hands();
  private TestDatabase database;
  private PostgresJournal journal;
  private Instructions instructions;
  private InstructionDesk desk;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    journal = PostgresStoriesTest.journal(database);
    instructions = new Instructions(database.writer());
    desk = desk();
    Story world =
        Story.read(
                """
                # a world
                open ACME
                open KAZE
                series JP MN003 2025
                decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 ACME 1000
                issue JP JC-MN-012
                """)
            .getFirst();
    assertThat(world.tell(journal).faults()).isEmpty();
  }

  private InstructionDesk desk() {
    return new InstructionDesk(
        instructions,
        journal,
        new AccountSettings(database.writer(), ShippedRules.rules(), clock),
        clock);
  }

  @AfterEach
  void close() {
    journal.close();
    database.close();
  }

  private static Transfer transfer(long first, long last) {
    return new Transfer(FROM, TO, new Parcel.Serials(SERIES, new SerialBlock(first, last)));
  }

  private Instruction proposed(String key, long first, long last) {
    InstructionDesk.Result result =
        desk.propose(
            BOOK, Optional.of(FROM), transfer(first, last), new IdempotencyKey(key), FIRST);
    assertThat(result).isInstanceOf(InstructionDesk.Result.Now.class);
    return ((InstructionDesk.Result.Now) result).instruction();
  }

  /// As if the process had died after the approval was kept.
  private Instruction approvedAndCrashed(String key, long first, long last) {
    Instruction proposed = proposed(key, first, last);
    return instructions.alone(
        proposed.number(),
        found ->
            instructions.append(
                found.orElseThrow(),
                new Step(InstructionState.APPROVED, clock.instant(), "person 2", "", 0)));
  }

  private long held(AccountNumber account) {
    return journal.holdings(account, 100).stream().mapToLong(b -> b.tonnes().value()).sum();
  }

  private InstructionState state(Instruction instruction) {
    return instructions.find(instruction.number()).orElseThrow().state();
  }

  @Test
  void whatTheSecondPersonApprovesIsExecutedOnce() {
    Instruction proposed = proposed("one", 1, 100);
    assertThat(proposed("one", 1, 100)).isEqualTo(proposed);
    assertThat(held(TO)).isZero();
    assertThat(desk.approve(proposed.number(), FIRST, ""))
        .isEqualTo(
            new InstructionDesk.Result.Not(
                new InstructionRefusal.SecondPersonNeeded(proposed.number())));
    Instruction done =
        ((InstructionDesk.Result.Now) desk.approve(proposed.number(), SECOND, "seen"))
            .instruction();
    assertThat(done.state()).isEqualTo(InstructionState.EXECUTED);
    assertThat(journal.entry(BOOK, done.entry().orElseThrow()).orElseThrow().command())
        .isEqualTo(transfer(1, 100));
    assertThat(held(TO)).isEqualTo(100);
    assertThat(instructions.find(proposed.number())).contains(done);
    assertThat(desk.approve(proposed.number(), SECOND, ""))
        .isInstanceOf(InstructionDesk.Result.Not.class);
    assertThat(
            desk.propose(
                BOOK, Optional.of(FROM), transfer(101, 102), new IdempotencyKey("one"), FIRST))
        .isEqualTo(new InstructionDesk.Result.KeyUsed(proposed.number()));
    assertThat(held(TO)).isEqualTo(100);
  }

  @Test
  void aCrashAfterTheApprovalLosesNothing() {
    Instruction crashed = approvedAndCrashed("two", 1, 100);
    assertThat(held(TO)).isZero();
    desk().round(1);
    assertThat(state(crashed)).isEqualTo(InstructionState.EXECUTED);
    assertThat(held(TO)).isEqualTo(100);
  }

  @Test
  void aCrashAfterTheEntryDoublesNothing() {
    Instruction crashed = approvedAndCrashed("three", 1, 100);
    assertThat(journal.record(crashed.request())).isInstanceOf(Outcome.Recorded.class);
    long last = journal.lastEntry(BOOK);
    desk().round(1);
    assertThat(state(crashed)).isEqualTo(InstructionState.EXECUTED);
    assertThat(instructions.find(crashed.number()).orElseThrow().entry()).contains(last);
    assertThat(journal.lastEntry(BOOK)).isEqualTo(last);
    assertThat(held(TO)).isEqualTo(100);
  }

  @Test
  void whatTheJournalHasCannotBeWithdrawn() {
    Instruction crashed = approvedAndCrashed("four", 1, 100);
    assertThat(journal.record(crashed.request())).isInstanceOf(Outcome.Recorded.class);
    assertThat(desk.withdraw(crashed.number(), FIRST, ""))
        .isInstanceOf(InstructionDesk.Result.Not.class);
    assertThat(state(crashed)).isEqualTo(InstructionState.EXECUTED);
    Instruction waiting = approvedAndCrashed("five", 101, 200);
    assertThat(desk.withdraw(waiting.number(), FIRST, "mistake"))
        .isInstanceOf(InstructionDesk.Result.Now.class);
    desk().round(1);
    assertThat(state(waiting)).isEqualTo(InstructionState.WITHDRAWN);
    assertThat(held(TO)).isEqualTo(100);
  }

  @Test
  void anOrderBindsWhatWasApprovedAndWaits() {
    Instruction waiting = approvedAndCrashed("six", 1, 100);
    Order order =
        new Order(
            "COURT-1",
            "Tokyo District Court",
            LocalDate.of(2026, 4, 1),
            Instant.parse("2026-04-01T00:00:00Z"),
            Optional.empty());
    journal.record(
        new Request(
            BOOK,
            new IdempotencyKey("order"),
            "manager",
            new Restrict(FROM, Optional.empty(), RestrictionGround.SEIZURE, order)));
    desk.round(1);
    Instruction refused = instructions.find(waiting.number()).orElseThrow();
    assertThat(refused.state()).isEqualTo(InstructionState.REFUSED);
    assertThat(refused.steps().getLast().note()).contains("COURT-1", "解除");
    assertThat(held(TO)).isZero();
  }

  @Test
  void whatNobodyApprovesExpires() {
    Instruction proposed = proposed("seven", 1, 100);
    clock.now = clock.now.plus(Duration.ofDays(29));
    assertThat(desk.round(1)).isEqualTo(proposed.number());
    assertThat(state(proposed)).isEqualTo(InstructionState.PROPOSED);
    clock.now = clock.now.plus(Duration.ofDays(1));
    assertThat(desk.approve(proposed.number(), SECOND, ""))
        .isInstanceOf(InstructionDesk.Result.Not.class);
    assertThat(desk.round(1)).isEqualTo(proposed.number() + 1);
    assertThat(state(proposed)).isEqualTo(InstructionState.EXPIRED);
  }

  @Test
  void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
    Deciding.Person third = new Deciding.Person("person 3", Set.of(Right.values()));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 20; round++) {
        Instruction proposed = proposed("race-" + round, round * 10 + 1, round * 10 + 10);
        Future<InstructionDesk.Result> one =
            threads.submit(() -> desk.approve(proposed.number(), SECOND, ""));
        Future<InstructionDesk.Result> other =
            threads.submit(() -> desk.decline(proposed.number(), third, ""));
        assertThat(List.of(one.get(), other.get()))
            .filteredOn(InstructionDesk.Result.Now.class::isInstance)
            .hasSize(1);
        assertThat(held(TO) % 10).isZero();
      }
    }
  }

  @Test
  void theDatabaseItselfLetsAnInstructionEndOnce() {
    Instruction proposed = proposed("eight", 1, 100);
    desk.decline(proposed.number(), SECOND, "no");
    assertThatThrownBy(() ->
            database
                .writer()
                .jdbc()
                .sql(
                    """
                    INSERT INTO registry.instruction_step
                      (instruction, step, state, at_ms, by, note, entry)
                    VALUES (?, 3, 'EXECUTED', 0, 'somebody', '', 7)
                    """)
                .param(proposed.number())
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void anAccountDepartsFromTheRuleDataByItsSetting() {
    AccountSettings settings = new AccountSettings(database.writer(), ShippedRules.rules(), clock);
    settings.set(FROM, new AccountSettings.Setting(false, true, "request of the holder"), "m");
    assertThat(settings.rule(BOOK, Optional.of(FROM)).isImmediate()).isTrue();
    assertThat(desk.mayPropose(BOOK, Optional.of(FROM), transfer(1, 2), FIRST))
        .contains(new InstructionRefusal.NotTrusted(FROM, TO));
    settings.trust(FROM, TO, false, "m");
    assertThat(desk.mayPropose(BOOK, Optional.of(FROM), transfer(1, 2), FIRST)).isEmpty();
    clock.now = clock.now.plusMillis(1);
    settings.trust(FROM, TO, true, "m");
    assertThat(desk.mayPropose(BOOK, Optional.of(FROM), transfer(1, 2), FIRST)).isPresent();
    settings.give(FROM, 7, Set.of(Right.VIEW, Right.APPROVE), "m");
    assertThat(settings.rights(FROM, 7)).containsExactlyInAnyOrder(Right.VIEW, Right.APPROVE);
    assertThat(settings.rights(FROM, 8)).containsExactlyInAnyOrder(Right.values());
  }
}
