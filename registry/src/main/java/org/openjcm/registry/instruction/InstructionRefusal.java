package org.openjcm.registry.instruction;

import java.time.Instant;
import org.openjcm.rulebook.AccountNumber;

/// Why an instruction did not go on, with the facts. The words live in the message files. Japanese:
/// 申請を進められない理由.
public sealed interface InstructionRefusal {

  /// The person has not this right for the account.
  record RightNeeded(Right right) implements InstructionRefusal {}

  /// Whoever proposed it cannot approve it.
  record SecondPersonNeeded(long instruction) implements InstructionRefusal {}

  /// It has come to its end, or was approved already.
  record AlreadyDecided(long instruction, InstructionState state, Instant at)
      implements InstructionRefusal {}

  /// The time to approve has passed.
  record TooLate(long instruction, Instant expired) implements InstructionRefusal {}

  /// Only whoever proposed it takes it back.
  record NotYourProposal(long instruction) implements InstructionRefusal {}

  /// The account sends only to accounts on its list.
  record NotTrusted(AccountNumber account, AccountNumber to) implements InstructionRefusal {}
}
