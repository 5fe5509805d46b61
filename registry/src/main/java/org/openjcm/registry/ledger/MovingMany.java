package org.openjcm.registry.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openjcm.registry.Block;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.TransferMany;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// Many transfers out of one account in one entry: named serials first, then the quantities, each
/// row with the lowest serials that are left.
final class MovingMany {

  private final Matter matter;
  private final AccountNumber from;
  private final List<Matter.Sent> sent = new ArrayList<>();

  /// A row with its number, as the file counts.
  private record Numbered(int number, TransferMany.Row row) {

    Optional<SerialBlock> named() {
      return row.parcel() instanceof Parcel.Serials named
          ? Optional.of(named.serials())
          : Optional.empty();
    }
  }

  private MovingMany(Matter matter, AccountNumber from) {
    this.matter = matter;
    this.from = from;
  }

  static Decided transfer(Matter matter, TransferMany many) {
    return new MovingMany(matter, many.from()).decide(many.rows());
  }

  private Decided decide(List<TransferMany.Row> rows) {
    Optional<Refusal> refusal = matter.cannotSend(from).or(() -> Matter.notHolding(from));
    Map<CreditSeries, List<Numbered>> bySeries = new LinkedHashMap<>();
    for (int at = 0; at < rows.size(); at++) {
      Numbered row = new Numbered(at + 1, rows.get(at));
      refusal = refusal.or(() -> account(row));
      bySeries.computeIfAbsent(row.row().parcel().series(), _ -> new ArrayList<>()).add(row);
    }
    for (Map.Entry<CreditSeries, List<Numbered>> series : bySeries.entrySet()) {
      refusal = refusal.or(() -> take(series.getKey(), series.getValue()));
    }
    if (refusal.isEmpty() && sent.size() > Taking.MOST_BLOCKS) {
      Tonnes within =
          Tonnes.sum(sent.stream().limit(Taking.MOST_BLOCKS).map(s -> s.taken().tonnes()).toList());
      refusal = Optional.of(new Refusal.TooManyBlocks(Taking.MOST_BLOCKS, within));
    }
    if (refusal.isPresent()) {
      return Decided.refuse(refusal.get());
    }
    sent.sort(
        Comparator.comparingLong((Matter.Sent s) -> s.block().number())
            .thenComparing(Matter.Sent::taken));
    return matter.accept(matter.cut(sent, UnaryOperator.identity()), List.of());
  }

  private Optional<Refusal> account(Numbered row) {
    AccountNumber to = row.row().to();
    Optional<Refusal> same =
        to.equals(from) ? Optional.of(new Refusal.SameAccount(from)) : Optional.empty();
    return same.or(() -> matter.cannotReceive(to))
        .or(() -> Matter.notHolding(to))
        .or(() -> Taking.wrongSeries(matter, row.row().parcel().series()))
        .map(why -> new Refusal.InRow(row.number(), why));
  }

  private Optional<Refusal> take(CreditSeries series, List<Numbered> rows) {
    List<Numbered> named =
        rows.stream()
            .filter(row -> row.named().isPresent())
            .sorted(Comparator.comparing(row -> row.named().orElseThrow()))
            .toList();
    Optional<Refusal> refusal = overlapping(named);
    for (Numbered row : named) {
      refusal = refusal.or(() -> take(series, row));
    }
    List<Numbered> quantities = rows.stream().filter(row -> row.named().isEmpty()).toList();
    Numbered last = rows.getLast();
    return refusal
        .or(() -> enough(series, rows, last))
        .or(() -> quantities.isEmpty() ? Optional.empty() : quantities(series, named, quantities));
  }

  private static Optional<Refusal> overlapping(List<Numbered> named) {
    for (int at = 1; at < named.size(); at++) {
      SerialBlock before = named.get(at - 1).named().orElseThrow();
      SerialBlock here = named.get(at).named().orElseThrow();
      if (before.overlaps(here)) {
        int one = named.get(at - 1).number();
        int other = named.get(at).number();
        return Optional.of(
            new Refusal.RowsOverlap(
                Math.min(one, other), Math.max(one, other), Taking.overlap(before, here)));
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> take(CreditSeries series, Numbered row) {
    SerialBlock asked = row.named().orElseThrow();
    return switch (Taking.from(matter, from, new Parcel.Serials(series, asked))) {
      case Taking.Refused(Refusal why) -> Optional.of(new Refusal.InRow(row.number(), why));
      case Taking.Taken(List<Matter.Part> parts) -> {
        parts.forEach(
            part -> sent.add(new Matter.Sent(part.block(), part.taken(), row.row().to())));
        yield Optional.empty();
      }
    };
  }

  /// All rows of a series together must leave what orders keep.
  private Optional<Refusal> enough(CreditSeries series, List<Numbered> rows, Numbered last) {
    Tonnes asked = Tonnes.sum(rows.stream().map(row -> row.row().parcel().tonnes()).toList());
    Tonnes held = matter.view.held(from, series);
    Optional<Refusal> lacking =
        held.compareTo(asked) < 0
            ? Optional.of(new Refusal.NotEnoughTonnes(from, held, asked))
            : Restricting.below(
                matter, from, series, asked, Restricting.bound(matter, from, series));
    return lacking.map(why -> new Refusal.InRow(last.number(), why));
  }

  private Optional<Refusal> quantities(
      CreditSeries series, List<Numbered> named, List<Numbered> quantities) {
    Restricting.Bound bound = Restricting.bound(matter, from, series);
    List<SerialBlock> taken = named.stream().map(row -> row.named().orElseThrow()).toList();
    Tonnes enough =
        Tonnes.sum(quantities.stream().map(row -> row.row().parcel().tonnes()).toList())
            .plus(bound.named())
            .plus(Tonnes.sum(taken.stream().map(SerialBlock::tonnes).toList()));
    List<Free> free = new ArrayList<>();
    for (Block block : matter.view.lowest(from, series, enough, Taking.MOST_BLOCKS)) {
      for (SerialBlock unbound : bound.free(block.serials())) {
        without(taken, unbound).forEach(left -> free.add(new Free(block, left)));
      }
    }
    int at = 0;
    for (Numbered row : quantities) {
      long missing = row.row().parcel().tonnes().value();
      while (missing > 0 && at < free.size()) {
        SerialBlock left = free.get(at).serials();
        long part = Math.min(missing, left.tonnes().value());
        SerialBlock head = new SerialBlock(left.first(), left.first() + part - 1);
        sent.add(new Matter.Sent(free.get(at).block(), head, row.row().to()));
        missing -= part;
        if (part == left.tonnes().value()) {
          at++;
        } else {
          free.set(
              at,
              new Free(free.get(at).block(), new SerialBlock(left.first() + part, left.last())));
        }
      }
      if (missing > 0) {
        long found = row.row().parcel().tonnes().value() - missing;
        return Optional.of(
            new Refusal.InRow(
                row.number(), new Refusal.TooManyBlocks(Taking.MOST_BLOCKS, Tonnes.of(found))));
      }
    }
    return Optional.empty();
  }

  private record Free(Block block, SerialBlock serials) {}

  private static List<SerialBlock> without(List<SerialBlock> taken, SerialBlock whole) {
    return new Restricting.Bound(taken, Tonnes.ZERO, List.of()).free(whole);
  }
}
