package org.openjcm.registry.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.registry.Book;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.Restriction;
import org.openjcm.rulebook.AccountNumber;

/// The restrictions of books in memory. They are few, so a journal keeps all of them at hand: the
/// question whether an account is bound stands before every movement. Japanese: 処分の制限の一覧.
public final class Restrictions {

  private final Map<Book, Map<Long, Restriction>> all = new HashMap<>();
  private final Map<AccountNumber, List<Restriction>> inForce = new HashMap<>();

  public Restrictions() {}

  public void record(Book book, long entry, Restrict restrict) {
    Restriction made = new Restriction(entry, restrict, Optional.empty());
    all.computeIfAbsent(book, _ -> new TreeMap<>()).put(entry, made);
    inForce.computeIfAbsent(made.account(), _ -> new ArrayList<>()).add(made);
  }

  public void release(Book book, long restriction, long by) {
    find(book, restriction)
        .ifPresent(ended -> {
          all.getOrDefault(book, new HashMap<>()).put(restriction, ended.released(by));
          List<Restriction> left = inForce.getOrDefault(ended.account(), new ArrayList<>());
          left.removeIf(r -> r.entry() == restriction);
          if (left.isEmpty()) {
            inForce.remove(ended.account());
          }
        });
  }

  public Optional<Restriction> find(Book book, long entry) {
    return Optional.ofNullable(all.getOrDefault(book, Map.of()).get(entry));
  }

  /// In order of entry.
  public List<Restriction> inForce(AccountNumber account) {
    List<Restriction> binding = inForce.get(account);
    return binding == null ? List.of() : List.copyOf(binding);
  }
}
