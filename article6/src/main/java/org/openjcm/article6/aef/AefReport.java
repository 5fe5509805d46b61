package org.openjcm.article6.aef;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.article6.adjustment.FirstTransferred;
import org.openjcm.article6.adjustment.Used;
import org.openjcm.registry.Block;
import org.openjcm.registry.Change;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.CountryCode;

/// Derives what a Party reports from the journal of the book that tracks the ITMOs. Both Parties'
/// rows come from one journal, so ids, offsets and quantities agree. Japanese: 年次情報の作成.
public final class AefReport {

  private final List<JournalEntry> book;
  private final ItmoHistory history;

  /// Takes all entries of one book, from the first and in order.
  public AefReport(List<JournalEntry> book) {
    this.book = List.copyOf(book);
    this.history = ItmoHistory.of(book);
  }

  /// Tables 3 and 4 of a Party for a calendar year.
  public AefTables tables(CountryCode party, int year) {
    List<Action> actions =
        history.told().stream()
            .filter(t -> t.reportedBy().equals(party) && AefYear.of(t.action().date()) == year)
            .map(ItmoHistory.Told::action)
            .toList();
    return new AefTables(party, year, actions, holdings(party, year));
  }

  /// Blocks that are ITMOs and lie in holding accounts of the Party's registry when the year ends.
  private List<Holding> holdings(CountryCode party, int year) {
    List<Block> live = new ArrayList<>();
    for (JournalEntry entry : book) {
      if (AefYear.of(entry.at()) > year || !entry.book().side().country().equals(party)) {
        continue;
      }
      for (Change change : entry.changes()) {
        switch (change) {
          case Change.Made(Block made) -> live.add(made);
          case Change.Cut(Block consumed, List<Block> pieces) -> {
            live.removeIf(b -> b.number() == consumed.number());
            live.addAll(pieces);
          }
        }
      }
    }
    return live.stream()
        .filter(b -> b.itmo().isPresent() && b.account().kind().matches("GOV|ENT"))
        .sorted((a, b) -> {
          int bySeries = a.series().compareTo(b.series());
          return bySeries != 0 ? bySeries : a.serials().compareTo(b.serials());
        })
        .map(b -> units(b.series(), b.serials()))
        .map(Holding::new)
        .toList();
  }

  private Units units(CreditSeries series, SerialBlock credits) {
    return history.units(series, credits);
  }

  /// What the Party first transferred, by vintage: the additions of its corresponding adjustment.
  public List<FirstTransferred> firstTransferred(CountryCode party) {
    return rows(party, Action.FIRST_TRANSFER).stream()
        .map(a -> new FirstTransferred(a.units().itmos().vintage(), a.units().itmos().tonnes()))
        .toList();
  }

  /// What the Party used towards its NDC, by year of use: the subtractions.
  public List<Used> used(CountryCode party) {
    return rows(party, Action.USE).stream()
        .map(a -> new Used(a.year().orElseThrow(), a.units().itmos().tonnes()))
        .toList();
  }

  private List<Action> rows(CountryCode party, String type) {
    return history.told().stream()
        .filter(t -> t.reportedBy().equals(party) && t.action().type().equals(type))
        .map(ItmoHistory.Told::action)
        .toList();
  }
}
