package org.openjcm.registry.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.registry.Account;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Claim;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Restriction;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Tonnes;

/// The state that a decision may look at, as of the entry before it. In memory it is a
/// [LedgerState]; over PostgreSQL each question is answered by an index.
public interface LedgerView {

  /// Number of the last entry; 0 in an empty book.
  long lastEntry(Book book);

  /// Number of the last block ever made; 0 in an empty book.
  long lastBlock(Book book);

  /// When an entry of the book was recorded.
  Instant at(Book book, long entry);

  Optional<Account> account(AccountNumber number);

  /// Everything that lies in an account.
  Tonnes held(AccountNumber account);

  /// What lies in an account of one series.
  Tonnes held(AccountNumber account, CreditSeries series);

  /// The live blocks that touch these serials, in order, wherever they lie.
  List<Block> touching(CreditSeries series, SerialBlock serials);

  /// The live blocks of an account and series with the lowest serials, in order: as many as hold
  /// `enough` tonnes, but at most `limit`, or all there are.
  List<Block> lowest(AccountNumber account, CreditSeries series, Tonnes enough, int limit);

  /// The highest serial ever issued in a series; 0 before its first issuance.
  long lastSerial(CreditSeries series);

  Optional<Issuance> issuance(Book book, DecisionNumber decision);

  /// Any issuance of the project whose monitoring period overlaps this one.
  Optional<Issuance> issuance(Book book, ProjectReference project, MonitoringPeriod period);

  /// The latest version of every authorization recorded for a project, in order of Party and id.
  List<Authorization> authorizations(Book book, ProjectReference project);

  /// The latest version of one authorization.
  Optional<Authorization> authorization(Book book, CountryCode party, String id);

  /// What was taken from an authorization so far, over all its versions.
  Tonnes drawn(Book book, CountryCode party, String authorization);

  /// The claims that touch these serials and were not undone, in order of entry.
  List<Claimed> claims(CreditSeries series, SerialBlock serials);

  /// An entry of the book.
  Optional<JournalEntry> entry(Book book, long number);

  /// Number of the entry that corrected this one.
  Optional<Long> correctedBy(Book book, long number);

  /// The restrictions in force on an account, in order of entry.
  List<Restriction> restrictions(AccountNumber account);

  /// The restriction that an entry recorded, released or not.
  Optional<Restriction> restriction(Book book, long entry);

  /// That a decision was issued in this book.
  record Issuance(
      DecisionNumber decision,
      ProjectReference project,
      MonitoringPeriod period,
      long entry,
      Instant at) {}

  /// A claim that stands on some serials.
  record Claimed(CreditSeries series, SerialBlock serials, Claim claim, long entry) {}
}
