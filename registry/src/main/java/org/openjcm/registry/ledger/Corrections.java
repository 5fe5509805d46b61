package org.openjcm.registry.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Book;

/// Which entries were corrected, and by which; few, so a journal keeps all of them at hand.
/// Japanese: 訂正の一覧.
public final class Corrections {

  private final Map<Book, Map<Long, Long>> by = new HashMap<>();

  public Corrections() {}

  public void record(Book book, long corrected, long entry) {
    by.computeIfAbsent(book, _ -> new HashMap<>()).put(corrected, entry);
  }

  /// Number of the entry that corrected this one.
  public Optional<Long> of(Book book, long corrected) {
    return Optional.ofNullable(by.getOrDefault(book, Map.of()).get(corrected));
  }
}
