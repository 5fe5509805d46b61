package org.openjcm.server.registry;

import java.util.ArrayList;
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
/// that the one writer alone keeps true. Bounded; it can be dropped at any commit.
final class LiveBlocks {

  private static final int MOST = 100_000;
  private static final int FIRST_PAGE = 16;
  private static final int NEXT_PAGE = 512;

  private final OwnConnection database;
  private final Names names;
  private final Map<CreditSeries, NavigableMap<Long, Block>> known = new HashMap<>();
  private final Map<Place, Shelf> shelves = new HashMap<>();
  private final Set<Key> consumed = new HashSet<>();
  private final Map<Place, List<Block>> made = new HashMap<>();
  private final Map<CreditSeries, Long> lastMade = new HashMap<>();
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
    if (lastMade.getOrDefault(series, 0L) >= asked.first()
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
    for (Block block : made.getOrDefault(place, List.of())) {
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
        lastMade.merge(block.series(), block.serials().last(), Math::max);
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
      made.computeIfAbsent(place, _ -> new ArrayList<>()).add(block);
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

  void committed() {
    consumed.clear();
    made.clear();
    lastMade.clear();
    if (size > MOST || shelves.size() > MOST) {
      known.clear();
      shelves.clear();
      size = 0;
    }
  }
}
