package org.openjcm.registry;

import org.openjcm.rulebook.AccountNumber;

/// Open an account for a holder. Japanese: 口座の開設.
///
/// Refused: [Refusal.WrongSide], [Refusal.SampleMixed], [Refusal.AccountExists].
public record OpenAccount(AccountNumber account, String holder) implements Command {

  public OpenAccount {
    if (holder.isBlank() || holder.length() > 200) {
      throw new IllegalArgumentException("a holder has a name of 1 to 200 characters");
    }
  }
}
