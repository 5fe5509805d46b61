package org.openjcm.registry.samples;

import org.openjcm.registry.Refusal;
import org.openjcm.registry.SerialBlock;

/// A refusal in a few plain words, as the stories tell it.
public final class RefusalWords {

  private RefusalWords() {}

  public static String of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.DuplicateKeyOtherBody r -> "key was used for entry " + r.entry();
      case Refusal.WrongSide r -> r.given() + " is not of book " + r.book();
      case Refusal.SampleMixed r -> r.given() + " and book " + r.book() + " do not mix";
      case Refusal.AccountUnknown r -> "no account " + r.account().text();
      case Refusal.AccountExists r -> "account " + r.account().text() + " exists";
      case Refusal.AccountRestricted r -> r.account().text() + " is restricted";
      case Refusal.AccountFrozen r -> r.account().text() + " is frozen";
      case Refusal.AccountClosed r -> r.account().text() + " is closed";
      case Refusal.AccountNotEmpty r -> "still holds " + r.held().value();
      case Refusal.WrongKindOfAccount r -> r.account().text() + " is no holding account";
      case Refusal.SameAccount _ -> "from and to are one account";
      case Refusal.NotEnoughTonnes r -> "holds " + r.held().value() + " of " + r.asked().value();
      case Refusal.NotHeld r -> "not held " + range(r.overlap());
      case Refusal.NeverIssued r -> "never issued " + range(r.missing());
      case Refusal.AlreadyRetired r -> "already retired " + range(r.overlap());
      case Refusal.AlreadyCancelled r -> "already cancelled " + range(r.overlap());
      case Refusal.TooManyBlocks r -> "more than " + r.limit() + " blocks";
      case Refusal.AccountBound r -> r.account().text() + " is bound by entry " + r.restriction();
      case Refusal.SerialsBound r -> range(r.overlap()) + " are bound by entry " + r.restriction();
      case Refusal.QuantityBound r ->
          "holds "
              + r.held().value()
              + ", "
              + r.bound().value()
              + " bound, asked "
              + r.asked().value();
      case Refusal.RestrictionUnknown r -> "entry " + r.restriction() + " is no restriction";
      case Refusal.AlreadyReleased r -> "released by entry " + r.entry();
      case Refusal.SecondDocumentNeeded r -> r.order().document() + " cannot release itself";
      case Refusal.InRow r -> "row " + r.row() + ": " + of(r.why());
      case Refusal.RowsOverlap r ->
          "rows " + r.row() + " and " + r.other() + " both ask for " + range(r.overlap());
      case Refusal.EntryUnknown r -> "no entry " + r.entry() + " in book " + r.book();
      case Refusal.AlreadyCorrected r -> "corrected by entry " + r.by();
      case Refusal.NotCorrectable r -> r.kind() + " is not undone";
      case Refusal.HolderInstructed r -> "instructed by the holder of " + r.account().text();
      case Refusal.SecondPersonMissing _ -> "takes two persons";
      case Refusal.FinalAct r -> r.act() + " is final";
      case Refusal.MovedOn r -> range(r.overlap()) + " moved on by entry " + r.by();
      case Refusal.NothingToIssue r -> r.decision() + " gives nothing to " + r.side();
      case Refusal.NotifiedDiffers r ->
          "notified " + r.notified().value() + ", allocated " + r.allocated().value();
      case Refusal.AlreadyIssued r -> r.decision() + " was issued by entry " + r.entry();
      case Refusal.PeriodOverlap r -> "period overlaps that of " + r.earlier();
      case Refusal.PartyNotConcerned r -> r.party() + " is no Party to " + r.project();
      case Refusal.WrongVersion r -> "version " + r.given() + ", expected " + r.expected();
      case Refusal.NotAuthorized r -> "not authorized by " + r.party();
      case Refusal.AuthorizationExhausted r ->
          r.authorization() + " leaves " + (r.maximum().value() - r.drawn().value());
      case Refusal.VintageTooEarly r -> "vintage before " + r.earliest();
      case Refusal.AlreadyFirstTransferred r -> "already first transferred " + range(r.overlap());
      case Refusal.NotFirstTransferred r -> "not first transferred " + range(r.overlap());
      case Refusal.UseNotAllowed r -> r.use() + " may not stand on " + r.act();
      case Refusal.AlreadyClaimed r -> "already claimed " + range(r.overlap()) + " for " + r.use();
      case Refusal.NotUsedYet r -> "neither retired nor cancelled " + range(r.overlap());
      case Refusal.TooEarly r -> "dated " + r.ground();
    };
  }

  private static String range(SerialBlock serials) {
    return serials.first() + ".." + serials.last();
  }
}
