package org.openjcm.server.registry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Book;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.registry.application.AccountApplication;
import org.openjcm.registry.application.ApplicationState;
import org.openjcm.registry.ledger.RulesInForce;
import org.openjcm.rulebook.AccountNumber;
import org.springframework.stereotype.Component;

/// Decides applications: what is missing, and the account with its first representatives. Japanese:
/// 口座開設申請の審査.
@Component
public class ApplicationDesk {

  private static final int TRIES = 5;
  private static final int LONGEST_HOLDER = 200;

  private final Applications applications;
  private final Accounts accounts;
  private final PostgresJournal journal;
  private final RulesInForce rules;
  private final Clock clock;

  ApplicationDesk(
      Applications applications,
      Accounts accounts,
      PostgresJournal journal,
      RulesInForce rules,
      Clock clock) {
    this.applications = applications;
    this.accounts = accounts;
    this.journal = journal;
    this.rules = rules;
    this.clock = clock;
  }

  public List<AccountApplication.Missing> missing(AccountApplication application) {
    return application.missing(rules.at(clock.instant()).opening(application.book().side()));
  }

  /// Opens the account; empty when it worked. A repetition after a crash finds the account that was
  /// opened before.
  Optional<Refusal> open(Applications.Filed filed, String by) {
    Book book = filed.application().book();
    IdempotencyKey key = new IdempotencyKey("application-" + filed.number());
    String holder = filed.application().holder();
    String name = holder.length() > LONGEST_HOLDER ? holder.substring(0, LONGEST_HOLDER) : holder;
    Optional<Refusal> refused = Optional.empty();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      AccountNumber number =
          opened(book, key)
              .orElseGet(() -> applications.next(book, AccountKind.ENTITY_HOLDING.code()));
      switch (journal.record(new Request(book, key, by, new OpenAccount(number, name)))) {
        case Outcome.Recorded _ -> {
          if (filed.organisation() > 0) {
            accounts.appoint(number, filed.organisation(), by);
          }
          applications.decide(filed, ApplicationState.OPENED, by, "", Optional.of(number));
          return Optional.empty();
        }
        case Outcome.Refused(Refusal.AccountExists taken) -> refused = Optional.of(taken);
        case Outcome.Refused(Refusal.DuplicateKeyOtherBody before)
            when opened(book, key).isPresent() -> {
          // Another manager opened it before this one asked.
          AccountNumber account = opened(book, key).orElseThrow();
          if (filed.organisation() > 0) {
            accounts.appoint(account, filed.organisation(), by);
          }
          applications.decide(filed, ApplicationState.OPENED, by, "", Optional.of(account));
          return Optional.empty();
        }
        case Outcome.Refused(Refusal why) -> {
          return Optional.of(why);
        }
      }
    }
    return refused;
  }

  private Optional<AccountNumber> opened(Book book, IdempotencyKey key) {
    return journal
        .recorded(book, key)
        .flatMap(entry -> journal.entry(book, entry))
        .map(JournalEntry::command)
        .filter(OpenAccount.class::isInstance)
        .map(open -> ((OpenAccount) open).account());
  }
}
