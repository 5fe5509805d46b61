package org.openjcm.server.registry;

import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Book;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Side;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Refusal;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;

/// Who may see an account, and who may give instructions for it. The registry manager of the side
/// sees all its accounts and acts for the government's; an organisation's representatives see and
/// act for its own.
final class Entitled {

  private Entitled() {}

  static Book book(AccountNumber account) {
    return new Book(new Side(account.side()), account.sample());
  }

  static boolean manages(SignedIn who, Book book) {
    return who.has(Role.REGISTRY_MANAGER, book.side());
  }

  static boolean maySee(SignedIn who, AccountNumber account, Accounts accounts) {
    return manages(who, book(account)) || represents(who, account, accounts);
  }

  static void requireToSee(SignedIn who, AccountNumber account, Accounts accounts) {
    Permission.require(
        who, maySee(who, account, accounts), new Refusal.NotYours("account " + account.text()));
  }

  static boolean mayAct(SignedIn who, AccountNumber account, Accounts accounts) {
    return AccountKind.of(account) == AccountKind.GOVERNMENT_HOLDING
        ? manages(who, book(account))
        : AccountKind.of(account).isHolding() && represents(who, account, accounts);
  }

  static void requireToAct(SignedIn who, AccountNumber account, Accounts accounts) {
    Permission.require(
        who, mayAct(who, account, accounts), new Refusal.NotYours("account " + account.text()));
  }

  private static boolean represents(SignedIn who, AccountNumber account, Accounts accounts) {
    return who.has(Role.ACCOUNT_REPRESENTATIVE, new Side(account.side()))
        && accounts.isRepresentedBy(account, who.organisation().id());
  }
}
