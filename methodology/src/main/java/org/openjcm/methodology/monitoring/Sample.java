package org.openjcm.methodology.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjcm.rulebook.Sha256;

/// A sample drawn by stratum from a recorded seed, so that anyone can draw it again and nobody can
/// choose. Japanese: 層別標本.
///
/// Within a stratum the members stand in the order of the SHA-256 of seed, stratum and id, each on
/// its line; the first ones are drawn. The size is shared out in proportion to the strata by
/// largest remainder, at least one each.
///
/// @param strata in order of name
public record Sample(String seed, int size, List<Stratum> strata) {

  public Sample {
    strata = List.copyOf(strata);
  }

  /// One of the units that could be drawn: a household, a transformer, a lorry.
  public record Member(String id, String stratum) {}

  /// One stratum.
  ///
  /// @param population how many members it has; each one drawn stands for population / drawn
  /// @param drawn their ids in the order of the draw
  public record Stratum(String name, int population, List<String> drawn) {
    public Stratum {
      drawn = List.copyOf(drawn);
    }
  }

  /// What came of a draw.
  public sealed interface Draw {}

  /// The sample.
  public record Drawn(Sample sample) implements Draw {}

  /// Why there is none.
  public sealed interface Refused extends Draw {}

  /// More than there are.
  public record MoreThanThereAre(int asked, int population) implements Refused {}

  /// A stratum would have nobody.
  public record FewerThanStrata(int asked, int strata) implements Refused {}

  /// The same id twice: it could be drawn twice.
  public record SameIdTwice(String id) implements Refused {}

  /// Without a seed written down nobody can draw again.
  public record NoSeed() implements Refused {}

  /// Draws `size` of the members, in whatever order they come.
  public static Draw draw(List<Member> population, int size, String seed) {
    if (seed.isBlank()) {
      return new NoSeed();
    }
    Set<String> met = new HashSet<>();
    for (Member one : population) {
      if (!met.add(one.id())) {
        return new SameIdTwice(one.id());
      }
    }
    TreeMap<String, List<Member>> strata =
        population.stream()
            .collect(Collectors.groupingBy(Member::stratum, TreeMap::new, Collectors.toList()));
    if (size > population.size()) {
      return new MoreThanThereAre(size, population.size());
    }
    if (size < Math.max(1, strata.size())) {
      return new FewerThanStrata(size, strata.size());
    }
    Map<String, Integer> shares = shares(strata, population.size(), size);
    List<Stratum> drawn = new ArrayList<>();
    strata.forEach((name, members) ->
        drawn.add(
            new Stratum(
                name,
                members.size(),
                members.stream()
                    .sorted(Comparator.comparing(one -> order(seed, one)))
                    .limit(shares.getOrDefault(name, 0))
                    .map(Member::id)
                    .toList())));
    return new Drawn(new Sample(seed, size, drawn));
  }

  private static String order(String seed, Member member) {
    return Sha256.of(seed + "\n" + member.stratum() + "\n" + member.id()).hex();
  }

  /// One each, then the rest in proportion to what is left of each stratum, by largest remainder;
  /// of equal remainders the larger stratum, then the first name.
  private static Map<String, Integer> shares(
      TreeMap<String, List<Member>> strata, int population, int size) {
    int rest = size - strata.size();
    int left = population - strata.size();
    Map<String, Integer> shares = new HashMap<>();
    Map<String, Long> remainders = new HashMap<>();
    int given = 0;
    for (Map.Entry<String, List<Member>> one : strata.entrySet()) {
      long product = (long) rest * (one.getValue().size() - 1);
      int share = left == 0 ? 0 : (int) (product / left);
      shares.put(one.getKey(), 1 + share);
      remainders.put(one.getKey(), left == 0 ? 0 : product % left);
      given += share;
    }
    strata.keySet().stream()
        .sorted(
            Comparator.comparingLong((String name) -> -remainders.getOrDefault(name, 0L))
                .thenComparingInt(name -> -strata.getOrDefault(name, List.of()).size())
                .thenComparing(Comparator.naturalOrder()))
        .limit(rest - given)
        .forEach(name -> shares.merge(name, 1, Integer::sum));
    return shares;
  }
}
