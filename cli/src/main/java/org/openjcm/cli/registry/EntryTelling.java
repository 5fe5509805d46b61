package org.openjcm.cli.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.log.Seal;
import org.openjcm.registry.log.note.Checkpoint;

/// Reads each entry and tells the serials' lives with it; opens what an auditor's key opens.
/// Japanese: 記録の再演.
final class EntryTelling implements TreeWalk.Telling {

  private static final int MOST_FAULTS = 20;

  private final String book;
  private final PublicTotals totals;
  private final Optional<AuditorKey> auditor;
  private final SerialLives lives = new SerialLives();
  private final List<LogFault> faults = new ArrayList<>();

  EntryTelling(Checkpoint checkpoint, PublicTotals totals, Optional<AuditorKey> auditor) {
    this.book = checkpoint.origin().substring(checkpoint.origin().lastIndexOf('/') + 1);
    this.totals = totals;
    this.auditor = auditor;
  }

  List<LogFault> faults() {
    return faults;
  }

  @Override
  public void entry(long number, byte[] bytes, int from, int length) {
    if (faults.size() >= MOST_FAULTS) {
      return;
    }
    try {
      tell(number, Leaf.read(bytes, from, length));
    } catch (IllegalArgumentException notAnEntry) {
      faults.add(new LogFault.NotAnEntry(number, String.valueOf(notAnEntry.getMessage())));
    }
  }

  private void tell(long number, Leaf leaf) {
    if (leaf.number() != number) {
      faults.add(new LogFault.OutOfOrder(number, leaf.number()));
      return;
    }
    if (!leaf.book().equals(book)) {
      faults.add(new LogFault.OtherBook(number, leaf.book()));
      return;
    }
    List<Seal> opened =
        auditor.map(a -> a.seals().getOrDefault(number, List.of())).orElse(List.of());
    for (Seal seal : opened) {
      if (!seal.commitment().hex().equals(leaf.sealed().get(seal.field()))) {
        faults.add(new LogFault.SealBroken(number, seal.field()));
        return;
      }
    }
    List<Leaf.Moved> movements = leaf.moved();
    List<SerialLives.Place> places = SerialLives.Place.kinds(movements);
    for (Seal seal : opened) {
      if (seal.field().equals("movement")) {
        Map<String, Object> inside = JsonReader.object(seal.value());
        movements = Leaf.moved(inside);
        places = SerialLives.Place.accounts(Leaf.list(inside, "accounts"));
      } else if (seal.field().equals("accounts")) {
        places = SerialLives.Place.accounts(JsonReader.items(seal.value()));
      }
    }
    if (places.size() != movements.size()) {
      faults.add(new LogFault.SealBroken(number, "accounts"));
      return;
    }
    totals.add(leaf, movements);
    lives.tell(leaf, movements, places).ifPresent(faults::add);
  }
}
