package org.openjcm.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Why the registry did not do what it was asked, with the facts a person needs to ask again
/// rightly. The words live in the message files. Japanese: 不受理の理由.
public sealed interface Refusal {

  // The request

  /// The key was used before, for something else.
  record DuplicateKeyOtherBody(IdempotencyKey key, long entry) implements Refusal {}

  /// A side's book takes only that side's accounts and projects.
  record WrongSide(Book book, Side given) implements Refusal {}

  /// Sample and real never meet.
  ///
  /// @param given the account, project or decision that does not belong
  record SampleMixed(Book book, String given) implements Refusal {}

  // The accounts

  record AccountUnknown(AccountNumber account) implements Refusal {}

  record AccountExists(AccountNumber account) implements Refusal {}

  record AccountRestricted(AccountNumber account) implements Refusal {}

  record AccountFrozen(AccountNumber account) implements Refusal {}

  record AccountClosed(AccountNumber account) implements Refusal {}

  record AccountNotEmpty(AccountNumber account, Tonnes held) implements Refusal {}

  record WrongKindOfAccount(AccountNumber account, AccountKind kind) implements Refusal {}

  record SameAccount(AccountNumber account) implements Refusal {}

  // The serials

  record NotEnoughTonnes(AccountNumber account, Tonnes held, Tonnes asked) implements Refusal {}

  /// These serials lie in another account; whose, is not said.
  record NotHeld(AccountNumber account, SerialBlock overlap) implements Refusal {}

  record NeverIssued(CreditSeries series, SerialBlock missing) implements Refusal {}

  record AlreadyRetired(SerialBlock overlap, long entry, Instant at) implements Refusal {}

  record AlreadyCancelled(SerialBlock overlap, long entry, Instant at) implements Refusal {}

  /// One entry moves at most `limit` blocks, so that each stays readable.
  ///
  /// @param within the tonnes that `limit` blocks hold
  record TooManyBlocks(int limit, Tonnes within) implements Refusal {}

  // Restrictions

  /// An order keeps everything in the account.
  ///
  /// @param restriction number of the entry that recorded the order
  record AccountBound(AccountNumber account, long restriction, Order order) implements Refusal {}

  /// An order keeps these serials where they are.
  record SerialsBound(SerialBlock overlap, long restriction, Order order) implements Refusal {}

  /// Orders keep a quantity in the account; what may leave is the rest.
  ///
  /// @param bound by all orders together, named serials included
  /// @param restriction number of the latest entry among them
  record QuantityBound(
      AccountNumber account, Tonnes held, Tonnes bound, Tonnes asked, long restriction, Order order)
      implements Refusal {

    /// What may leave.
    public Tonnes free() {
      return Tonnes.of(Math.max(0, held.value() - bound.value()));
    }
  }

  record RestrictionUnknown(Book book, long restriction) implements Refusal {}

  record AlreadyReleased(long restriction, long entry) implements Refusal {}

  /// The paper that bound cannot also release.
  record SecondDocumentNeeded(long restriction, Order order) implements Refusal {}

  // Many at once

  /// One row of many stops all of them.
  ///
  /// @param row counts from 1
  record InRow(int row, Refusal why) implements Refusal {}

  /// Two rows ask for the same serials.
  record RowsOverlap(int row, int other, SerialBlock overlap) implements Refusal {}

  // Corrections

  record EntryUnknown(Book book, long entry) implements Refusal {}

  record AlreadyCorrected(long entry, long by) implements Refusal {}

  /// This kind of entry is not undone, but succeeded by another act.
  ///
  /// @param kind the word of the command
  record NotCorrectable(long entry, String kind) implements Refusal {}

  /// The holder of the account gave the instruction: the recipient transfers back, or an authority
  /// orders it.
  record HolderInstructed(long entry, AccountNumber account) implements Refusal {}

  /// A clerical correction takes two persons.
  record SecondPersonMissing(long entry) implements Refusal {}

  /// No rule of the side lets this authority undo a retirement or cancellation.
  ///
  /// @param act `retire` or `cancel`
  record FinalAct(long entry, String act) implements Refusal {}

  /// The units are no longer where the wrong entry put them.
  ///
  /// @param by number of the entry that moved them on
  record MovedOn(long entry, SerialBlock overlap, long by) implements Refusal {}

  // Issuance

  record NothingToIssue(DecisionNumber decision, Side side) implements Refusal {}

  record NotifiedDiffers(DecisionNumber decision, Tonnes allocated, Tonnes notified)
      implements Refusal {}

  record AlreadyIssued(DecisionNumber decision, long entry, Instant at) implements Refusal {}

  /// One issuance per project and monitoring period: the periods of a project never overlap.
  record PeriodOverlap(
      ProjectReference project, MonitoringPeriod asked, DecisionNumber earlier, long entry)
      implements Refusal {}

  // Authorization, first transfer, use

  record PartyNotConcerned(CountryCode party, ProjectReference project) implements Refusal {}

  /// Versions of an authorization follow each other without a gap.
  record WrongVersion(String authorization, int expected, int given) implements Refusal {}

  /// No authorization of this Party covers the project, vintage and purpose.
  record NotAuthorized(CountryCode party, ProjectReference project, Vintage vintage)
      implements Refusal {}

  record AuthorizationExhausted(String authorization, Tonnes maximum, Tonnes drawn, Tonnes asked)
      implements Refusal {}

  record VintageTooEarly(Vintage vintage, Vintage earliest) implements Refusal {}

  record AlreadyFirstTransferred(SerialBlock overlap, long entry) implements Refusal {}

  record NotFirstTransferred(SerialBlock overlap) implements Refusal {}

  /// The rule data do not let this use stand on this act.
  ///
  /// @param act `retire` or `cancel`
  record UseNotAllowed(Use use, String act) implements Refusal {}

  /// A serial has one beneficiary and one reporting year, and only uses that may stand together.
  record AlreadyClaimed(SerialBlock overlap, Use use, int reportingYear, long entry)
      implements Refusal {}

  /// A claim stands on a retirement or a cancellation.
  record NotUsedYet(SerialBlock overlap) implements Refusal {}

  /// The act comes before the day on which its ground exists.
  record TooEarly(LocalDate ground, LocalDate asked) implements Refusal {}
}
