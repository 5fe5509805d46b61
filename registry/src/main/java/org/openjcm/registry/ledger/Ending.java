package org.openjcm.registry.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Block;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.Claim;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Draw;
import org.openjcm.registry.ItmoMark;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Tonnes;

/// Retirement, cancellation, and the claims that stand on them. Both are ends: nothing leaves.
final class Ending {

  private Ending() {}

  static Decided retire(Matter matter, Retire retire) {
    AccountNumber end = matter.book().retirementAccount();
    Optional<Refusal> refusal =
        accounts(matter, retire.from(), end)
            .or(() -> use(matter, retire.claim(), AccountKind.RETIREMENT));
    if (refusal.isPresent()) {
      return Decided.refuse(refusal.get());
    }
    RetirementRule rule = matter.rules.retirement(matter.book().side());
    CreditSeries series = retire.parcel().series();
    if (series.vintage().compareTo(rule.firstVintage()) < 0) {
      return Decided.refuse(new Refusal.VintageTooEarly(series.vintage(), rule.firstVintage()));
    }
    return switch (Taking.from(matter, retire.from(), retire.parcel())) {
      case Taking.Refused(Refusal why) -> Decided.refuse(why);
      case Taking.Taken(List<Matter.Part> parts) when !rule.bothAuthorized() ->
          matter.accept(matter.cut(parts, end, Optional.empty()), List.of());
      case Taking.Taken(List<Matter.Part> parts) ->
          retireAuthorized(matter, series, parts, retire.parcel().tonnes());
    };
  }

  /// Towards Japan's NDC: both Parties authorized, and the units were first transferred.
  private static Decided retireAuthorized(
      Matter matter, CreditSeries series, List<Matter.Part> parts, Tonnes tonnes) {
    CountryCode own = matter.book().side().country();
    for (CountryCode party : List.of(series.host(), own)) {
      if (Authorizing.towardsNdc(matter, party, series).isEmpty()) {
        return Decided.refuse(new Refusal.NotAuthorized(party, series.project(), series.vintage()));
      }
    }
    for (Matter.Part part : parts) {
      Optional<ItmoMark> itmo = part.block().itmo();
      if (itmo.isEmpty()) {
        return Decided.refuse(new Refusal.NotFirstTransferred(part.taken()));
      }
      if (Authorizing.towardsNdc(matter, series.host(), series).stream()
          .noneMatch(a -> a.id().equals(itmo.get().authorization()))) {
        return Decided.refuse(
            new Refusal.NotAuthorized(series.host(), series.project(), series.vintage()));
      }
    }
    List<Refusal> exhausted = new ArrayList<>();
    for (Authorization authorization : Authorizing.towardsNdc(matter, own, series)) {
      Optional<Refusal> refusal = Authorizing.exhausted(matter, authorization, tonnes);
      if (refusal.isEmpty()) {
        List<Draw> draws = List.of(Authorizing.draw(authorization, tonnes));
        return matter.accept(
            matter.cut(parts, matter.book().retirementAccount(), Optional.empty()), draws);
      }
      exhausted.add(refusal.get());
    }
    return Decided.refuse(exhausted.getFirst());
  }

  static Decided cancel(Matter matter, Cancel cancel) {
    AccountNumber end = matter.book().cancellationAccount();
    Optional<Refusal> refusal =
        accounts(matter, cancel.from(), end)
            .or(() -> use(matter, cancel.claim(), AccountKind.CANCELLATION));
    if (refusal.isPresent()) {
      return Decided.refuse(refusal.get());
    }
    return switch (Taking.from(matter, cancel.from(), cancel.parcel())) {
      case Taking.Refused(Refusal why) -> Decided.refuse(why);
      case Taking.Taken(List<Matter.Part> parts) ->
          matter.accept(matter.cut(parts, end, Optional.empty()), List.of());
    };
  }

  static Decided claim(Matter matter, ClaimUse asked) {
    CreditSeries series = asked.serials().series();
    SerialBlock serials = asked.serials().serials();
    Optional<Refusal> refusal = matter.wrongProject(series.project());
    if (refusal.isEmpty() && !series.book().equals(matter.book())) {
      refusal = Optional.of(new Refusal.WrongSide(matter.book(), series.issuer()));
    }
    long next = serials.first();
    for (Block block : matter.view.touching(series, serials)) {
      refusal = refusal.or(() -> standsOn(matter, block, asked));
      next = block.serials().last() + 1;
    }
    if (refusal.isEmpty() && next <= serials.last()) {
      refusal = Optional.of(new Refusal.NeverIssued(series, new SerialBlock(next, serials.last())));
    }
    return refusal
        .or(() -> second(matter, series, serials, asked.claim()))
        .map(Decided::refuse)
        .orElseGet(() -> matter.accept(List.of(), List.of()));
  }

  private static Optional<Refusal> standsOn(Matter matter, Block block, ClaimUse asked) {
    AccountKind kind = AccountKind.of(block.account());
    return kind.isHolding()
        ? Optional.of(
            new Refusal.NotUsedYet(Taking.overlap(block.serials(), asked.serials().serials())))
        : use(matter, Optional.of(asked.claim()), kind);
  }

  private static Optional<Refusal> use(Matter matter, Optional<Claim> claim, AccountKind end) {
    String act = end == AccountKind.RETIREMENT ? "retire" : "cancel";
    return claim
        .filter(c -> !matter.rules.mayStandOn(c.use(), act))
        .map(c -> new Refusal.UseNotAllowed(c.use(), act));
  }

  /// Serials in a holding account were never used, so only later claims can meet earlier ones.
  private static Optional<Refusal> second(
      Matter matter, CreditSeries series, SerialBlock serials, Claim claim) {
    return matter.view.claims(series, serials).stream()
        .filter(earlier -> !together(matter, earlier.claim(), claim))
        .findFirst()
        .map(earlier ->
            new Refusal.AlreadyClaimed(
                Taking.overlap(earlier.serials(), serials),
                earlier.claim().use(),
                earlier.claim().reportingYear(),
                earlier.entry()));
  }

  private static boolean together(Matter matter, Claim one, Claim other) {
    return one.beneficiary().equals(other.beneficiary())
        && one.reportingYear() == other.reportingYear()
        && matter.rules.mayStandTogether(one.use(), other.use());
  }

  private static Optional<Refusal> accounts(Matter matter, AccountNumber from, AccountNumber end) {
    return matter
        .cannotSend(from)
        .or(() -> Matter.notHolding(from))
        .or(() -> matter.cannotReceive(end));
  }
}
