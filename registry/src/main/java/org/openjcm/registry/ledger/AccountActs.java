package org.openjcm.registry.ledger;

import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Account;
import org.openjcm.registry.AccountStatus;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Restriction;
import org.openjcm.rulebook.Tonnes;

/// Opening accounts and changing what they may do.
final class AccountActs {

  private AccountActs() {}

  static Decided open(Matter matter, OpenAccount open) {
    Optional<Refusal> wrong = matter.wrongBook(open.account());
    if (wrong.isPresent()) {
      return Decided.refuse(wrong.get());
    }
    if (matter.view.account(open.account()).isPresent()) {
      return Decided.refuse(new Refusal.AccountExists(open.account()));
    }
    return matter.accept(List.of(), List.of());
  }

  static Decided change(Matter matter, ChangeAccountStatus change) {
    Optional<Refusal> wrong = matter.wrongBook(change.account());
    if (wrong.isPresent()) {
      return Decided.refuse(wrong.get());
    }
    Optional<Account> account = matter.view.account(change.account());
    if (account.isEmpty()) {
      return Decided.refuse(new Refusal.AccountUnknown(change.account()));
    }
    if (account.get().status() == AccountStatus.CLOSED) {
      return Decided.refuse(new Refusal.AccountClosed(change.account()));
    }
    Tonnes held = matter.view.held(change.account());
    if (change.to() == AccountStatus.CLOSED && !held.isZero()) {
      return Decided.refuse(new Refusal.AccountNotEmpty(change.account(), held));
    }
    if (change.to() == AccountStatus.CLOSED) {
      List<Restriction> binding = matter.view.restrictions(change.account());
      if (!binding.isEmpty()) {
        Restriction last = binding.getLast();
        return Decided.refuse(
            new Refusal.AccountBound(change.account(), last.entry(), last.restrict().order()));
      }
    }
    return matter.accept(List.of(), List.of());
  }
}
