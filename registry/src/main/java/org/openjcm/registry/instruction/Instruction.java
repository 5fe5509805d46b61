package org.openjcm.registry.instruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.Command;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Request;
import org.openjcm.rulebook.AccountNumber;

/// What one person asks the registry to do and another approves. Its steps are appended, never
/// changed. Japanese: 申請(口座名義人等の指図).
///
/// @param account whose representatives decide it; empty for acts of the book itself, such as an
///   issuance, which its managers decide
/// @param steps in order, the proposal first
public record Instruction(
    long number, Book book, Optional<AccountNumber> account, Command command, List<Step> steps) {

  public Instruction {
    steps = List.copyOf(steps);
    if (number < 1 || steps.isEmpty() || steps.getFirst().state() != InstructionState.PROPOSED) {
      throw new IllegalArgumentException("an instruction has a number and begins as proposed");
    }
    for (int at = 1; at < steps.size(); at++) {
      if (!steps.get(at - 1).state().next().contains(steps.get(at).state())) {
        throw new IllegalArgumentException(
            steps.get(at).state() + " cannot follow " + steps.get(at - 1).state());
      }
    }
  }

  public InstructionState state() {
    return steps.getLast().state();
  }

  public String proposedBy() {
    return steps.getFirst().by();
  }

  public Instant proposedAt() {
    return steps.getFirst().at();
  }

  public Optional<Step> approval() {
    return steps.stream().filter(s -> s.state() == InstructionState.APPROVED).findFirst();
  }

  /// The number of the entry that executed it.
  public Optional<Long> entry() {
    return steps.stream().map(Step::entry).filter(entry -> entry > 0).findFirst();
  }

  /// The key follows from the number: however often it is handed to the journal, before and after a
  /// crash, it is recorded at most once.
  public Request request() {
    return new Request(book, new IdempotencyKey("instruction-" + number), proposedBy(), command);
  }

  public Instruction with(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Instruction(number, book, account, command, longer);
  }
}
