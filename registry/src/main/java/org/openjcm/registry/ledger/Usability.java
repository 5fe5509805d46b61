package org.openjcm.registry.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.ItmoMark;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Vintage;

/// What credits may be used for, why, and until when: from rule data with their sources, so that it
/// says how surely it is known. Japanese: クレジットの利用可能性.
public final class Usability {

  private Usability() {}

  /// One use of credits of a side.
  ///
  /// @param side alpha-2 code of the book, or `*`
  /// @param use `NDC`, or the name of a [org.openjcm.registry.Use]
  /// @param toBeAuthorized whether both Parties must have authorized and the units been first
  ///   transferred
  /// @param until as its source states it; empty = no end is known
  public record Rule(
      String side,
      String use,
      Vintage firstVintage,
      boolean toBeAuthorized,
      String until,
      String source,
      Confidence confidence) {}

  /// Why credits cannot serve a use.
  public sealed interface Obstacle {
    record VintageBefore(Vintage first) implements Obstacle {}

    record NotAuthorizedBy(CountryCode party) implements Obstacle {}

    record NotFirstTransferred() implements Obstacle {}
  }

  /// A use with what stands in its way; nothing = usable.
  public record Verdict(Rule rule, List<Obstacle> obstacles) {
    public Verdict {
      obstacles = List.copyOf(obstacles);
    }

    public boolean usable() {
      return obstacles.isEmpty();
    }
  }

  /// Every use that the rule data name for the book of these credits, with its verdict.
  ///
  /// @param authorizations the latest versions known to the book, for the project
  public static List<Verdict> of(
      RegistryRules rules,
      CreditSeries series,
      Optional<ItmoMark> itmo,
      List<Authorization> authorizations) {
    return rules.usesOf(series.issuer()).stream()
        .map(rule -> new Verdict(rule, obstacles(rule, series, itmo, authorizations)))
        .toList();
  }

  private static List<Obstacle> obstacles(
      Rule rule, CreditSeries series, Optional<ItmoMark> itmo, List<Authorization> authorizations) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (series.vintage().compareTo(rule.firstVintage()) < 0) {
      obstacles.add(new Obstacle.VintageBefore(rule.firstVintage()));
    }
    if (rule.toBeAuthorized()) {
      for (CountryCode party : List.of(series.host(), series.issuer().country())) {
        if (authorizations.stream()
            .noneMatch(a ->
                a.party().equals(party) && a.covers(series.vintage()) && a.purpose().coversNdc())) {
          obstacles.add(new Obstacle.NotAuthorizedBy(party));
        }
      }
      if (itmo.isEmpty()) {
        obstacles.add(new Obstacle.NotFirstTransferred());
      }
    }
    return obstacles;
  }
}
