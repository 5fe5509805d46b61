package org.openjcm.registry.instruction;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openjcm.registry.Command;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.AccountNumber;

/// What follows when somebody does something with an instruction: a pure function of the
/// instruction, the rule, the person's rights and the moment. Japanese: 申請の処理.
public final class Deciding {

  private Deciding() {}

  /// What became of it.
  public sealed interface Outcome {
    record Moved(Step step) implements Outcome {}

    record Refused(InstructionRefusal why) implements Outcome {}
  }

  /// Who acts, and what the person may do for the account.
  public record Person(String by, Set<Right> rights) {
    public Person {
      rights = Set.copyOf(rights);
    }
  }

  /// Whether the person may propose this at all, before the journal is asked.
  ///
  /// @param trusted the accounts on the sender's own list
  public static Optional<InstructionRefusal> mayPropose(
      Command command, Person person, InstructionRule rule, Set<AccountNumber> trusted) {
    if (!person.rights().contains(Right.PROPOSE)) {
      return Optional.of(new InstructionRefusal.RightNeeded(Right.PROPOSE));
    }
    if (!rule.trustedOnly()) {
      return Optional.empty();
    }
    return switch (command) {
      case Transfer t -> trusted(t.from(), t.to(), trusted);
      case FirstTransfer t -> trusted(t.from(), t.to(), trusted);
      default -> Optional.empty();
    };
  }

  private static Optional<InstructionRefusal> trusted(
      AccountNumber from, AccountNumber to, Set<AccountNumber> trusted) {
    return from.equals(to) || trusted.contains(to)
        ? Optional.empty()
        : Optional.of(new InstructionRefusal.NotTrusted(from, to));
  }

  public static Outcome approve(
      Instruction instruction, Person person, InstructionRule rule, String note, Instant at) {
    return open(instruction, rule, at)
        .or(() -> second(instruction, person, rule))
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> moved(InstructionState.APPROVED, person, note, at));
  }

  /// The second person says no.
  public static Outcome decline(
      Instruction instruction, Person person, InstructionRule rule, String note, Instant at) {
    return open(instruction, rule, at)
        .or(() -> second(instruction, person, rule))
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> moved(InstructionState.REFUSED, person, note, at));
  }

  /// Whoever proposed takes it back, as long as it has not been executed.
  public static Outcome withdraw(Instruction instruction, Person person, String note, Instant at) {
    if (instruction.state().isEnd()) {
      return new Outcome.Refused(decided(instruction));
    }
    return instruction.proposedBy().equals(person.by())
        ? moved(InstructionState.WITHDRAWN, person, note, at)
        : new Outcome.Refused(new InstructionRefusal.NotYourProposal(instruction.number()));
  }

  /// Time has passed.
  public static Optional<Step> expire(Instruction instruction, InstructionRule rule, Instant at) {
    return instruction.state() == InstructionState.PROPOSED
            && !at.isBefore(rule.expires(instruction.proposedAt()))
        ? Optional.of(new Step(InstructionState.EXPIRED, at, Step.SYSTEM, "", 0))
        : Optional.empty();
  }

  private static Optional<InstructionRefusal> open(
      Instruction instruction, InstructionRule rule, Instant at) {
    if (instruction.state() != InstructionState.PROPOSED) {
      return Optional.of(decided(instruction));
    }
    Instant expires = rule.expires(instruction.proposedAt());
    return at.isBefore(expires)
        ? Optional.empty()
        : Optional.of(new InstructionRefusal.TooLate(instruction.number(), expires));
  }

  private static Optional<InstructionRefusal> second(
      Instruction instruction, Person person, InstructionRule rule) {
    if (!person.rights().contains(Right.APPROVE)) {
      return Optional.of(new InstructionRefusal.RightNeeded(Right.APPROVE));
    }
    return rule.fourEyes() && instruction.proposedBy().equals(person.by())
        ? Optional.of(new InstructionRefusal.SecondPersonNeeded(instruction.number()))
        : Optional.empty();
  }

  private static InstructionRefusal decided(Instruction instruction) {
    Step last = instruction.steps().getLast();
    return new InstructionRefusal.AlreadyDecided(instruction.number(), last.state(), last.at());
  }

  private static Outcome moved(InstructionState to, Person person, String note, Instant at) {
    return new Outcome.Moved(new Step(to, at, person.by(), note, 0));
  }
}
