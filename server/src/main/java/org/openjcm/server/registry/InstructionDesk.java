package org.openjcm.server.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Book;
import org.openjcm.registry.Command;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Issue;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.registry.instruction.Deciding;
import org.openjcm.registry.instruction.Instruction;
import org.openjcm.registry.instruction.InstructionRefusal;
import org.openjcm.registry.instruction.InstructionRule;
import org.openjcm.registry.instruction.InstructionState;
import org.openjcm.registry.instruction.Step;
import org.openjcm.rulebook.AccountNumber;
import org.springframework.stereotype.Component;

/// Carries instructions from proposal to their end. The journal decides by the state of the moment
/// of execution, so what was restricted in the meantime does not move. Japanese: 申請の処理.
@Component
public class InstructionDesk {

  private final Instructions instructions;
  private final PostgresJournal journal;
  private final AccountSettings settings;
  private final Clock clock;

  InstructionDesk(
      Instructions instructions, PostgresJournal journal, AccountSettings settings, Clock clock) {
    this.instructions = instructions;
    this.journal = journal;
    this.settings = settings;
    this.clock = clock;
  }

  /// What somebody did came to this.
  public sealed interface Result {
    record Now(Instruction instruction) implements Result {}

    record Not(InstructionRefusal why) implements Result {}

    /// The journal refuses it as things stand, so it is not proposed.
    record RefusedByJournal(Refusal why) implements Result {}

    record KeyUsed(long instruction) implements Result {}

    record Unknown() implements Result {}
  }

  /// Whether acts of the book itself take a second person.
  public boolean takesTwo(Book book) {
    return !settings.rule(book, Optional.empty()).isImmediate();
  }

  /// Whether the book issued its rows of the decision already.
  public boolean isIssued(Book book, JointCommitteeDecision decision) {
    Request again =
        new Request(
            book,
            new IdempotencyKey("asked-" + decision.number().text().toLowerCase(Locale.ROOT)),
            Step.SYSTEM,
            new Issue(decision, decision.allocation().total(book.side())));
    return journal.preview(again) instanceof Outcome.Refused(Refusal.AlreadyIssued _);
  }

  InstructionRule rule(Instruction instruction) {
    return settings.rule(instruction.book(), instruction.account());
  }

  /// Whether one person's act may not do what it asks: the sender's own list of accounts.
  Optional<InstructionRefusal> mayPropose(
      Book book, Optional<AccountNumber> account, Command command, Deciding.Person person) {
    InstructionRule rule = settings.rule(book, account);
    Set<AccountNumber> trusted =
        rule.trustedOnly() ? account.map(settings::trusted).orElse(Set.of()) : Set.of();
    return Deciding.mayPropose(command, person, rule, trusted);
  }

  Result propose(
      Book book,
      Optional<AccountNumber> account,
      Command command,
      IdempotencyKey key,
      Deciding.Person person) {
    Optional<InstructionRefusal> may = mayPropose(book, account, command, person);
    if (may.isPresent()) {
      return new Result.Not(may.get());
    }
    if (journal.preview(new Request(book, key, person.by(), command))
        instanceof Outcome.Refused(var why)) {
      return new Result.RefusedByJournal(why);
    }
    return switch (instructions.propose(book, account, command, key, person.by(), now())) {
      case Instructions.Proposed.KeyUsed(long other) -> new Result.KeyUsed(other);
      case Instructions.Proposed.Kept(Instruction kept) ->
          rule(kept).fourEyes() || kept.state() != InstructionState.PROPOSED
              ? new Result.Now(kept)
              : approve(kept.number(), person, "");
    };
  }

  Result approve(long number, Deciding.Person person, String note) {
    Result approved = act(number, i -> Deciding.approve(i, person, rule(i), note, now()));
    return approved instanceof Result.Now
        ? execute(number).<Result>map(Result.Now::new).orElse(approved)
        : approved;
  }

  Result decline(long number, Deciding.Person person, String note) {
    return act(number, i -> Deciding.decline(i, person, rule(i), note, now()));
  }

  /// Taken back, unless the journal has it already: after a crash between the entry and its step,
  /// the step is made up for first.
  Result withdraw(long number, Deciding.Person person, String note) {
    return act(number, i -> Deciding.withdraw(recorded(i).orElse(i), person, note, now()));
  }

  private interface Act {
    Deciding.Outcome on(Instruction instruction);
  }

  private Result act(long number, Act act) {
    return instructions.alone(
        number,
        found ->
            found
                .<Result>map(instruction ->
                    switch (act.on(instruction)) {
                      case Deciding.Outcome.Refused(InstructionRefusal why) -> new Result.Not(why);
                      case Deciding.Outcome.Moved(Step step) ->
                          new Result.Now(instructions.append(instruction, step));
                    })
                .orElseGet(Result.Unknown::new));
  }

  /// The instruction with the step that the journal's entry implies, where that was lost.
  private Optional<Instruction> recorded(Instruction instruction) {
    return instruction.state() == InstructionState.APPROVED
        ? journal
            .recorded(instruction.book(), instruction.request().key())
            .map(entry -> instructions.append(instruction, executed(entry)))
        : Optional.empty();
  }

  private Step executed(long entry) {
    return new Step(InstructionState.EXECUTED, now(), Step.SYSTEM, "", entry);
  }

  /// Hands an approved instruction to the journal when its time has come. Safe to repeat: its key
  /// follows from its number.
  Optional<Instruction> execute(long number) {
    return instructions.alone(
        number,
        found ->
            found
                .filter(this::isDue)
                .map(instruction ->
                    instructions.append(
                        instruction,
                        switch (journal.record(instruction.request())) {
                          case Outcome.Recorded(JournalEntry entry, _) -> executed(entry.number());
                          case Outcome.Refused(var why) ->
                              new Step(
                                  InstructionState.REFUSED,
                                  now(),
                                  Step.SYSTEM,
                                  RefusalNote.of(why),
                                  0);
                        })));
  }

  private boolean isDue(Instruction instruction) {
    return instruction.state() == InstructionState.APPROVED
        && instruction
            .approval()
            .map(a -> !now().isBefore(rule(instruction).due(a.at())))
            .orElse(false);
  }

  /// Executes what is due and ends what has expired, from a number on. Gives the lowest number that
  /// is still open, from which the next round begins.
  long round(long from) {
    long lowest = Long.MAX_VALUE;
    List<Instruction> open = instructions.open(from);
    for (Instruction instruction : open) {
      Optional<Instruction> ended =
          instruction.state() == InstructionState.APPROVED
              ? execute(instruction.number())
              : expire(instruction.number());
      if (ended.isEmpty()) {
        lowest = Math.min(lowest, instruction.number());
      }
    }
    return lowest < Long.MAX_VALUE ? lowest : open.isEmpty() ? from : open.getLast().number() + 1;
  }

  private Optional<Instruction> expire(long number) {
    return instructions.alone(
        number,
        found ->
            found.flatMap(instruction ->
                Deciding.expire(instruction, rule(instruction), now())
                    .map(step -> instructions.append(instruction, step))));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
