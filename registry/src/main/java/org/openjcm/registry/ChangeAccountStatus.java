package org.openjcm.registry;

import org.openjcm.rulebook.AccountNumber;

/// Restrict, freeze, reopen or close an account. Japanese: 口座の状態の変更.
///
/// Refused: [Refusal.AccountUnknown], [Refusal.AccountClosed] (a closed account stays closed),
/// [Refusal.AccountNotEmpty] (when closing).
///
/// @param reason the order or request behind it; sealed in the public log
public record ChangeAccountStatus(AccountNumber account, AccountStatus to, String reason)
    implements Command {

  public ChangeAccountStatus {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a change of status needs its reason");
    }
  }
}
