package org.openjcm.registry.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Block;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// Finds the parts of live blocks that a parcel asks for, or says why they cannot be taken.
sealed interface Taking {

  /// One entry consumes at most so many blocks, so that its public bytes fit the log (65,535).
  int MOST_BLOCKS = 200;

  record Taken(List<Matter.Part> parts) implements Taking {}

  record Refused(Refusal why) implements Taking {}

  static Taking from(Matter matter, AccountNumber account, Parcel parcel) {
    Optional<Refusal> wrong = wrongSeries(matter, parcel.series());
    if (wrong.isPresent()) {
      return new Refused(wrong.get());
    }
    return switch (parcel) {
      case Parcel.Serials(CreditSeries series, SerialBlock serials) ->
          serials(matter, account, series, serials);
      case Parcel.Quantity(CreditSeries series, Tonnes tonnes) ->
          quantity(matter, account, series, tonnes);
    };
  }

  /// Whether a series belongs into this book.
  static Optional<Refusal> wrongSeries(Matter matter, CreditSeries series) {
    return matter
        .wrongProject(series.project())
        .or(() ->
            series.book().equals(matter.book())
                ? Optional.empty()
                : Optional.of(new Refusal.WrongSide(matter.book(), series.issuer())));
  }

  /// Why not all of these serials lie in the account, however many fragments they are.
  static Optional<Refusal> notLying(
      Matter matter, AccountNumber account, CreditSeries series, SerialBlock asked) {
    return lying(matter, account, series, asked) instanceof Refused(Refusal why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private static Taking serials(
      Matter matter, AccountNumber account, CreditSeries series, SerialBlock asked) {
    return switch (lying(matter, account, series, asked)) {
      case Refused refused -> refused;
      case Taken(List<Matter.Part> parts) ->
          Restricting.kept(matter, account, series, asked)
              .<Taking>map(Refused::new)
              .orElseGet(() -> bounded(parts));
    };
  }

  private static Taking lying(
      Matter matter, AccountNumber account, CreditSeries series, SerialBlock asked) {
    List<Block> blocks = matter.view.touching(series, asked);
    List<Matter.Part> parts = new ArrayList<>();
    long next = asked.first();
    for (Block block : blocks) {
      SerialBlock overlap = overlap(block.serials(), asked);
      if (!block.account().equals(account)) {
        return new Refused(elsewhere(matter, account, block, overlap));
      }
      parts.add(new Matter.Part(block, overlap));
      next = overlap.last() + 1;
    }
    if (next <= asked.last()) {
      return new Refused(new Refusal.NeverIssued(series, new SerialBlock(next, asked.last())));
    }
    return new Taken(parts);
  }

  private static Taking quantity(
      Matter matter, AccountNumber account, CreditSeries series, Tonnes asked) {
    Restricting.Bound bound = Restricting.bound(matter, account, series);
    List<Matter.Part> parts = new ArrayList<>();
    Tonnes enough = bound.isNothing() ? asked : asked.plus(bound.named());
    long missing = asked.value();
    for (Block block : matter.view.lowest(account, series, enough, MOST_BLOCKS)) {
      for (SerialBlock free : bound.free(block.serials())) {
        if (missing > 0 && parts.size() < MOST_BLOCKS) {
          long taken = Math.min(missing, free.tonnes().value());
          parts.add(
              new Matter.Part(block, new SerialBlock(free.first(), free.first() + taken - 1)));
          missing -= taken;
        }
      }
    }
    Optional<Refusal> kept = Restricting.below(matter, account, series, asked, bound);
    if (missing == 0 && kept.isEmpty()) {
      return new Taken(parts);
    }
    long left = missing;
    Tonnes held = matter.view.held(account, series);
    if (held.compareTo(asked) < 0) {
      return new Refused(new Refusal.NotEnoughTonnes(account, held, asked));
    }
    return new Refused(
        kept.orElseGet(
            () -> new Refusal.TooManyBlocks(MOST_BLOCKS, Tonnes.of(asked.value() - left))));
  }

  private static Taking bounded(List<Matter.Part> parts) {
    if (parts.size() <= MOST_BLOCKS) {
      return new Taken(parts);
    }
    Tonnes within =
        Tonnes.sum(parts.stream().limit(MOST_BLOCKS).map(p -> p.taken().tonnes()).toList());
    return new Refused(new Refusal.TooManyBlocks(MOST_BLOCKS, within));
  }

  /// Why serials that lie in another account cannot be taken from this one.
  static Refusal elsewhere(Matter matter, AccountNumber account, Block block, SerialBlock overlap) {
    return switch (AccountKind.of(block.account())) {
      case RETIREMENT ->
          new Refusal.AlreadyRetired(
              overlap, block.entry(), matter.view.at(matter.book(), block.entry()));
      case CANCELLATION ->
          new Refusal.AlreadyCancelled(
              overlap, block.entry(), matter.view.at(matter.book(), block.entry()));
      case GOVERNMENT_HOLDING, ENTITY_HOLDING -> new Refusal.NotHeld(account, overlap);
    };
  }

  static SerialBlock overlap(SerialBlock one, SerialBlock other) {
    return new SerialBlock(
        Math.max(one.first(), other.first()), Math.min(one.last(), other.last()));
  }
}
