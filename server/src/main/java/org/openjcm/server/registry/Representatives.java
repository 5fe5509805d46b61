package org.openjcm.server.registry;

import java.time.Clock;
import java.util.List;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.access.Name;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// The organisations that act for accounts, and their people. Japanese: 口座の代表者.
@Component
public class Representatives {

  /// A person of an organisation that represents the account.
  public record Person(long id, Name name, Name organisation) {}

  /// An organisation that may be appointed.
  public record Organisation(long id, Name name) {}

  private static final String LATEST =
      """
      SELECT DISTINCT ON (r.organisation) r.organisation, r.ended
        FROM registry.representative r JOIN registry.account a ON a.id = r.account
       WHERE a.account = ? ORDER BY r.organisation, r.since_ms DESC
      """;

  private final WriterDatabase database;
  private final Clock clock;

  Representatives(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<Person> people(AccountNumber account) {
    return database
        .jdbc()
        .sql(
            "SELECT p.id, p.name_en, p.name_ja, o.name_en, o.name_ja FROM access.person p"
                + " JOIN access.organisation o ON o.id = p.organisation JOIN ("
                + LATEST
                + ") l ON l.organisation = o.id WHERE NOT l.ended ORDER BY o.id, p.id")
        .param(account.text())
        .query((row, _) ->
            new Person(
                row.getLong(1),
                new Name(row.getString(2), row.getString(3)),
                new Name(row.getString(4), row.getString(5))))
        .list();
  }

  /// Those that represent the account today.
  public List<Organisation> representing(AccountNumber account) {
    return database
        .jdbc()
        .sql(
            "SELECT o.id, o.name_en, o.name_ja FROM access.organisation o JOIN ("
                + LATEST
                + ") l ON l.organisation = o.id WHERE NOT l.ended ORDER BY o.id")
        .param(account.text())
        .query((row, _) ->
            new Organisation(row.getLong(1), new Name(row.getString(2), row.getString(3))))
        .list();
  }

  public List<Organisation> organisations() {
    return database
        .jdbc()
        .sql("SELECT id, name_en, name_ja FROM access.organisation ORDER BY name_en, id LIMIT 2000")
        .query((row, _) ->
            new Organisation(row.getLong(1), new Name(row.getString(2), row.getString(3))))
        .list();
  }

  boolean isOrganisation(long id) {
    return database
            .jdbc()
            .sql("SELECT count(*) FROM access.organisation WHERE id = ?")
            .param(id)
            .query(Long.class)
            .single()
        > 0;
  }

  /// From now on the organisation no longer acts for the account.
  void end(AccountNumber account, long organisation, String by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.representative (account, organisation, since_ms, ended, appointed_by)
            SELECT id, ?, ?, true, ? FROM registry.account WHERE account = ?
            """)
        .params(organisation, clock.millis(), by, account.text())
        .update();
  }
}
