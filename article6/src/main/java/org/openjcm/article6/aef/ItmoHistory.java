package org.openjcm.article6.aef;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.CancellationPurpose;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.ItmoMark;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Movement;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.CountryCode;

/// The ITMOs of one book, told in order of its entries: numbered at their first transfer, then
/// used, cancelled or held. Numbers follow the journal alone, so that both Parties' rows and every
/// later run give the same ids. Japanese: ITMOの履歴.
///
/// First transfer is the first international transfer of the authorized outcome (2/CMA.3, annex,
/// paragraph 2(a)): it stands in the book of the acquiring side, whose registry also tracks the
/// ITMO. A transfer between accounts of one registry is domestic and gives no row.
final class ItmoHistory {

  /// Numbers are unique within these four; each first transfer takes the next ones.
  private record Numbering(String approach, CountryCode registry, CountryCode host, int vintage) {}

  private record Numbered(SerialBlock credits, long firstItmo, ItmoMark mark) {}

  record Told(CountryCode reportedBy, Action action) {}

  private final Map<Numbering, Long> next = new HashMap<>();
  private final Map<CreditSeries, List<Numbered>> numbered = new HashMap<>();
  private final List<Told> told = new ArrayList<>();

  private ItmoHistory() {}

  /// Reads all entries of one book from the first, in order.
  static ItmoHistory of(List<JournalEntry> book) {
    ItmoHistory history = new ItmoHistory();
    Set<Long> undone =
        book.stream()
            .map(JournalEntry::command)
            .filter(Correct.class::isInstance)
            .map(correct -> ((Correct) correct).entry())
            .collect(Collectors.toSet());
    for (JournalEntry entry : book) {
      history.tell(entry, undone.contains(entry.number()));
    }
    return history;
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  /// What was undone is no action; the numbers that it minted are never given again.
  private void tell(JournalEntry entry, boolean undone) {
    for (Movement moved : entry.movements()) {
      if (moved.itmo().isEmpty()) {
        continue;
      }
      switch (entry.command()) {
        case FirstTransfer _ when undone -> mint(moved, moved.itmo().get());
        case Retire _, Cancel _ when undone -> {}
        case FirstTransfer _ -> {
          number(moved, moved.itmo().get());
          firstTransfer(entry, moved);
        }
        case Retire retire -> use(entry, moved, retire);
        case Cancel cancel -> cancel(entry, moved, cancel);
        default -> {
          // A transfer between accounts of one registry is no action of the format.
        }
      }
    }
  }

  private void number(Movement moved, ItmoMark mark) {
    long first = mint(moved, mark);
    numbered
        .computeIfAbsent(moved.series(), _ -> new ArrayList<>())
        .add(new Numbered(moved.serials(), first, mark));
  }

  /// The first of the numbers for these serials.
  private long mint(Movement moved, ItmoMark mark) {
    CreditSeries series = moved.series();
    Numbering line =
        new Numbering(
            mark.cooperativeApproach(),
            series.issuer().country(),
            series.host(),
            series.vintage().year());
    long first = next.getOrDefault(line, 1L);
    next.put(line, first + moved.tonnes().value());
    return first;
  }

  Units units(CreditSeries series, SerialBlock credits) {
    Numbered line =
        numbered.getOrDefault(series, List.of()).stream()
            .filter(n -> n.credits().contains(credits))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "credits " + credits + " of " + series + " were never first transferred"));
    long shift = line.firstItmo() - line.credits().first();
    return new Units(
        line.mark().authorization(),
        new ItmoBlock(
            line.mark().cooperativeApproach(),
            series.issuer().country(),
            series.host(),
            new SerialBlock(credits.first() + shift, credits.last() + shift),
            series.vintage()),
        new UnderlyingUnits(series, credits));
  }

  private void firstTransfer(JournalEntry entry, Movement moved) {
    Units units = units(moved.series(), moved.serials());
    CountryCode host = moved.series().host();
    CountryCode acquirer = entry.book().side().country();
    told.add(
        new Told(
            host,
            action(
                entry.at(),
                Action.FIRST_TRANSFER,
                "First transfer to another Party",
                units,
                Optional.empty(),
                Optional.of(acquirer))));
    told.add(
        new Told(
            acquirer,
            action(
                entry.at(), Action.ACQUISITION, "", units, Optional.of(host), Optional.empty())));
  }

  private void use(JournalEntry entry, Movement moved, Retire retire) {
    CountryCode user = entry.book().side().country();
    told.add(
        new Told(
            user,
            new Action(
                entry.at(),
                Action.USE,
                "",
                units(moved.series(), moved.serials()),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(user),
                // Where no year is stated, the use counts in the calendar year in which it was
                // made.
                Optional.of(retire.ndcYear().orElse(AefYear.of(entry.at()))))));
  }

  private void cancel(JournalEntry entry, Movement moved, Cancel cancel) {
    CountryCode by = entry.book().side().country();
    told.add(
        new Told(
            by,
            new Action(
                entry.at(),
                Action.CANCELLATION,
                cancel.purpose() == CancellationPurpose.OMGE
                    ? "Voluntary cancellation to deliver OMGE"
                    : "Other cancellations",
                units(moved.series(), moved.serials()),
                Optional.empty(),
                Optional.empty(),
                switch (cancel.purpose()) {
                  case VOLUNTARY -> "Voluntary cancellation";
                  case OMGE -> "Overall mitigation in global emissions";
                  case OTHER -> "Other";
                },
                Optional.of(by),
                Optional.empty())));
  }

  private static Action action(
      Instant at,
      String type,
      String subtype,
      Units units,
      Optional<CountryCode> transferring,
      Optional<CountryCode> acquiring) {
    return new Action(
        at, type, subtype, units, transferring, acquiring, "", Optional.empty(), Optional.empty());
  }
}
