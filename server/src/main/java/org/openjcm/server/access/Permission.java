package org.openjcm.server.access;

import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;

/// Who may do what. Controllers begin with one line, `Permission.require(who,
/// Role.REGISTRY_MANAGER, Side.JAPAN, mongolia)`, before they read or change anything; pages ask
/// [SignedIn#has] to show only what a person may do. Japanese: 権限.
public final class Permission {

  private Permission() {}

  /// The role, for whatever side and country.
  public static void require(SignedIn who, Role role) {
    demand(who, refusalOf(who, role, Optional.empty(), Optional.empty()));
  }

  /// The role for that side; for a partner's side that is also its country.
  public static void require(SignedIn who, Role role, Side side) {
    demand(
        who,
        refusalOf(
            who,
            role,
            Optional.of(side),
            side.isJapan() ? Optional.empty() : Optional.of(side.country())));
  }

  /// The role for that partner country, on either side.
  public static void require(SignedIn who, Role role, CountryCode partner) {
    demand(who, refusalOf(who, role, Optional.empty(), Optional.of(partner)));
  }

  /// The role for all partner countries: for what binds every one of them.
  public static void requireEverywhere(SignedIn who, Role role) {
    require(who, role);
    if (who.roles().stream().noneMatch(held -> held.role() == role && held.partner().isEmpty())) {
      throw new Refused(who, new Refusal.AllCountriesNeeded(role));
    }
  }

  /// The role for that side in the mechanism with that partner country.
  public static void require(SignedIn who, Role role, Side side, CountryCode partner) {
    demand(who, refusalOf(who, role, Optional.of(side), Optional.of(partner)));
  }

  /// The co-chair of that side in the Joint Committee with that partner country.
  public static void requireCoChair(SignedIn who, Side side, CountryCode partner) {
    require(who, Role.JOINT_COMMITTEE_MEMBER, side, partner);
    if (!who.isCoChair(side, partner)) {
      throw new Refused(who, new Refusal.CoChairNeeded(side, partner));
    }
  }

  /// Something that is not a matter of roles: `Permission.require(who, owns, new NotYours(…))`.
  public static void require(SignedIn who, boolean allowed, Refusal otherwise) {
    if (!allowed) {
      throw new Refused(who, otherwise);
    }
  }

  /// Why the person may not, or empty when the person may. The nearest miss is named: a wrong
  /// country before a wrong side before a missing role.
  static Optional<Refusal> refusalOf(
      SignedIn who, Role role, Optional<Side> side, Optional<CountryCode> partner) {
    boolean hasRole = false;
    boolean hasSide = false;
    for (HeldRole held : who.roles()) {
      if (held.role() != role) {
        continue;
      }
      hasRole = true;
      if (side.isEmpty() || held.coversSide(side.get())) {
        hasSide = true;
        if (partner.isEmpty() || held.coversPartner(partner.get())) {
          return Optional.empty();
        }
      }
    }
    if (hasSide && partner.isPresent()) {
      return Optional.of(new Refusal.CountryNeeded(role, partner.get()));
    }
    if (hasRole && side.isPresent()) {
      return Optional.of(new Refusal.SideNeeded(role, side.get()));
    }
    return Optional.of(new Refusal.RoleNeeded(role));
  }

  private static void demand(SignedIn who, Optional<Refusal> refusal) {
    refusal.ifPresent(why -> {
      throw new Refused(who, why);
    });
  }
}
