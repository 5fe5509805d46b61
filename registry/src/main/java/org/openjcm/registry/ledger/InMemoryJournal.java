package org.openjcm.registry.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openjcm.registry.Account;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Journal;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.log.CommandJson;
import org.openjcm.registry.log.EntryLeaf;
import org.openjcm.registry.log.MerkleTree;
import org.openjcm.registry.log.Salt;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Tonnes;

/// The journal in memory: for the terminal, for samples, and as the twin that every story runs
/// against beside PostgreSQL.
public final class InMemoryJournal implements Journal {

  private final LedgerState state = new LedgerState();
  private final RulesInForce rules;
  private final Supplier<Instant> clock;
  private final Supplier<Salt> salts;
  private final Map<Book, Map<IdempotencyKey, Done>> done = new HashMap<>();
  private final Map<Book, Map<Long, SealedEntry>> sealed = new HashMap<>();

  private record Done(Sha256 body, JournalEntry entry) {}

  public InMemoryJournal(RulesInForce rules, Supplier<Instant> clock, Supplier<Salt> salts) {
    this.rules = rules;
    this.clock = clock;
    this.salts = salts;
  }

  @Override
  public synchronized Outcome record(Request request) {
    Outcome outcome = preview(request);
    if (outcome instanceof Outcome.Recorded(JournalEntry entry, boolean repeated) && !repeated) {
      state.apply(entry);
      done.computeIfAbsent(entry.book(), _ -> new HashMap<>())
          .put(request.key(), new Done(CommandJson.hash(request), entry));
      sealed
          .computeIfAbsent(entry.book(), _ -> new HashMap<>())
          .put(
              entry.number(),
              EntryLeaf.seal(
                  entry, salts.get(), rules.at(entry.at()).inTheLog(entry.book().side())));
    }
    return outcome;
  }

  @Override
  public synchronized Outcome preview(Request request) {
    Done earlier = done.getOrDefault(request.book(), Map.of()).get(request.key());
    if (earlier != null) {
      return earlier.body().equals(CommandJson.hash(request))
          ? new Outcome.Recorded(earlier.entry(), true)
          : new Outcome.Refused(
              new Refusal.DuplicateKeyOtherBody(request.key(), earlier.entry().number()));
    }
    Instant at = clock.get().truncatedTo(ChronoUnit.MILLIS);
    return switch (PostingRules.decide(state, rules.at(at), request, at)) {
      case Decided.Accepted(JournalEntry entry) -> new Outcome.Recorded(entry, false);
      case Decided.Refused(Refusal why) -> new Outcome.Refused(why);
    };
  }

  @Override
  public synchronized Optional<JournalEntry> entry(Book book, long number) {
    return entries(book, number, 1).stream().findFirst();
  }

  @Override
  public synchronized List<JournalEntry> entries(Book book, long first, int limit) {
    return state.entries(book).stream().skip(Math.max(0, first - 1)).limit(limit).toList();
  }

  @Override
  public synchronized long lastEntry(Book book) {
    return state.lastEntry(book);
  }

  @Override
  public synchronized Optional<Account> account(AccountNumber number) {
    return state.account(number);
  }

  @Override
  public synchronized List<Block> holdings(AccountNumber account, int limit) {
    return state.holdings(account).stream().limit(limit).toList();
  }

  @Override
  public synchronized List<Block> find(CreditSeries series, SerialBlock serials) {
    return state.touching(series, serials);
  }

  @Override
  public synchronized Tonnes total(Book book, AccountKind kind) {
    return Tonnes.sum(
        state.accounts(book).stream()
            .filter(account -> account.kind() == kind)
            .map(account -> state.held(account.number()))
            .toList());
  }

  /// The public bytes of an entry, and what they seal.
  public synchronized Optional<SealedEntry> sealed(Book book, long number) {
    return Optional.ofNullable(sealed.getOrDefault(book, Map.of()).get(number));
  }

  /// The root of the book's Merkle log (RFC 6962).
  public synchronized Sha256 root(Book book) {
    Map<Long, SealedEntry> leaves = sealed.getOrDefault(book, Map.of());
    return MerkleTree.root(
        leaves.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(leaf -> leaf.getValue().leafHash())
            .toList());
  }

  /// The state itself, for checks such as the sum rule.
  public LedgerState state() {
    return state;
  }
}
