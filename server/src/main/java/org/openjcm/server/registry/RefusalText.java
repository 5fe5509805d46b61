package org.openjcm.server.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Order;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.SerialBlock;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Words;

/// Says a refusal of the registry as a sentence that helps, in the language of the page. The words
/// stand under `registry.refusal.<Name>`.
final class RefusalText {

  private RefusalText() {}

  static String of(Frame frame, Refusal why) {
    return of(frame.words(), why);
  }

  static String of(Words words, Refusal why) {
    return words.text("registry.refusal." + why.getClass().getSimpleName(), facts(words, why));
  }

  private static Object[] facts(Words words, Refusal why) {
    return switch (why) {
      case Refusal.DuplicateKeyOtherBody r -> facts(r.entry());
      case Refusal.WrongSide r -> facts(r.book(), r.given());
      case Refusal.SampleMixed r -> facts(r.book(), r.given());
      case Refusal.AccountUnknown r -> facts(r.account());
      case Refusal.AccountExists r -> facts(r.account());
      case Refusal.AccountRestricted r -> facts(r.account());
      case Refusal.AccountFrozen r -> facts(r.account());
      case Refusal.AccountClosed r -> facts(r.account());
      case Refusal.AccountNotEmpty r -> facts(r.account(), r.held());
      case Refusal.WrongKindOfAccount r -> facts(r.account(), kind(words, r.kind()));
      case Refusal.SameAccount r -> facts(r.account());
      case Refusal.NotEnoughTonnes r -> facts(r.account(), r.held(), r.asked());
      case Refusal.NotHeld r -> facts(r.account(), range(r.overlap()));
      case Refusal.NeverIssued r -> facts(range(r.missing()));
      case Refusal.AlreadyRetired r -> facts(range(r.overlap()), r.entry(), day(words, r.at()));
      case Refusal.AlreadyCancelled r -> facts(range(r.overlap()), r.entry(), day(words, r.at()));
      case Refusal.TooManyBlocks r -> facts(r.limit(), r.within());
      case Refusal.AccountBound r -> order(words, r.order(), r.account(), r.restriction());
      case Refusal.SerialsBound r -> order(words, r.order(), range(r.overlap()), r.restriction());
      case Refusal.QuantityBound r ->
          order(
              words,
              r.order(),
              r.account(),
              r.restriction(),
              r.held(),
              r.bound(),
              r.asked(),
              r.free());
      case Refusal.RestrictionUnknown r -> facts(r.book(), r.restriction());
      case Refusal.AlreadyReleased r -> facts(r.restriction(), r.entry());
      case Refusal.SecondDocumentNeeded r -> order(words, r.order(), r.restriction());
      case Refusal.InRow r -> facts(Integer.toString(r.row()), of(words, r.why()));
      case Refusal.RowsOverlap r ->
          facts(Integer.toString(r.row()), Integer.toString(r.other()), range(r.overlap()));
      case Refusal.EntryUnknown r -> facts(r.book(), r.entry());
      case Refusal.AlreadyCorrected r -> facts(r.entry(), r.by());
      case Refusal.NotCorrectable r -> facts(r.entry(), words.text("registry.entry." + r.kind()));
      case Refusal.HolderInstructed r -> facts(r.entry(), r.account());
      case Refusal.SecondPersonMissing r -> facts(r.entry());
      case Refusal.FinalAct r -> facts(r.entry(), words.text("registry.entry." + r.act()));
      case Refusal.MovedOn r -> facts(r.entry(), range(r.overlap()), r.by());
      case Refusal.NothingToIssue r -> facts(r.decision(), r.side());
      case Refusal.NotifiedDiffers r -> facts(r.decision(), r.allocated(), r.notified());
      case Refusal.AlreadyIssued r -> facts(r.decision(), r.entry(), day(words, r.at()));
      case Refusal.PeriodOverlap r -> facts(r.project(), r.asked(), r.earlier(), r.entry());
      case Refusal.PartyNotConcerned r -> facts(r.party(), r.project());
      case Refusal.WrongVersion r -> facts(r.authorization(), r.expected(), r.given());
      case Refusal.NotAuthorized r -> facts(r.party(), r.project(), r.vintage());
      case Refusal.AuthorizationExhausted r ->
          facts(r.authorization(), r.maximum(), r.drawn(), r.asked());
      case Refusal.VintageTooEarly r -> facts(r.vintage(), r.earliest());
      case Refusal.AlreadyFirstTransferred r -> facts(range(r.overlap()), r.entry());
      case Refusal.NotFirstTransferred r -> facts(range(r.overlap()));
      case Refusal.UseNotAllowed r ->
          facts(
              words.text("registry.use." + r.use().name()),
              words.text("registry.entry." + r.act()));
      case Refusal.AlreadyClaimed r ->
          facts(
              range(r.overlap()),
              words.text("registry.use." + r.use().name()),
              Integer.toString(r.reportingYear()),
              r.entry());
      case Refusal.NotUsedYet r -> facts(range(r.overlap()));
      case Refusal.TooEarly r -> facts(r.ground());
    };
  }

  /// Authority, document, and date of an order, before the other facts.
  private static Object[] order(Words words, Order order, Object... facts) {
    Object[] all = new Object[facts.length + 3];
    all[0] = order.authority();
    all[1] = order.document();
    all[2] = words.date(order.date());
    System.arraycopy(facts, 0, all, 3, facts.length);
    return all;
  }

  private static Object[] facts(Object... values) {
    return values;
  }

  static String kind(Words words, AccountKind kind) {
    return words.text("registry.kind." + kind.code());
  }

  private static String day(Words words, Instant at) {
    return words.date(at.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static String range(SerialBlock serials) {
    return serials.first() == serials.last()
        ? Long.toString(serials.first())
        : serials.first() + "–" + serials.last();
  }
}
