package org.openjcm.workbook.formula;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.workbook.layout.Run;

/// Where the terms of each sum, mean and count stand: one line per element. Sums that do not depend
/// on where their formula stands share their lines. Japanese: 項の行.
public final class Terms {

  private final IdentityHashMap<Expression.Aggregate, Set<String>> words = new IdentityHashMap<>();
  private final IdentityHashMap<Expression.Aggregate, Map<Standing, Optional<Run>>> runs =
      new IdentityHashMap<>();

  /// No terms yet.
  public Terms() {}

  /// The lines of an aggregate at a standing; empty when its index has no element.
  Optional<Run> of(Expression.Aggregate aggregate, Standing standing) {
    Map<Standing, Optional<Run>> known = runs.getOrDefault(aggregate, Map.of());
    Optional<Run> run = known.get(relevant(aggregate, standing));
    if (run == null) {
      throw new IllegalStateException("no lines for " + aggregate.at());
    }
    return run;
  }

  public boolean has(Expression.Aggregate aggregate, Standing standing) {
    return runs.getOrDefault(aggregate, Map.of()).containsKey(relevant(aggregate, standing));
  }

  public void put(Expression.Aggregate aggregate, Standing standing, Optional<Run> run) {
    runs.computeIfAbsent(aggregate, _ -> new HashMap<>()).put(relevant(aggregate, standing), run);
  }

  /// Only those indices of a standing that an aggregate asks about.
  private Standing relevant(Expression.Aggregate aggregate, Standing standing) {
    return standing.only(words.computeIfAbsent(aggregate, Terms::wordsIn));
  }

  private static Set<String> wordsIn(Expression.Aggregate aggregate) {
    Set<String> words = new TreeSet<>();
    for (Expression part : Parts.within(aggregate)) {
      if (part instanceof Expression.Reference reference) {
        words.add(reference.symbol());
        words.addAll(reference.indices());
      } else if (part instanceof Expression.Calendar calendar) {
        words.add(calendar.index());
      }
    }
    words.remove(aggregate.index());
    return words;
  }

  /// The aggregates that stand directly in an expression, not inside another aggregate.
  public static List<Expression.Aggregate> outermost(Expression expression) {
    if (expression instanceof Expression.Aggregate aggregate) {
      return List.of(aggregate);
    }
    return Parts.of(expression).stream().flatMap(part -> outermost(part).stream()).toList();
  }
}
