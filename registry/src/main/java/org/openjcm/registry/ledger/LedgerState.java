package org.openjcm.registry.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Account;
import org.openjcm.registry.AccountStatus;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.Change;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.Claim;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Draw;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Release;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.Restriction;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.TransferMany;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Tonnes;

/// The state of books in memory: what all their entries, applied in order, come to.
public final class LedgerState implements LedgerView {

  private final Map<Book, List<JournalEntry>> entries = new HashMap<>();
  private final Map<Book, Long> lastBlocks = new HashMap<>();
  private final Map<AccountNumber, Account> accounts = new HashMap<>();
  private final Map<CreditSeries, NavigableMap<Long, Block>> live = new HashMap<>();
  private final Map<AccountNumber, Map<CreditSeries, NavigableMap<Long, Block>>> lying =
      new HashMap<>();
  private final Map<Book, Map<DecisionNumber, Issuance>> issuances = new HashMap<>();
  private final Map<Book, List<Authorization>> authorizations = new HashMap<>();
  private final Map<Book, List<Draw>> draws = new HashMap<>();
  private final Map<CreditSeries, List<Claimed>> claims = new HashMap<>();
  private final Restrictions restrictions = new Restrictions();
  private final Corrections corrections = new Corrections();

  public LedgerState() {}

  /// Takes over what an accepted entry did. The entry must be the next of its book.
  public void apply(JournalEntry entry) {
    Book book = entry.book();
    if (entry.number() != lastEntry(book) + 1) {
      throw new IllegalStateException(
          "entry " + entry.number() + " of " + book + " does not follow " + lastEntry(book));
    }
    entries.computeIfAbsent(book, _ -> new ArrayList<>()).add(entry);
    List<Draw> drawnBefore = draws.computeIfAbsent(book, _ -> new ArrayList<>());
    if (entry.command() instanceof Correct) {
      entry.draws().forEach(drawnBefore::remove);
    } else {
      drawnBefore.addAll(entry.draws());
    }
    entry.changes().forEach(change -> apply(book, change));
    switch (entry.command()) {
      case OpenAccount(AccountNumber number, String holder) ->
          accounts.put(number, new Account(number, holder, AccountStatus.OPEN));
      case ChangeAccountStatus(AccountNumber number, AccountStatus to, _) ->
          accounts.computeIfPresent(number, (_, account) -> account.withStatus(to));
      case Issue(JointCommitteeDecision decision, _) ->
          issuances
              .computeIfAbsent(book, _ -> new HashMap<>())
              .put(
                  decision.number(),
                  new Issuance(
                      decision.number(),
                      decision.project(),
                      decision.period(),
                      entry.number(),
                      entry.at()));
      case Authorize(Authorization given) -> {
        List<Authorization> known = authorizations.computeIfAbsent(book, _ -> new ArrayList<>());
        known.removeIf(a -> a.party().equals(given.party()) && a.id().equals(given.id()));
        known.add(given);
      }
      case Retire retire -> retire.claim().ifPresent(claim -> claimAll(entry, claim));
      case Cancel cancel -> cancel.claim().ifPresent(claim -> claimAll(entry, claim));
      case ClaimUse(var serials, var claim) ->
          claim(new Claimed(serials.series(), serials.serials(), claim, entry.number()));
      case Restrict restrict -> restrictions.record(book, entry.number(), restrict);
      case Release release -> restrictions.release(book, release.restriction(), entry.number());
      case Correct correct -> {
        corrections.record(book, correct.entry(), entry.number());
        claims.values().forEach(of -> of.removeIf(c -> isOf(book, correct.entry(), c)));
      }
      case FirstTransfer _, Transfer _, TransferMany _ -> {}
    }
  }

  private static boolean isOf(Book book, long entry, Claimed claimed) {
    return claimed.entry() == entry && claimed.series().book().equals(book);
  }

  private void claimAll(JournalEntry entry, Claim claim) {
    entry
        .movements()
        .forEach(m -> claim(new Claimed(m.series(), m.serials(), claim, entry.number())));
  }

  private void claim(Claimed claimed) {
    claims.computeIfAbsent(claimed.series(), _ -> new ArrayList<>()).add(claimed);
  }

  private void apply(Book book, Change change) {
    switch (change) {
      case Change.Made(Block block) -> put(book, block);
      case Change.Cut(Block consumed, List<Block> pieces) -> {
        take(consumed);
        pieces.forEach(piece -> put(book, piece));
      }
    }
  }

  private void take(Block consumed) {
    Block taken = of(consumed.series()).remove(consumed.serials().first());
    if (!consumed.equals(taken)) {
      throw new IllegalStateException("consumed " + consumed + ", but live is " + taken);
    }
    of(consumed.account(), consumed.series()).remove(consumed.serials().first());
  }

  private void put(Book book, Block block) {
    if (!touching(block.series(), block.serials()).isEmpty()) {
      throw new IllegalStateException(block + " overlaps a live block");
    }
    of(block.series()).put(block.serials().first(), block);
    of(block.account(), block.series()).put(block.serials().first(), block);
    lastBlocks.merge(book, block.number(), Math::max);
  }

  private NavigableMap<Long, Block> of(CreditSeries series) {
    return live.computeIfAbsent(series, _ -> new TreeMap<>());
  }

  private NavigableMap<Long, Block> of(AccountNumber account, CreditSeries series) {
    return lying
        .computeIfAbsent(account, _ -> new TreeMap<>())
        .computeIfAbsent(series, _ -> new TreeMap<>());
  }

  @Override
  public long lastEntry(Book book) {
    return entries(book).size();
  }

  public List<JournalEntry> entries(Book book) {
    return entries.getOrDefault(book, List.of());
  }

  @Override
  public long lastBlock(Book book) {
    return lastBlocks.getOrDefault(book, 0L);
  }

  @Override
  public Instant at(Book book, long entry) {
    return entries(book).get(Math.toIntExact(entry - 1)).at();
  }

  @Override
  public Optional<Account> account(AccountNumber number) {
    return Optional.ofNullable(accounts.get(number));
  }

  public List<Account> accounts(Book book) {
    return accounts.values().stream()
        .filter(a -> book.isOf(a.number()))
        .sorted(Comparator.comparing(Account::number))
        .toList();
  }

  @Override
  public Tonnes held(AccountNumber account) {
    return Tonnes.sum(holdings(account).stream().map(Block::tonnes).toList());
  }

  public List<Block> holdings(AccountNumber account) {
    return lying.getOrDefault(account, Map.of()).values().stream()
        .flatMap(blocks -> blocks.values().stream())
        .toList();
  }

  @Override
  public Tonnes held(AccountNumber account, CreditSeries series) {
    return Tonnes.sum(of(account, series).values().stream().map(Block::tonnes).toList());
  }

  @Override
  public List<Block> touching(CreditSeries series, SerialBlock serials) {
    NavigableMap<Long, Block> blocks = of(series);
    Long from = blocks.floorKey(serials.first());
    return blocks
        .subMap(from == null ? serials.first() : from, true, serials.last(), true)
        .values()
        .stream()
        .filter(b -> b.serials().overlaps(serials))
        .toList();
  }

  @Override
  public List<Block> lowest(AccountNumber account, CreditSeries series, Tonnes enough, int limit) {
    List<Block> lowest = new ArrayList<>();
    long sum = 0;
    for (Block block : of(account, series).values()) {
      if (sum >= enough.value() || lowest.size() == limit) {
        break;
      }
      lowest.add(block);
      sum += block.tonnes().value();
    }
    return lowest;
  }

  @Override
  public long lastSerial(CreditSeries series) {
    var last = of(series).lastEntry();
    return last == null ? 0 : last.getValue().serials().last();
  }

  @Override
  public Optional<Issuance> issuance(Book book, DecisionNumber decision) {
    return Optional.ofNullable(issuances.getOrDefault(book, Map.of()).get(decision));
  }

  @Override
  public Optional<Issuance> issuance(Book book, ProjectReference project, MonitoringPeriod period) {
    return issuances.getOrDefault(book, Map.of()).values().stream()
        .filter(i -> i.project().equals(project) && i.period().overlaps(period))
        .min(Comparator.comparingLong(Issuance::entry));
  }

  @Override
  public List<Authorization> authorizations(Book book, ProjectReference project) {
    return authorizations.getOrDefault(book, List.of()).stream()
        .filter(a -> a.project().equals(project))
        .sorted(Comparator.comparing(Authorization::party).thenComparing(Authorization::id))
        .toList();
  }

  @Override
  public Optional<Authorization> authorization(Book book, CountryCode party, String id) {
    return authorizations.getOrDefault(book, List.of()).stream()
        .filter(a -> a.party().equals(party) && a.id().equals(id))
        .findFirst();
  }

  @Override
  public Tonnes drawn(Book book, CountryCode party, String authorization) {
    return Tonnes.sum(
        draws.getOrDefault(book, List.of()).stream()
            .filter(d -> d.party().equals(party) && d.authorization().equals(authorization))
            .map(Draw::tonnes)
            .toList());
  }

  @Override
  public List<Claimed> claims(CreditSeries series, SerialBlock serials) {
    return claims.getOrDefault(series, List.of()).stream()
        .filter(c -> c.serials().overlaps(serials))
        .toList();
  }

  @Override
  public List<Restriction> restrictions(AccountNumber account) {
    return restrictions.inForce(account);
  }

  @Override
  public Optional<Restriction> restriction(Book book, long entry) {
    return restrictions.find(book, entry);
  }

  @Override
  public Optional<JournalEntry> entry(Book book, long number) {
    return number <= lastEntry(book)
        ? Optional.of(entries(book).get(Math.toIntExact(number - 1)))
        : Optional.empty();
  }

  @Override
  public Optional<Long> correctedBy(Book book, long number) {
    return corrections.of(book, number);
  }
}
