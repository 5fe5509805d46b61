package org.openjcm.server.access;

import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;

/// Why somebody may not do something, with its facts. The words stand in the message files under
/// [#messageKey()]. Japanese: 拒否理由.
public sealed interface Refusal {

  /// The person holds no such role at all.
  record RoleNeeded(Role role) implements Refusal {}

  /// The person holds the role, but for the other side.
  record SideNeeded(Role role, Side side) implements Refusal {}

  /// The person holds the role, but for another partner country.
  record CountryNeeded(Role role, CountryCode partner) implements Refusal {}

  /// The person holds the role for some partner countries, and the matter concerns all of them.
  record AllCountriesNeeded(Role role) implements Refusal {}

  /// Only the co-chair of that side may.
  record CoChairNeeded(Side side, CountryCode partner) implements Refusal {}

  /// The thing belongs to somebody else: another firm's account, another person's session.
  ///
  /// @param thing what it is, as recorded: `account SAMPLE-JP-ENT-00000001-5`
  record NotYours(String thing) implements Refusal {}

  /// The second person must be another one than the first.
  record SecondPersonNeeded(String act) implements Refusal {}

  /// The form did not come from a page of ours (CSRF), or that page is too old.
  record FormNotOurs() implements Refusal {}

  default String messageKey() {
    return "access.refused."
        + switch (this) {
          case RoleNeeded _ -> "role";
          case SideNeeded _ -> "side";
          case CountryNeeded _ -> "country";
          case AllCountriesNeeded _ -> "allcountries";
          case CoChairNeeded _ -> "cochair";
          case NotYours _ -> "notyours";
          case SecondPersonNeeded _ -> "secondperson";
          case FormNotOurs _ -> "form";
        };
  }

  /// The role the person would need, when it is a matter of roles.
  default Optional<Role> neededRole() {
    return switch (this) {
      case RoleNeeded(Role role) -> Optional.of(role);
      case SideNeeded(Role role, _) -> Optional.of(role);
      case CountryNeeded(Role role, _) -> Optional.of(role);
      case AllCountriesNeeded(Role role) -> Optional.of(role);
      case CoChairNeeded _ -> Optional.of(Role.JOINT_COMMITTEE_MEMBER);
      case NotYours _, SecondPersonNeeded _, FormNotOurs _ -> Optional.empty();
    };
  }

  /// The remaining facts, in the order the message needs them after the role.
  default List<String> facts() {
    return switch (this) {
      case RoleNeeded _, AllCountriesNeeded _, FormNotOurs _ -> List.of();
      case SideNeeded(_, Side side) -> List.of(side.toString());
      case CountryNeeded(_, CountryCode partner) -> List.of(partner.alpha2());
      case CoChairNeeded(Side side, CountryCode partner) ->
          List.of(side.toString(), partner.alpha2());
      case NotYours(String thing) -> List.of(thing);
      case SecondPersonNeeded(String act) -> List.of(act);
    };
  }
}
