package org.openjcm.registry.ledger;

import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Draw;
import org.openjcm.registry.Refusal;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Tonnes;

/// Recording authorizations, and drawing on them.
final class Authorizing {

  private Authorizing() {}

  static Decided authorize(Matter matter, Authorize authorize) {
    Authorization given = authorize.authorization();
    Optional<Refusal> wrong = matter.wrongProject(given.project());
    if (wrong.isPresent()) {
      return Decided.refuse(wrong.get());
    }
    if (!given.party().equals(CountryCode.JAPAN)
        && !given.party().equals(given.project().partner())) {
      return Decided.refuse(new Refusal.PartyNotConcerned(given.party(), given.project()));
    }
    int expected =
        matter
                .view
                .authorization(matter.book(), given.party(), given.id())
                .map(Authorization::version)
                .orElse(0)
            + 1;
    if (given.version() != expected) {
      return Decided.refuse(new Refusal.WrongVersion(given.id(), expected, given.version()));
    }
    if (given.date().isAfter(matter.latestCivilDay())) {
      return Decided.refuse(new Refusal.TooEarly(given.date(), matter.latestCivilDay()));
    }
    return matter.accept(List.of(), List.of());
  }

  /// What is left of an authorization must cover the tonnes.
  static Optional<Refusal> exhausted(Matter matter, Authorization authorization, Tonnes asked) {
    Tonnes drawn = matter.view.drawn(matter.book(), authorization.party(), authorization.id());
    return drawn.plus(asked).compareTo(authorization.maximum()) > 0
        ? Optional.of(
            new Refusal.AuthorizationExhausted(
                authorization.id(), authorization.maximum(), drawn, asked))
        : Optional.empty();
  }

  static Draw draw(Authorization authorization, Tonnes tonnes) {
    return new Draw(authorization.party(), authorization.id(), authorization.version(), tonnes);
  }

  /// The authorizations of a Party that cover the series towards an NDC.
  static List<Authorization> towardsNdc(Matter matter, CountryCode party, CreditSeries series) {
    return matter.view.authorizations(matter.book(), series.project()).stream()
        .filter(a -> a.party().equals(party))
        .filter(a -> a.covers(series.vintage()) && a.purpose().coversNdc())
        .toList();
  }
}
