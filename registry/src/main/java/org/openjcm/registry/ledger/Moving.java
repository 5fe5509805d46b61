package org.openjcm.registry.ledger;

import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.ItmoMark;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Transfers between holding accounts, the first international one included.
final class Moving {

  private static final Vintage FIRST_OF_PARIS = Vintage.of(2021);

  private Moving() {}

  static Decided transfer(Matter matter, Transfer transfer) {
    if (transfer.from().equals(transfer.to())) {
      return Decided.refuse(new Refusal.SameAccount(transfer.from()));
    }
    Optional<Refusal> refusal = accounts(matter, transfer.from(), transfer.to());
    if (refusal.isPresent()) {
      return Decided.refuse(refusal.get());
    }
    return switch (Taking.from(matter, transfer.from(), transfer.parcel())) {
      case Taking.Refused(Refusal why) -> Decided.refuse(why);
      case Taking.Taken(List<Matter.Part> parts) ->
          matter.accept(matter.cut(parts, transfer.to(), Optional.empty()), List.of());
    };
  }

  static Decided firstTransfer(Matter matter, FirstTransfer first) {
    CreditSeries series = first.parcel().series();
    Optional<Refusal> refusal =
        accounts(matter, first.from(), first.to()).or(() -> international(matter, series));
    if (refusal.isPresent()) {
      return Decided.refuse(refusal.get());
    }
    return switch (Taking.from(matter, first.from(), first.parcel())) {
      case Taking.Refused(Refusal why) -> Decided.refuse(why);
      case Taking.Taken(List<Matter.Part> parts) -> mark(matter, first, parts);
    };
  }

  private static Optional<Refusal> international(Matter matter, CreditSeries series) {
    if (series.host().equals(matter.book().side().country())) {
      return Optional.of(new Refusal.WrongSide(matter.book(), new Side(series.host())));
    }
    return series.vintage().isParisEra()
        ? Optional.empty()
        : Optional.of(new Refusal.VintageTooEarly(series.vintage(), FIRST_OF_PARIS));
  }

  private static Decided mark(Matter matter, FirstTransfer first, List<Matter.Part> parts) {
    for (Matter.Part part : parts) {
      if (part.block().itmo().isPresent()) {
        return Decided.refuse(
            new Refusal.AlreadyFirstTransferred(part.taken(), part.block().itmo().get().entry()));
      }
    }
    CreditSeries series = first.parcel().series();
    Optional<Authorization> found =
        matter
            .view
            .authorization(matter.book(), series.host(), first.authorization())
            .filter(a -> a.project().equals(series.project()) && a.covers(series.vintage()));
    if (found.isEmpty()) {
      return Decided.refuse(
          new Refusal.NotAuthorized(series.host(), series.project(), series.vintage()));
    }
    Authorization authorization = found.get();
    Tonnes tonnes = first.parcel().tonnes();
    Optional<Refusal> exhausted = Authorizing.exhausted(matter, authorization, tonnes);
    if (exhausted.isPresent()) {
      return Decided.refuse(exhausted.get());
    }
    ItmoMark mark =
        new ItmoMark(
            authorization.cooperativeApproach(),
            authorization.id(),
            authorization.version(),
            matter.entry());
    return matter.accept(
        matter.cut(parts, first.to(), Optional.of(mark)),
        List.of(Authorizing.draw(authorization, tonnes)));
  }

  static Optional<Refusal> accounts(Matter matter, AccountNumber from, AccountNumber to) {
    return matter
        .cannotSend(from)
        .or(() -> Matter.notHolding(from))
        .or(() -> matter.cannotReceive(to))
        .or(() -> Matter.notHolding(to));
  }
}
