package org.openjcm.server.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Change;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// Live blocks that the writer has met, as of the last decided entry: a cache over `registry.live`
/// that the one writer alone keeps true. What the table does not show yet is remembered until it
/// does. Bounded; it can be dropped whenever the table stands as of the last entry.
final class LiveBlocks {

  private static final int MOST = 300_000;
  private static final int FIRST_PAGE = 16;
  private static final int NEXT_PAGE = 512;

  private final OwnConnection database;
  private final Names names;
  private final Map<CreditSeries, NavigableMap<Long, Block>> known = new HashMap<>();
  private final Map<Place, Shelf> shelves = new HashMap<>();
  private final Set<Key> consumed = new HashSet<>();
  private final Map<Place, Deque<Block>> made = new HashMap<>();
  private final Map<CreditSeries, Block> lastIssued = new HashMap<>();
  private int size;

  private record Key(Book book, long number) {}

  private record Place(AccountNumber account, CreditSeries series) {}

  /// The blocks of one account and series whose first serial lies below the horizon: all of them.
  private static final class Shelf {
    final NavigableMap<Long, Block> blocks = new TreeMap<>();
    long horizon;
  }

  LiveBlocks(OwnConnection database, Names names) {
    this.database = database;
    this.names = names;
  }

  List<Block> touching(CreditSeries series, SerialBlock asked) {
    List<Block> cached = cover(series, asked);
    if (!cached.isEmpty()) {
      return cached;
    }
    Optional<Integer> id = names.seriesId(series);
    if (id.isEmpty()) {
      return List.of();
    }
    List<Block> found =
        database.list(
            Names.LIVE
                + """
                WHERE series = ? AND last_serial >= ? AND first_serial <= ? AND first_serial >=
                  coalesce((SELECT max(first_serial) FROM registry.live
                             WHERE series = ? AND first_serial <= ?), 0)
                ORDER BY first_serial
                """,
            names::live,
            id.get(),
            asked.first(),
            asked.last(),
            id.get(),
            asked.first());
    Block issued = lastIssued.get(series);
    if ((issued != null && issued.serials().last() >= asked.first())
        || found.stream().anyMatch(b -> consumed.contains(key(b)))) {
      throw new NeedsFlush();
    }
    found.forEach(this::know);
    return found;
  }

  /// The cached blocks, if together they cover everything asked for.
  private List<Block> cover(CreditSeries series, SerialBlock asked) {
    NavigableMap<Long, Block> blocks = known.get(series);
    Long from = blocks == null ? null : blocks.floorKey(asked.first());
    if (blocks == null || from == null) {
      return List.of();
    }
    List<Block> cover = new ArrayList<>();
    long next = asked.first();
    for (Block block : blocks.tailMap(from, true).values()) {
      if (block.serials().last() < next || block.serials().first() > next) {
        return List.of();
      }
      cover.add(block);
      next = block.serials().last() + 1;
      if (next > asked.last()) {
        return cover;
      }
    }
    return List.of();
  }

  List<Block> lowest(AccountNumber account, CreditSeries series, Tonnes enough, int limit) {
    Place place = new Place(account, series);
    Shelf shelf = shelves.computeIfAbsent(place, _ -> new Shelf());
    while (true) {
      List<Block> lowest = new ArrayList<>();
      long sum = 0;
      for (Block block : shelf.blocks.values()) {
        if (sum >= enough.value() || lowest.size() == limit) {
          break;
        }
        lowest.add(block);
        sum += block.tonnes().value();
      }
      if (sum >= enough.value() || lowest.size() == limit || !load(place, shelf)) {
        return lowest;
      }
    }
  }

  /// Takes the next page from the database; false when the shelf is complete.
  private boolean load(Place place, Shelf shelf) {
    Optional<Integer> series = names.seriesId(place.series());
    if (shelf.horizon == Long.MAX_VALUE || series.isEmpty()) {
      return false;
    }
    int page = shelf.horizon == 0 ? FIRST_PAGE : NEXT_PAGE;
    List<Block> found =
        database.list(
            Names.LIVE
                + """
                WHERE account = ? AND series = ? AND first_serial >= ?
                ORDER BY first_serial LIMIT ?
                """,
            names::live,
            names.accountId(place.account()),
            series.get(),
            shelf.horizon,
            page);
    long before = shelf.horizon;
    shelf.horizon = found.size() < page ? Long.MAX_VALUE : found.getLast().serials().last() + 1;
    for (Block block : found) {
      if (!consumed.contains(key(block))) {
        know(block);
        shelf.blocks.put(block.serials().first(), block);
      }
    }
    for (Block block : made.getOrDefault(place, new ArrayDeque<>())) {
      long first = block.serials().first();
      if (first >= before && first < shelf.horizon && !consumed.contains(key(block))) {
        shelf.blocks.put(first, block);
      }
    }
    return true;
  }

  void apply(Change change) {
    switch (change) {
      case Change.Made(Block block) -> {
        lastIssued.put(block.series(), block);
        add(block);
      }
      case Change.Cut(Block whole, List<Block> pieces) -> {
        consumed.add(key(whole));
        long first = whole.serials().first();
        NavigableMap<Long, Block> blocks = known.get(whole.series());
        if (blocks != null && blocks.remove(first) != null) {
          size--;
        }
        Shelf shelf = shelves.get(new Place(whole.account(), whole.series()));
        if (shelf != null) {
          shelf.blocks.remove(first);
        }
        pieces.forEach(this::add);
      }
    }
  }

  private void add(Block block) {
    know(block);
    Place place = new Place(block.account(), block.series());
    Shelf shelf = shelves.get(place);
    if (shelf != null && block.serials().first() < shelf.horizon) {
      shelf.blocks.put(block.serials().first(), block);
    } else {
      made.computeIfAbsent(place, _ -> new ArrayDeque<>()).add(block);
    }
  }

  private void know(Block block) {
    if (known
            .computeIfAbsent(block.series(), _ -> new TreeMap<>())
            .put(block.serials().first(), block)
        == null) {
      size++;
    }
  }

  /// Block numbers count per book, and a series lies in one book.
  private static Key key(Block block) {
    return new Key(block.series().book(), block.number());
  }

  /// The table shows this change now.
  void settled(Change change) {
    switch (change) {
      case Change.Made(Block block) -> {
        lastIssued.remove(block.series(), block);
        settled(block);
      }
      case Change.Cut(Block whole, List<Block> pieces) -> {
        consumed.remove(key(whole));
        pieces.forEach(this::settled);
      }
    }
  }

  private void settled(Block block) {
    Place place = new Place(block.account(), block.series());
    Deque<Block> waiting = made.get(place);
    if (waiting != null && block.equals(waiting.peekFirst())) {
      waiting.removeFirst();
      if (waiting.isEmpty()) {
        made.remove(place);
      }
    }
  }

  boolean isFull() {
    return size > MOST || shelves.size() > MOST;
  }

  void forget() {
    known.clear();
    shelves.clear();
    size = 0;
  }
}
