package org.openjcm.registry;

import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// The books of all sides in one installation: decides requests in order, keeps the entries, and
/// answers what lies where. Japanese: 登録簿(記録の台帳).
public interface Journal {

  /// Decides a request and, unless refused, records it before answering.
  Outcome record(Request request);

  /// Decides a request as it stands now, and records nothing.
  Outcome preview(Request request);

  Optional<JournalEntry> entry(Book book, long number);

  /// Entries from `first` on, at most `limit`, in order.
  List<JournalEntry> entries(Book book, long first, int limit);

  /// Number of the last entry; 0 when the book is empty.
  long lastEntry(Book book);

  Optional<Account> account(AccountNumber number);

  /// Live blocks of an account in order of series and serial, at most `limit`.
  List<Block> holdings(AccountNumber account, int limit);

  /// Live blocks that touch these serials, in order.
  List<Block> find(CreditSeries series, SerialBlock serials);

  /// What lies in all accounts of a kind.
  Tonnes total(Book book, AccountKind kind);
}
