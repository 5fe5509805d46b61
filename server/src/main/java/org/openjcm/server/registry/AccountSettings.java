package org.openjcm.server.registry;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openjcm.registry.Book;
import org.openjcm.registry.instruction.InstructionRule;
import org.openjcm.registry.instruction.Right;
import org.openjcm.registry.ledger.RulesInForce;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// How an account departs from the rule data of its side, the accounts it trusts, and what each of
/// its representatives may do. Rows are appended; the latest counts. Japanese: 口座の設定.
@Component
public class AccountSettings {

  /// A departure from the side's rule data.
  public record Setting(boolean fourEyes, boolean trustedOnly, String reason) {}

  /// What one person may do for an account.
  public record Given(long person, Set<Right> rights) {
    public Given {
      rights = Set.copyOf(rights);
    }
  }

  private final WriterDatabase database;
  private final RulesInForce rules;
  private final Clock clock;

  AccountSettings(WriterDatabase database, RulesInForce rules, Clock clock) {
    this.database = database;
    this.rules = rules;
    this.clock = clock;
  }

  /// The rule for acts of a book, or of an account in it.
  InstructionRule rule(Book book, Optional<AccountNumber> account) {
    InstructionRule rule = rules.at(clock.instant()).instructions(book);
    return account
        .flatMap(this::setting)
        .map(s -> rule.withFourEyes(s.fourEyes()).withTrustedOnly(s.trustedOnly()))
        .orElse(rule);
  }

  public Optional<Setting> setting(AccountNumber account) {
    return database
        .jdbc()
        .sql(
            """
            SELECT s.four_eyes, s.trusted_only, s.reason
              FROM registry.account_setting s JOIN registry.account a ON a.id = s.account
             WHERE a.account = ? ORDER BY s.since_ms DESC LIMIT 1
            """)
        .param(account.text())
        .query((row, _) -> new Setting(row.getBoolean(1), row.getBoolean(2), row.getString(3)))
        .optional();
  }

  void set(AccountNumber account, Setting setting, String by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.account_setting
              (account, since_ms, four_eyes, trusted_only, reason, set_by)
            SELECT id, ?, ?, ?, ?, ? FROM registry.account WHERE account = ?
            """)
        .params(
            clock.millis(),
            setting.fourEyes(),
            setting.trustedOnly(),
            setting.reason(),
            by,
            account.text())
        .update();
  }

  /// The accounts to which this one may send.
  public Set<AccountNumber> trusted(AccountNumber account) {
    return new TreeSet<>(
        database
            .jdbc()
            .sql(
                """
                SELECT t.trusted FROM (
                  SELECT DISTINCT ON (t.trusted) t.trusted, t.ended
                    FROM registry.trusted_account t JOIN registry.account a ON a.id = t.account
                   WHERE a.account = ? ORDER BY t.trusted, t.since_ms DESC) t
                 WHERE NOT t.ended
                """)
            .param(account.text())
            .query((row, _) -> AccountNumber.parse(row.getString(1)))
            .list());
  }

  void trust(AccountNumber account, AccountNumber other, boolean ended, String by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.trusted_account (account, trusted, since_ms, ended, set_by)
            SELECT id, ?, ?, ?, ? FROM registry.account WHERE account = ?
            """)
        .params(other.text(), clock.millis(), ended, by, account.text())
        .update();
  }

  /// What was given to persons by name.
  public List<Given> given(AccountNumber account) {
    return database
        .jdbc()
        .sql(
            """
            SELECT DISTINCT ON (r.person) r.person, r.may_view, r.may_propose, r.may_approve
              FROM registry.representative_right r JOIN registry.account a ON a.id = r.account
             WHERE a.account = ? ORDER BY r.person, r.since_ms DESC
            """)
        .param(account.text())
        .query((row, _) ->
            new Given(
                row.getLong(1), rights(row.getBoolean(2), row.getBoolean(3), row.getBoolean(4))))
        .list();
  }

  /// Everything, unless something else was said of this person.
  Set<Right> rights(AccountNumber account, long person) {
    return given(account).stream()
        .filter(g -> g.person() == person)
        .findFirst()
        .map(Given::rights)
        .orElseGet(() -> EnumSet.allOf(Right.class));
  }

  void give(AccountNumber account, long person, Set<Right> rights, String by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.representative_right
              (account, person, since_ms, may_view, may_propose, may_approve, given_by)
            SELECT id, ?, ?, ?, ?, ?, ? FROM registry.account WHERE account = ?
            """)
        .params(
            person,
            clock.millis(),
            rights.contains(Right.VIEW),
            rights.contains(Right.PROPOSE),
            rights.contains(Right.APPROVE),
            by,
            account.text())
        .update();
  }

  private static Set<Right> rights(boolean view, boolean propose, boolean approve) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    if (view) {
      rights.add(Right.VIEW);
    }
    if (propose) {
      rights.add(Right.PROPOSE);
    }
    if (approve) {
      rights.add(Right.APPROVE);
    }
    return rights;
  }
}
