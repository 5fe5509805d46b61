package org.openjcm.registry;

import org.openjcm.rulebook.AccountNumber;

/// An account of a book: who holds it, and what it may do today. Japanese: 口座.
///
/// @param holder name of the government, firm or person, as registered; confidential for entities
public record Account(AccountNumber number, String holder, AccountStatus status) {

  public Account {
    if (holder.isBlank()) {
      throw new IllegalArgumentException("account " + number.text() + " needs a holder");
    }
  }

  public AccountKind kind() {
    return AccountKind.of(number);
  }

  public Account withStatus(AccountStatus next) {
    return new Account(number, holder, next);
  }
}
