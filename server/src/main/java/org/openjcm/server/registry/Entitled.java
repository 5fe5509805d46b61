package org.openjcm.server.registry;

import java.util.EnumSet;
import java.util.Set;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Book;
import org.openjcm.registry.instruction.Right;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Side;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Refusal;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;

/// Who may see an account, and who may give instructions for it. The registry manager of the side
/// sees all its accounts and acts for the government's; an organisation's representatives see and
/// act for its own, each with the rights given.
final class Entitled {

  private Entitled() {}

  static Book book(AccountNumber account) {
    return new Book(new Side(account.side()), account.sample());
  }

  static boolean manages(SignedIn who, Book book) {
    return who.has(Role.REGISTRY_MANAGER, book.side());
  }

  /// What a person may do for an account.
  static Set<Right> rights(SignedIn who, AccountNumber account, Accounts accounts) {
    boolean manages = manages(who, book(account));
    return switch (AccountKind.of(account)) {
      case GOVERNMENT_HOLDING -> manages ? EnumSet.allOf(Right.class) : Set.of();
      case ENTITY_HOLDING -> {
        Set<Right> own = represented(who, account, accounts);
        if (manages) {
          Set<Right> more = EnumSet.of(Right.VIEW);
          more.addAll(own);
          yield more;
        }
        yield own;
      }
      case RETIREMENT, CANCELLATION -> manages ? EnumSet.of(Right.VIEW) : Set.of();
    };
  }

  /// The same for acts of a book itself, such as an issuance.
  static Set<Right> rights(SignedIn who, Book book) {
    return manages(who, book) ? EnumSet.allOf(Right.class) : Set.of();
  }

  static boolean maySee(SignedIn who, AccountNumber account, Accounts accounts) {
    return rights(who, account, accounts).contains(Right.VIEW);
  }

  static void requireToSee(SignedIn who, AccountNumber account, Accounts accounts) {
    Permission.require(
        who, maySee(who, account, accounts), new Refusal.NotYours("account " + account.text()));
  }

  static boolean mayAct(SignedIn who, AccountNumber account, Accounts accounts) {
    return rights(who, account, accounts).contains(Right.PROPOSE);
  }

  static void requireToAct(SignedIn who, AccountNumber account, Accounts accounts) {
    Permission.require(
        who, mayAct(who, account, accounts), new Refusal.NotYours("account " + account.text()));
  }

  private static Set<Right> represented(SignedIn who, AccountNumber account, Accounts accounts) {
    return who.has(Role.ACCOUNT_REPRESENTATIVE, new Side(account.side()))
        ? accounts.rights(account, who.organisation().id(), who.person())
        : Set.of();
  }
}
