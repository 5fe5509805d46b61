package org.openjcm.cli.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.rulebook.AccountNumber;

/// Every serial of a book as the entries tell it: issued once, first transferred at most once,
/// retired or cancelled at most once unless a correction undid it, and never taken from where it
/// does not lie. Japanese: 識別番号の生涯.
final class SerialLives {

  /// A run of serials with one life so far.
  ///
  /// @param place where it lies: a kind of account, or an account for who may know
  private record Span(long last, long issued, long marked, long ended, String place) {

    Span until(long newLast) {
      return new Span(newLast, issued, marked, ended, place);
    }
  }

  private final Map<String, NavigableMap<Long, Span>> series = new HashMap<>();
  private final Map<String, Long> decisions = new HashMap<>();
  private final Map<String, Long> maxima = new HashMap<>();
  private final Map<String, Long> drawn = new HashMap<>();

  /// Tells the next entry.
  ///
  /// @param places where each movement came from and went to, when it is known better than by kind
  Optional<LogFault> tell(Leaf leaf, List<Leaf.Moved> movements, List<Place> places) {
    Optional<LogFault> wrong = decision(leaf);
    for (int at = 0; wrong.isEmpty() && at < movements.size(); at++) {
      wrong = move(leaf, movements.get(at), places.get(at));
    }
    return wrong.isEmpty() ? draw(leaf) : wrong;
  }

  /// Where serials came from and went to.
  record Place(String from, String to) {

    private static final int KIND = 3;

    /// Whether two tell the same place, as far as the less exact of them says.
    static boolean same(String one, String other) {
      return one.equals(other)
          || ((one.length() == KIND || other.length() == KIND) && kind(one).equals(kind(other)));
    }

    private static String kind(String place) {
      return place.length() == KIND ? place : AccountNumber.parse(place).kind();
    }

    /// Places by account number, as an opened list of accounts tells them.
    static List<Place> accounts(List<?> accounts) {
      List<Place> places = new ArrayList<>(accounts.size());
      for (Object account : accounts) {
        Map<String, Object> one = JsonReader.map(account);
        places.add(
            new Place(one.containsKey("from") ? Leaf.text(one, "from") : "", Leaf.text(one, "to")));
      }
      return places;
    }

    static List<Place> kinds(List<Leaf.Moved> movements) {
      List<Place> places = new ArrayList<>(movements.size());
      for (Leaf.Moved moved : movements) {
        places.add(new Place(moved.from().orElse(""), moved.to()));
      }
      return places;
    }
  }

  private Optional<LogFault> decision(Leaf leaf) {
    if (!leaf.kind().equals("issue")) {
      return Optional.empty();
    }
    String number = Leaf.text(JsonReader.map(Leaf.member(leaf.members(), "decision")), "number");
    Long before = decisions.putIfAbsent(number, leaf.number());
    return before == null
        ? Optional.empty()
        : Optional.of(new LogFault.DecisionTwice(leaf.number(), number, before));
  }

  private Optional<LogFault> move(Leaf leaf, Leaf.Moved moved, Place place) {
    NavigableMap<Long, Span> spans = series.computeIfAbsent(moved.series(), _ -> new TreeMap<>());
    if (moved.from().isEmpty()) {
      return issue(leaf, spans, moved, place);
    }
    cut(spans, moved.first());
    cut(spans, moved.last() + 1);
    long next = moved.first();
    NavigableMap<Long, Span> touched = spans.subMap(moved.first(), true, moved.last(), true);
    for (Map.Entry<Long, Span> one : touched.entrySet()) {
      Span span = one.getValue();
      if (one.getKey() != next) {
        break;
      }
      Optional<LogFault> wrong = wrong(leaf, moved, place, one.getKey(), span);
      if (wrong.isPresent()) {
        return wrong;
      }
      next = span.last() + 1;
    }
    if (next <= moved.last()) {
      return Optional.of(
          new LogFault.NeverIssued(leaf.number(), serials(moved.series(), next, moved.last())));
    }
    Span first = Objects.requireNonNull(touched.firstEntry()).getValue();
    long marked = leaf.kind().equals("first-transfer") ? leaf.number() : moved.markedBy();
    boolean ends = leaf.kind().equals("retire") || leaf.kind().equals("cancel");
    Span after =
        new Span(moved.last(), first.issued(), marked, ends ? leaf.number() : 0, place.to());
    touched.clear();
    spans.put(moved.first(), after);
    return Optional.empty();
  }

  private static Optional<LogFault> wrong(
      Leaf leaf, Leaf.Moved moved, Place place, long first, Span span) {
    String serials = serials(moved.series(), first, span.last());
    // A correction names the entry that it undoes: its end, or its mark.
    long undone =
        leaf.kind().equals("correct") && leaf.members().containsKey("corrects")
            ? Leaf.number(leaf.members(), "corrects")
            : 0;
    if (span.ended() != 0 && span.ended() != undone) {
      return Optional.of(new LogFault.EndedBefore(leaf.number(), serials, span.ended()));
    }
    if (leaf.kind().equals("first-transfer") && span.marked() != 0) {
      return Optional.of(new LogFault.FirstTransferredTwice(leaf.number(), serials, span.marked()));
    }
    boolean unmarked = undone != 0 && span.marked() == undone && moved.markedBy() == 0;
    if (!leaf.kind().equals("first-transfer") && !unmarked && span.marked() != moved.markedBy()) {
      return Optional.of(new LogFault.NotFirstTransferred(leaf.number(), serials));
    }
    if (!Place.same(span.place(), place.from())) {
      return Optional.of(new LogFault.NotThere(leaf.number(), serials, place.from(), span.place()));
    }
    return Optional.empty();
  }

  private static Optional<LogFault> issue(
      Leaf leaf, NavigableMap<Long, Span> spans, Leaf.Moved moved, Place place) {
    Map.Entry<Long, Span> below = spans.floorEntry(moved.last());
    if (below != null && below.getValue().last() >= moved.first()) {
      long from = Math.max(moved.first(), below.getKey());
      long to = Math.min(moved.last(), below.getValue().last());
      return Optional.of(
          new LogFault.IssuedTwice(
              leaf.number(), serials(moved.series(), from, to), below.getValue().issued()));
    }
    spans.put(moved.first(), new Span(moved.last(), leaf.number(), 0, 0, place.to()));
    return Optional.empty();
  }

  /// Makes a span begin at this serial, when one runs across it.
  private static void cut(NavigableMap<Long, Span> spans, long serial) {
    Map.Entry<Long, Span> across = spans.lowerEntry(serial);
    if (across != null && across.getValue().last() >= serial) {
      spans.put(serial, across.getValue());
      spans.put(across.getKey(), across.getValue().until(serial - 1));
    }
  }

  private Optional<LogFault> draw(Leaf leaf) {
    if (leaf.kind().equals("authorize")) {
      Map<String, Object> given = JsonReader.map(Leaf.member(leaf.members(), "authorization"));
      maxima.put(
          Leaf.text(given, "party") + " " + Leaf.text(given, "id"), Leaf.number(given, "maximum"));
    }
    for (Leaf.Drawn one : leaf.returned()) {
      drawn.merge(one.party() + " " + one.authorization(), -one.tonnes(), Long::sum);
    }
    for (Leaf.Drawn one : leaf.draws()) {
      String authorization = one.party() + " " + one.authorization();
      long sum = drawn.merge(authorization, one.tonnes(), Long::sum);
      long maximum = maxima.getOrDefault(authorization, 0L);
      if (sum > maximum) {
        return Optional.of(new LogFault.Overdrawn(leaf.number(), authorization, maximum, sum));
      }
    }
    return Optional.empty();
  }

  private static String serials(String series, long first, long last) {
    return series + " " + first + "–" + last;
  }
}
