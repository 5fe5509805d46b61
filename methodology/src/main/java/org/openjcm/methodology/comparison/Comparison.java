package org.openjcm.methodology.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MethodologyReference;

/// Two methodologies side by side, point by point: two versions, or two countries. Japanese:
/// 方法論の比較.
///
/// A symbol that moved to another class of parameters is compared with itself, and its class is a
/// difference. Numbers are compared as numbers: 0.80 is 0.8.
///
/// @param points by kind in the order of [Kind], then in the order of the first text, with what
///   only the second has behind what it stands behind there
public record Comparison(
    MethodologyReference first, MethodologyReference second, List<Point> points) {

  /// One aspect of one thing.
  ///
  /// @param name as the texts call it: a symbol, a table and its row, a heading
  public record Point(Kind kind, String name, Aspect aspect, Difference difference) {}

  public Comparison {
    points = List.copyOf(points);
  }

  public static Comparison of(Methodology first, Methodology second) {
    Map<Thing.Name, Thing> before = byName(Things.of(first, Things.classes(second)));
    Map<Thing.Name, Thing> after = byName(Things.of(second, Map.of()));
    List<Thing.Name> names = inOrder(before.keySet(), after.keySet());
    List<Point> points = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      names.stream()
          .filter(name -> name.kind() == kind)
          .forEach(name -> points.addAll(points(name, before.get(name), after.get(name))));
    }
    return new Comparison(first.reference(), second.reference(), points);
  }

  private static Map<Thing.Name, Thing> byName(List<Thing> things) {
    Map<Thing.Name, Thing> byName = new LinkedHashMap<>();
    things.forEach(one -> byName.putIfAbsent(one.name(), one));
    return byName;
  }

  /// Both orders in one: what only the second has stands behind what it stands behind there.
  private static <T> List<T> inOrder(Set<T> first, Set<T> second) {
    Map<T, List<T>> behind = new HashMap<>();
    List<T> ahead = new ArrayList<>();
    List<T> place = ahead;
    for (T one : second) {
      if (first.contains(one)) {
        place = behind.computeIfAbsent(one, _ -> new ArrayList<>());
      } else {
        place.add(one);
      }
    }
    List<T> all = new ArrayList<>(ahead);
    for (T one : first) {
      all.add(one);
      all.addAll(behind.getOrDefault(one, List.of()));
    }
    return all;
  }

  private static List<Point> points(
      Thing.Name name,
      @org.jspecify.annotations.Nullable Thing before,
      @org.jspecify.annotations.Nullable Thing after) {
    if (before == null || after == null) {
      Difference only =
          before != null
              ? new Difference.OnlyInFirst(before.whole())
              : new Difference.OnlyInSecond(java.util.Objects.requireNonNull(after).whole());
      return List.of(new Point(name.kind(), name.name(), Aspect.WHOLE, only));
    }
    Set<Aspect> aspects = new LinkedHashSet<>(before.aspects().keySet());
    aspects.addAll(after.aspects().keySet());
    return aspects.stream()
        .sorted()
        .map(aspect ->
            new Point(
                name.kind(),
                name.name(),
                aspect,
                difference(before.aspects().get(aspect), after.aspects().get(aspect))))
        .toList();
  }

  private static Difference difference(
      @org.jspecify.annotations.Nullable BilingualText before,
      @org.jspecify.annotations.Nullable BilingualText after) {
    if (before == null) {
      return new Difference.OnlyInSecond(java.util.Objects.requireNonNull(after));
    }
    if (after == null) {
      return new Difference.OnlyInFirst(before);
    }
    return before.equals(after)
        ? new Difference.Same(before)
        : new Difference.Changed(before, after);
  }

  /// Where the two differ.
  public List<Point> differences() {
    return points.stream().filter(point -> !point.difference().isSame()).toList();
  }

  /// By kind, in the order of the kinds; kinds of which neither text has anything are left out.
  public Map<Kind, List<Point>> byKind() {
    return points.stream()
        .collect(Collectors.groupingBy(Point::kind, LinkedHashMap::new, Collectors.toList()));
  }
}
