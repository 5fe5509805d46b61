package org.openjcm.registry.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.AccountStatus;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Order;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Release;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.Restriction;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// Orders that keep credits where they are, and what they leave free.
final class Restricting {

  private Restricting() {}

  static Decided restrict(Matter matter, Restrict restrict) {
    AccountNumber account = restrict.account();
    return matter
        .wrongBook(account)
        .or(() -> standing(matter, account))
        .or(() -> Matter.notHolding(account))
        .or(() -> tooEarly(matter, restrict.order()))
        .or(() -> restrict.parcel().flatMap(parcel -> Taking.wrongSeries(matter, parcel.series())))
        .or(() ->
            restrict.parcel().orElse(null) instanceof Parcel.Serials named
                ? Taking.notLying(matter, account, named.series(), named.serials())
                : Optional.empty())
        .map(Decided::refuse)
        .orElseGet(() -> matter.accept(List.of(), List.of()));
  }

  private static Optional<Refusal> standing(Matter matter, AccountNumber number) {
    return matter
        .view
        .account(number)
        .map(account ->
            account.status() == AccountStatus.CLOSED
                ? Optional.<Refusal>of(new Refusal.AccountClosed(number))
                : Optional.<Refusal>empty())
        .orElseGet(() -> Optional.of(new Refusal.AccountUnknown(number)));
  }

  static Decided release(Matter matter, Release release) {
    long number = release.restriction();
    Optional<Restriction> found = matter.view.restriction(matter.book(), number);
    if (found.isEmpty()) {
      return Decided.refuse(new Refusal.RestrictionUnknown(matter.book(), number));
    }
    Restriction restriction = found.get();
    if (restriction.releasedBy().isPresent()) {
      return Decided.refuse(new Refusal.AlreadyReleased(number, restriction.releasedBy().get()));
    }
    Order bound = restriction.restrict().order();
    if (release.order().isSameDocument(bound)) {
      return Decided.refuse(new Refusal.SecondDocumentNeeded(number, bound));
    }
    return tooEarly(matter, release.order())
        .map(Decided::refuse)
        .orElseGet(() -> matter.accept(List.of(), List.of()));
  }

  /// An order rests on a paper that exists and has arrived.
  static Optional<Refusal> tooEarly(Matter matter, Order order) {
    LocalDate latest = matter.latestCivilDay();
    LocalDate received = order.received().atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate later = order.date().isAfter(received) ? order.date() : received;
    return later.isAfter(latest)
        ? Optional.of(new Refusal.TooEarly(later, latest))
        : Optional.empty();
  }

  /// The latest order that keeps the whole account.
  static Optional<Refusal> wholly(Matter matter, AccountNumber account) {
    return matter.view.restrictions(account).stream()
        .filter(Restriction::bindsWholeAccount)
        .reduce((_, later) -> later)
        .map(r -> new Refusal.AccountBound(account, r.entry(), r.restrict().order()));
  }

  /// What orders keep of one series in one account.
  ///
  /// @param serials named ones, in order; they may overlap
  /// @param quantity bound beside them
  record Bound(List<SerialBlock> serials, Tonnes quantity, List<Restriction> restrictions) {

    boolean isNothing() {
      return restrictions.isEmpty();
    }

    /// The tonnes of the named serials, each counted once.
    Tonnes named() {
      long sum = 0;
      long next = 0;
      for (SerialBlock block : serials) {
        long first = Math.max(block.first(), next);
        if (first <= block.last()) {
          sum += block.last() - first + 1;
          next = block.last() + 1;
        }
      }
      return Tonnes.of(sum);
    }

    Tonnes total() {
      return named().plus(quantity);
    }

    /// What of these serials no order names.
    List<SerialBlock> free(SerialBlock whole) {
      List<SerialBlock> free = new ArrayList<>();
      long next = whole.first();
      for (SerialBlock block : serials) {
        if (block.first() > whole.last()) {
          break;
        }
        if (block.first() > next) {
          free.add(new SerialBlock(next, block.first() - 1));
        }
        next = Math.max(next, block.last() + 1);
      }
      if (next <= whole.last()) {
        free.add(new SerialBlock(next, whole.last()));
      }
      return free;
    }
  }

  private static final Bound NOTHING = new Bound(List.of(), Tonnes.ZERO, List.of());

  static Bound bound(Matter matter, AccountNumber account, CreditSeries series) {
    List<Restriction> all = matter.view.restrictions(account);
    if (all.isEmpty()) {
      return NOTHING;
    }
    List<Restriction> binding =
        all.stream()
            .filter(r -> r.restrict().parcel().map(p -> p.series().equals(series)).orElse(false))
            .toList();
    return new Bound(
        binding.stream().flatMap(r -> r.serials(series).stream()).sorted().toList(),
        Tonnes.sum(binding.stream().map(r -> r.quantity(series)).toList()),
        binding);
  }

  /// Why these serials may not leave: an order names some of them, or too little would stay.
  static Optional<Refusal> kept(
      Matter matter, AccountNumber account, CreditSeries series, SerialBlock asked) {
    Bound bound = bound(matter, account, series);
    for (Restriction restriction : bound.restrictions()) {
      Optional<SerialBlock> named = restriction.serials(series).filter(asked::overlaps);
      if (named.isPresent()) {
        return Optional.of(
            new Refusal.SerialsBound(
                Taking.overlap(named.get(), asked),
                restriction.entry(),
                restriction.restrict().order()));
      }
    }
    return below(matter, account, series, asked.tonnes(), bound);
  }

  /// Whether less than the bound tonnes would stay in the account.
  static Optional<Refusal> below(
      Matter matter, AccountNumber account, CreditSeries series, Tonnes asked, Bound bound) {
    if (bound.isNothing()) {
      return Optional.empty();
    }
    Tonnes held = matter.view.held(account, series);
    Restriction latest = bound.restrictions().getLast();
    return held.compareTo(asked.plus(bound.total())) < 0
        ? Optional.of(
            new Refusal.QuantityBound(
                account, held, bound.total(), asked, latest.entry(), latest.restrict().order()))
        : Optional.empty();
  }
}
