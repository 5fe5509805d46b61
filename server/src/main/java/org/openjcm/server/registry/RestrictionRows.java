package org.openjcm.server.registry;

import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.Restriction;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Restrictions as pages list them; confidential, so never on the public connection. Japanese:
/// 処分の制限の一覧.
@Component
public class RestrictionRows {

  private final WriterDatabase database;

  RestrictionRows(WriterDatabase database) {
    this.database = database;
  }

  /// Those in force first, then the released ones; the latest first.
  public List<Restriction> of(Book book, int limit) {
    return database
        .jdbc()
        .sql(
            RestrictionReading.RESTRICTIONS
                + " WHERE r.book = ? ORDER BY f.entry IS NOT NULL, r.entry DESC LIMIT ?")
        .params(book.text(), limit)
        .query((row, _) ->
            new Restriction(
                row.getLong(2),
                RestrictionReading.restrict(row),
                Optional.of(row.getLong(15)).filter(entry -> entry > 0)))
        .list();
  }

  /// What is in force on an account.
  public List<Restriction> on(AccountNumber account) {
    return database
        .jdbc()
        .sql(
            RestrictionReading.RESTRICTIONS
                + " WHERE a.account = ? AND f.entry IS NULL ORDER BY r.entry")
        .param(account.text())
        .query((row, _) ->
            new Restriction(row.getLong(2), RestrictionReading.restrict(row), Optional.empty()))
        .list();
  }
}
