package org.openjcm.server.access;

import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;

/// A role as one person holds it: for which side, for which partner country. Japanese: 役割.
///
/// @param side the side the person acts for; empty for a role that belongs to neither side alone,
///   such as a third-party entity
/// @param partner the partner country of the bilateral document; empty for all of them. A person
///   who acts for a partner's side acts for that country only.
/// @param coChair whether a member of the Joint Committee is its co-chair for that side
public record HeldRole(
    Role role, Optional<Side> side, Optional<CountryCode> partner, boolean coChair) {

  public HeldRole {
    if (partner.filter(CountryCode.JAPAN::equals).isPresent()) {
      throw new IllegalArgumentException("Japan is a side, not a partner country of the mechanism");
    }
    if (side.isPresent() && !side.get().isJapan()) {
      if (partner.isEmpty()) {
        partner = Optional.of(side.get().country());
      }
      if (!partner.get().equals(side.get().country())) {
        throw new IllegalArgumentException(
            "a role for the side of " + side.get() + " cannot be held for " + partner.get());
      }
    }
    if (coChair && (role != Role.JOINT_COMMITTEE_MEMBER || side.isEmpty() || partner.isEmpty())) {
      throw new IllegalArgumentException(
          "a co-chair is a member of one Joint Committee for one side, not " + role);
    }
  }

  /// For one side and one partner country: `of(REGISTRY_MANAGER, Side.JAPAN,
  /// CountryCode.of("MN"))`.
  public static HeldRole of(Role role, Side side, CountryCode partner) {
    return new HeldRole(role, Optional.of(side), Optional.of(partner), false);
  }

  /// For one side and, when that side is Japan, every partner country.
  public static HeldRole of(Role role, Side side) {
    return new HeldRole(role, Optional.of(side), Optional.empty(), false);
  }

  /// For both sides and every partner country.
  public static HeldRole everywhere(Role role) {
    return new HeldRole(role, Optional.empty(), Optional.empty(), false);
  }

  /// Co-chair of the Joint Committee of Japan and that country, for that side.
  public static HeldRole coChair(Side side, CountryCode partner) {
    return new HeldRole(Role.JOINT_COMMITTEE_MEMBER, Optional.of(side), Optional.of(partner), true);
  }

  public boolean coversSide(Side asked) {
    return side.isEmpty() || side.get().equals(asked);
  }

  public boolean coversPartner(CountryCode asked) {
    return partner.isEmpty() || partner.get().equals(asked);
  }

  /// Whether everything the other role covers lies within this one's side and country; an
  /// administrator gives and ends only such roles.
  public boolean reaches(HeldRole other) {
    return (side.isEmpty() || side.equals(other.side))
        && (partner.isEmpty() || partner.equals(other.partner));
  }
}
